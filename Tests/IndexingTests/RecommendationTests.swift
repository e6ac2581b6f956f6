import Indexing
import Reports
import TestSupport
import Testing

struct RecommendationTests {
  /// Five recommendations in two reports, beside findings.
  private static func twoReports() throws -> IndexStore {
    let store = try IndexStore()
    try store.store(
      report("Norfolk", [("c", "2013-01-01", ["Norfolk Council"]), ("d", nil, [])], published: "2012-06-27"),
      report(
        "Harrow",
        [
          ("a", "2012-09-27", ["NHS Harrow", "the council"]), ("b", "2012-06-27", []),
          ("e", "2013-01-01", ["the School"]),
        ], published: "2012-06-27"))
    return store
  }

  private static func report(
    _ authority: String, _ wanted: [(text: String, due: String?, addressees: [String])], published: String
  ) -> Report {
    var report = SampleReport.report(["finding"], authority: authority, published: published)
    report.sections.append(Section(heading: "Areas for \(authority)", parent: nil, page: nil))
    report.paragraphs += wanted.enumerated().map { index, wanted in
      Paragraph(
        ordinal: index + 2, printedNumber: nil, kind: .recommendation, section: 1, grade: nil,
        gradePrinted: nil,
        pages: nil,
        recommendation: Recommendation(
          timescale: wanted.due.map { _ in "soon" }, due: wanted.due.map(SampleReport.day),
          addressees: wanted.addressees), text: wanted.text)
    }
    return report
  }

  private static func found(_ change: (inout RecommendationFilter) -> Void) throws -> String {
    var filter = RecommendationFilter()
    change(&filter)
    var texts = ""
    try twoReports().index.forEachRecommendation(filter) { texts += $0.paragraph.text }
    return texts
  }

  @Test func `they come by authority and place, or by the day they are due`() throws {
    #expect(try Self.found { _ in } == "abecd")
    #expect(try Self.found { $0.order = .due } == "baecd")
  }

  @Test func `days before and after leave out the day itself and what has none`() throws {
    #expect(try Self.found { $0.dueBefore = SampleReport.day("2013-01-01") } == "ab")
    #expect(try Self.found { $0.dueAfter = SampleReport.day("2012-09-27") } == "ec")
    #expect(
      try Self.found {
        $0.dueAfter = SampleReport.day("2012-06-27")
        $0.dueBefore = SampleReport.day("2013-01-01")
      } == "a")
  }

  @Test(arguments: [
    (["COUNCIL"], "ac"), (["school"], "e"), (["nhs harrow", "norfolk"], "ac"), (["harrow the"], ""),
    (["%"], ""),
    (["' OR 1=1 --"], ""),
  ])
  func `an addressee is found by words of its name`(words: [String], texts: String) throws {
    #expect(try Self.found { $0.addressees = words } == texts)
  }

  @Test func `the filters of paragraphs hold`() throws {
    #expect(try Self.found { $0.paragraphs.authorities = ["norfolk"] } == "cd")
    #expect(try Self.found { $0.paragraphs.sections = ["areas for harrow"] } == "abe")
    #expect(try Self.found { $0.paragraphs.kinds = [.recommendation] } == "abecd")
    #expect(try Self.found { $0.paragraphs.kinds = [.finding] } == "")
    #expect(try Self.found { $0.paragraphs.grades = [.good] } == "")
  }

  @Test func `an index without any has none`() throws {
    let store = try IndexStore()
    try store.index.forEachRecommendation(RecommendationFilter()) { _ in Issue.record("there is none") }
  }
}
