import Indexing
import Reports
import TestSupport
import Testing

/// Counts stay right while reports come and go.
struct CountingTests {
  private static func report(_ number: Int, _ random: inout SeededRandom) -> Report {
    var report = SampleReport.report(
      (0..<Int.random(in: 1...40, using: &random)).map { _ in
        random.pick(["drift", "delay", "drift delay", "care"])
      },
      authority: random.pick(["Harrow", "Kent"]), published: random.pick(["2012-01-01", "2014-01-01"]),
      section: random.pick(["Leadership", "Health"]), path: "/reports/\(number).txt")
    report.paragraphs = report.paragraphs.map {
      SampleReport.paragraph($0.text, number: $0.ordinal, grade: random.pick([.good, .inadequate, nil]))
    }
    return report
  }

  private static func term(_ word: String) -> MatchCondition { .term(.phrase([Array(word.utf8)])) }

  private static func value(_ facet: Facet, of found: ParagraphInContext) -> String? {
    switch facet {
    case .authority: found.report.facts.authority?.name
    case .region: found.report.facts.authority?.region
    case .year: found.report.facts.date.map { String($0.year) }
    case .framework: found.report.facts.framework.rawValue
    case .grade: found.paragraph.grade?.rawValue
    case .section: found.section.first
    case .kind: found.paragraph.kind.rawValue
    }
  }

  private static func expectCounts(_ store: IndexStore, _ filter: ParagraphFilter = ParagraphFilter()) throws
  {
    let (wide, narrow) = (MatchCondition.any([term("drift"), term("delay")]), term("delay"))
    let counts = try store.index.counts(wide, narrow, filter: filter, by: Facet.allCases)
    let paragraphs = try store.paragraphs(filter).filter { $0.paragraph.text != "care" }
    for (facet, found) in zip(Facet.allCases, counts) {
      var expected: [String?: [Int]] = [:]
      for paragraph in paragraphs {
        let isNarrow = paragraph.paragraph.text.contains("delay")
        let old = expected[value(facet, of: paragraph), default: [0, 0]]
        expected[value(facet, of: paragraph)] = [old[0] + 1, old[1] + (isNarrow ? 1 : 0)]
      }
      #expect(
        Dictionary(uniqueKeysWithValues: found.map { ($0.value, [$0.paragraphs, $0.narrow]) }) == expected,
        "\(facet)")
    }
  }

  @Test func `counts are of what is there, after reports were replaced and dropped`() throws {
    var random = SeededRandom(seed: 101)
    let store = try IndexStore()
    for number in 0..<30 { try store.store(Self.report(number, &random)) }
    try Self.expectCounts(store)
    for number in [3, 7, 11] { try store.store(Self.report(number, &random), modified: 2) }
    let kept = Set((0..<30).filter { $0 % 4 > 0 }.map { "/reports/\($0).txt" })
    _ = try store.index.prune(under: ["/reports"], keeping: kept)
    try Self.expectCounts(store)
    try store.index.tidy(added: 10)
    try Self.expectCounts(store)
    var filter = ParagraphFilter()
    (filter.sections, filter.grades) = (["leader"], [.good])
    try Self.expectCounts(store, filter)
  }

  @Test func `an index without reports has no counts`() throws {
    let store = try IndexStore()
    let counts = try store.index.counts(
      Self.term("drift"), Self.term("drift"), filter: ParagraphFilter(), by: Facet.allCases)
    #expect(counts == Facet.allCases.map { _ in [] })
  }
}
