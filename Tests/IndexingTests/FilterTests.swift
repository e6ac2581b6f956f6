import Indexing
import Reports
import TestSupport
import Testing

struct FilterTests {
  /// One paragraph each in three reports that differ in everything.
  private static func threeReports() throws -> IndexStore {
    let store = try IndexStore()
    try store.store(
      SampleReport.report(
        ["word a"], authority: "Harrow", region: "London", framework: .slac, published: "2012-06-27",
        grade: .good,
        overall: .adequate, section: "Help and/or \"protection\""),
      SampleReport.report(
        ["word b"], authority: "Norfolk", region: "East of England", framework: .lac, published: "2013-08-16",
        grade: .inadequate, overall: .inadequate, section: "Leadership"),
      SampleReport.report(
        ["word c"], authority: "Enfield", region: "London", framework: .ilacs, published: nil, grade: nil,
        overall: .good, section: "Leadership and help"))
    return store
  }

  /// A list of the filter that holds names.
  enum Names: Sendable {
    case authorities, regions, reports, sections

    func filter(_ values: [String]) -> ParagraphFilter {
      var filter = ParagraphFilter()
      switch self {
      case .authorities: filter.authorities = values
      case .regions: filter.regions = values
      case .reports: filter.reports = values
      case .sections: filter.sections = values
      }
      return filter
    }
  }

  @Test(arguments: [
    (Names.authorities, ["harrow"], "a"), (.authorities, ["NORFOLK COUNCIL"], "b"),
    (.authorities, ["Harrow", "Enfield"], "ac"), (.authorities, ["' OR 1=1 --"], ""),
    (.regions, ["london"], "ac"),
    (.regions, ["nowhere"], ""), (.reports, ["harrow-2012-06-27"], "a"), (.sections, ["leadership"], "bc"),
    (.sections, ["HELP"], "ac"), (.sections, ["%"], ""),
  ])
  func `a filter of names keeps what has one of them`(names: Names, values: [String], found: String) throws {
    #expect(try Self.found(names.filter(values)) == found)
  }

  @Test(arguments: [Names.authorities, .regions, .reports, .sections])
  func `a filter may have thousands of values`(names: Names) throws {
    let values = (1...5_000).map { "none \($0)" } + ["Harrow", "London", "harrow-2012-06-27", "protection"]
    #expect(try Self.found(names.filter(values)).hasPrefix("a"))
  }

  @Test func `a filter may have thousands of ranges of days`() throws {
    var filter = ParagraphFilter()
    let day = SampleReport.day("2012-06-27")
    filter.dates = Array(
      repeating: SampleReport.day("2001-01-01")...SampleReport.day("2001-01-02"), count: 5_000)
    #expect(try Self.found(filter) == "")
    filter.dates.append(day...day)
    #expect(try Self.found(filter) == "a")
  }

  @Test(arguments: ["and/or", "\"protection\""])
  func `a section is found by any mark of its heading`(words: String) throws {
    var filter = ParagraphFilter()
    filter.sections = [words]
    #expect(try Self.found(filter) == "a")
  }

  @Test func `filters of grades, frameworks and kinds keep what has one of them`() throws {
    var filter = ParagraphFilter()
    filter.grades = [.good, .inadequate]
    #expect(try Self.found(filter) == "ab")
    filter.frameworks = [.lac, .ilacs]
    #expect(try Self.found(filter) == "b")
    filter.overall = [.good]
    #expect(try Self.found(filter) == "")
    filter = ParagraphFilter()
    filter.kinds = [.recommendation]
    #expect(try Self.found(filter) == "")
    filter.kinds = [.recommendation, .finding]
    #expect(try Self.found(filter) == "abc")
  }

  @Test func `a filter of dates includes both ends and leaves out what has no date`() throws {
    var filter = ParagraphFilter()
    filter.dates = [SampleReport.day("2012-06-27")...SampleReport.day("2013-08-16")]
    #expect(try Self.found(filter) == "ab")
    filter.dates = [SampleReport.day("2012-06-28")...SampleReport.day("2013-08-15")]
    #expect(try Self.found(filter) == "")
    filter.dates = [
      SampleReport.day("0001-01-01")...SampleReport.day("2012-12-31"),
      SampleReport.day("2013-08-16")...SampleReport.day("2013-08-16"),
    ]
    #expect(try Self.found(filter) == "ab")
  }

  @Test func `a filter holds for lists of reports, paragraphs and matches alike`() throws {
    let store = try Self.threeReports()
    var filter = ParagraphFilter()
    filter.regions = ["London"]
    #expect(try store.index.reports(filter).map(\.summary.facts.authority?.name) == ["Enfield", "Harrow"])
    let match = TermForm.prefix(Array("word".utf8))
    #expect(try store.index.count(.term(match), filter: filter) == 2)
    let texts = try IndexStore.matches("word", in: store.index, filter).map(\.paragraph.paragraph.text)
    #expect(Set(texts) == ["word a", "word c"])
  }

  @Test func `a report is listed where one paragraph passes all that is said of paragraphs`() throws {
    let store = try IndexStore()
    var report = SampleReport.report(["first"], grade: .good, section: "Leadership")
    report.sections.append(Section(heading: "Help", parent: nil, grade: .inadequate, page: nil))
    report.paragraphs.append(
      Paragraph(
        ordinal: 2, printedNumber: nil, kind: .finding, section: 1, grade: .inadequate,
        gradePrinted: "Inadequate", pages: nil, text: "second"))
    try store.store(report, SampleReport.report(["third"], authority: "Kent", grade: nil, section: "Other"))
    func authorities(_ grade: Grade, _ section: String) throws -> [String?] {
      var filter = ParagraphFilter()
      filter.grades = [grade]
      filter.sections = [section]
      return try store.index.reports(filter).map(\.summary.facts.authority?.name)
    }
    #expect(try authorities(.good, "leadership") == ["Harrow"])
    #expect(try authorities(.inadequate, "help") == ["Harrow"])
    #expect(try authorities(.inadequate, "leadership") == [])
    #expect(try authorities(.good, "other") == [])
  }

  @Test func `reports under a filter are those of its paragraphs`() throws {
    var random = SeededRandom(seed: 7)
    let store = try IndexStore()
    for number in 0..<40 {
      let texts = Array(repeating: "text", count: Int.random(in: 1...300, using: &random))
      try store.store(
        SampleReport.report(
          texts, authority: "A\(number)", grade: random.pick([.good, .adequate, nil]),
          section: random.pick(["Help", "Leadership", "Health"])))
    }
    for grade in [Grade.good, .adequate, .inadequate] {
      for section in ["help", "he", "x"] {
        var filter = ParagraphFilter()
        (filter.grades, filter.sections) = ([grade], [section])
        let listed = try store.index.reports(filter).map(\.summary.id)
        #expect(try Set(listed) == Set(store.paragraphs(filter).map(\.report.id)))
      }
    }
  }

  private static func found(_ filter: ParagraphFilter) throws -> String {
    try threeReports().paragraphs(filter).compactMap(\.paragraph.text.last).sorted().map(String.init)
      .joined()
  }
}
