import Indexing
import Reports
import TestSupport
import Testing

@testable import Search

/// Paragraphs of an older index, found again by their words.
struct MovedParagraphsTests {
  /// Two reports whose paragraphs have no numbers, so that their names are places: `p0.1`.
  private static let reports = [
    report("Harrow", ["Plans are late.", "Visits are made in time.", "Drift was seen.", "Twice.", "Twice."]),
    report("Kent", ["Drift was seen.", "Carers are well trained.", "Twice."]),
  ]

  private static func report(_ authority: String, _ texts: [String]) -> Report {
    var report = SampleReport.report([], authority: authority)
    report.source = Source(path: "/reports/\(authority)", sha256: SampleReport.identity([authority]))
    report.paragraphs = texts.enumerated().map {
      SampleReport.paragraph($1, number: $0 + 1, isNumbered: false)
    }
    return report
  }

  /// What became of one paragraph: its new name, `lost` or `stays`.
  private static func fate(of name: String, _ words: String) throws -> String {
    let id = NamedParagraphs.id(name)
    let moved = try PackFixture(reports).moved([id: words])
    return moved.moved[id]?.description ?? (moved.lost.contains(id) ? "lost" : "stays")
  }

  @Test(arguments: [
    // It holds its words, as a whole, with other white space or shortened.
    ("harrow-2012-06-27:p0.1", "Plans are late.", "stays"),
    ("harrow-2012-06-27:p0.1", " Plans\nare  late.", "stays"),
    ("harrow-2012-06-27:p0.1", "are late", "stays"),
    // The name belongs to other words now, and the words have another name in the same report.
    ("harrow-2012-06-27:p0.1", "Visits are made in time.", "harrow-2012-06-27:p0.2"),
    ("harrow-2012-06-27:p0.31", "Visits are\nmade in time.", "harrow-2012-06-27:p0.2"),
    // The same words in another report as well: the own one counts.
    ("harrow-2012-06-27:p0.2", "Drift was seen.", "harrow-2012-06-27:p0.3"),
    // Only in another report.
    ("harrow-2012-06-27:p0.9", "Carers are well trained.", "kent-2012-06-27:p0.2"),
    ("norfolk-2012-06-27:p0.9", "Carers are well trained.", "kent-2012-06-27:p0.2"),
    // In two places of the own report, or of others: nobody knows which.
    ("harrow-2012-06-27:p0.9", "Twice.", "lost"), ("harrow-2012-06-27:p0.1", "Twice.", "stays"),
    ("norfolk-2012-06-27:1", "Drift was seen.", "lost"),
    // A shortened quotation is not the whole text of any paragraph.
    ("harrow-2012-06-27:p0.9", "are late", "lost"), ("harrow-2012-06-27:p0.2", "are late", "stays"),
    ("harrow-2012-06-27:p0.9", "Nobody wrote this.", "lost"), ("nowhere:1", "", "lost"),
  ])
  func `a paragraph is found by its words where they are in one place`(
    name: String, words: String, fate: String
  ) throws {
    #expect(try Self.fate(of: name, words) == fate)
  }

  @Test func `names that are shifted, or change places, are told all at once`() throws {
    let names = (1...3).map { NamedParagraphs.id("harrow-2012-06-27:p0.\($0)") }
    let before = ["Visits are made in time.", "Drift was seen.", "Plans are late."]
    let moved = try PackFixture(Self.reports).moved(Dictionary(uniqueKeysWithValues: zip(names, before)))
    #expect(names.map { moved.moved[$0] } == [names[1], names[2], names[0]])
    #expect(moved.lost.isEmpty)
  }

  @Test func `an index without reports has lost all`() throws {
    let id = NamedParagraphs.id("harrow-2012-06-27:1")
    #expect(try PackFixture([]).moved([id: "Drift."]).lost == [id])
    #expect(try PackFixture([]).moved([:]).lost == [])
  }
}

extension PackFixture {
  fileprivate func moved(_ words: [Paragraph.ID: String]) throws -> MovedParagraphs {
    try MovedParagraphs(words, in: index)
  }
}
