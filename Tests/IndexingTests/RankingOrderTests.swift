import Foundation
import GRDB
import Reports
import TestSupport
import Testing

@testable import Indexing

/// The one pass that gathers the best matches gives what the readable way gives: score every row, sort, cut.
struct RankingOrderTests {
  private static let words = [
    "drift", "delay", "children", "children", "supervision", "challenge", "plan", "late", "care",
  ]

  @Test(arguments: 0..<6)
  func `the best of one pass are those of a full sort, ties included`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let store = try Self.store(&random)
    for _ in 0..<25 {
      let terms = (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in
        MatchExpression.phrase([[Array(random.pick(Self.words).utf8)]])
      }
      guard let any = MatchExpression.any(terms) else { continue }
      var filter = ParagraphFilter()
      if Bool.random(using: &random) { filter.kinds = [random.pick([.finding, .recommendation])] }
      let (limit, offset) = (Int.random(in: 1...30, using: &random), Int.random(in: 0...20, using: &random))
      let match = RankedMatch(terms: terms, in: any)
      let fast = try store.index.bestMatches(match, filter: filter, limit: limit, offset: offset)
      let slow = try Self.fullySorted(match, filter, in: store.index)
      #expect(fast.matches.map(\.paragraph.id.description) == slow.dropFirst(offset).prefix(limit).map(\.id))
      #expect(fast.matches.map(\.score) == slow.dropFirst(offset).prefix(limit).map(\.score))
      #expect(try fast.count == store.index.count(any, filter: filter))
      let all = try #require(MatchExpression.all(terms))
      #expect(try fast.withAllTerms == store.index.count(all, filter: filter))
    }
  }

  @Test func `what was deleted or replaced is no match`() throws {
    var random = SeededRandom(seed: 9)
    let store = try Self.store(&random)
    let before = try IndexStore.matches("drift", in: store.index).count
    try store.add(["drift alone"])
    #expect(try IndexStore.matches("drift", in: store.index).count == before + 1)
    _ = try store.index.prune(under: ["/"], keeping: [])
    #expect(try IndexStore.matches("drift", in: store.index).isEmpty)
  }

  @Test func `the heap keeps the best, in order, whatever comes`() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<200 {
      let matches = (0..<Int64.random(in: 0...60, using: &random)).map { row in
        BestMatches.Match(
          row: row, score: Double(Int.random(in: 0...5, using: &random)),
          day: Int.random(in: 0...2, using: &random))
      }
      let capacity = Int.random(in: 0...20, using: &random)
      var best = BestMatches(capacity: capacity)
      for match in matches.shuffled(using: &random) { best.offer(match) }
      #expect(best.sorted == Array(matches.sorted(by: >).prefix(capacity)))
    }
  }

  @Test(arguments: [(0, 1.0, 0), (130, 0.9, 20_120_627), (70_000, 0.4, 99_991_231), (1, 0.5, 1)])
  func `an entry comes back from its bytes`(length: Int, weight: Double, day: Int) {
    let entry = RankingEntry(length: length, weight: weight, day: day)
    #expect(entry.bytes.count == RankingEntry.size)
    #expect(entry.bytes.withUnsafeBytes { RankingEntry($0, at: 0) } == entry)
    #expect(entry.length == min(length, 65_535))
  }

  // MARK: The slow way

  private static func fullySorted(
    _ match: RankedMatch, _ filter: ParagraphFilter, in index: ReportIndex
  ) throws -> [(id: String, score: Double)] {
    let condition = FilterCondition(filter)
    return try index.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT report.name || ':' || paragraph.name AS id, paragraph.kind,
            \(RankingFunction.name)(paragraph_fts, :terms) AS score, coalesce(published, inspected_to, '') AS day
          FROM paragraph_fts
          JOIN paragraph ON paragraph.id = paragraph_fts.rowid
          JOIN report ON report.id = paragraph.report_id
          LEFT JOIN section ON section.id = paragraph.section_id
          WHERE paragraph_fts MATCH :match \(condition.conjunction)
          ORDER BY paragraph.id
          """,
        arguments: condition.arguments + ["match": match.expression.fts5, "terms": Data(match.termOfPhrase)])
      let scored = rows.enumerated().map { place, row in
        let kind = Paragraph.Kind(rawValue: row["kind"]) ?? .finding
        return (
          id: row["id"] as String, score: (row["score"] as Double) * kind.weight, day: row["day"] as String,
          place: place
        )
      }
      return scored.sorted { ($0.score, $0.day, $1.place) > ($1.score, $1.day, $0.place) }
        .map { ($0.id, $0.score) }
    }
  }

  private static func store(_ random: inout SeededRandom) throws -> IndexStore {
    let store = try IndexStore()
    for number in 0..<12 {
      let texts = (0..<40).map { _ in
        (0..<Int.random(in: 1...25, using: &random)).map { _ in random.pick(words) }.joined(separator: " ")
      }
      var report = SampleReport.report(
        texts, published: random.pick(["2012-06-27", "2015-01-30", nil]), section: "Drift and delay",
        path: "/reports/\(number).txt")
      report.paragraphs = report.paragraphs.enumerated().map { index, paragraph in
        SampleReport.paragraph(
          paragraph.text, number: index + 1, kind: index.isMultiple(of: 3) ? .recommendation : .finding)
      }
      try store.store(report)
    }
    return store
  }
}
