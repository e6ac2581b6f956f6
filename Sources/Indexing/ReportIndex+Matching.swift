internal import Foundation
internal import GRDB
public import Reports

/// A paragraph that matches.
public struct ParagraphMatch: Sendable {
  public let paragraph: ParagraphInContext
  /// How well it matches, larger for better; see `ParagraphScore`.
  public let score: Double
  /// The row it is stored in, for `TermForm.forEachOccurrence`.
  public let row: Int64
  /// What the score is made of; `nil` unless that was asked for.
  public let parts: ScoreParts?
}

/// The order of matches.
public enum MatchOrder: String, Sendable, CaseIterable {
  case relevance, newest, oldest, authority
}

/// The best matches, and how many there are.
public struct RankedMatches: Sendable {
  /// In the order that was asked for.
  public let matches: [ParagraphMatch]
  /// How many paragraphs match.
  public let count: Int
  /// How many of them hold every term.
  public let withAllTerms: Int
  /// For each term of the query how many paragraphs hold it in their text, whatever the filter.
  public let termCounts: [Int]
  /// How many match, by each facet that was asked for, as `counts` has them; narrow are those that hold every term.
  public let facets: [[FacetCount]]
}

extension ReportIndex {
  /// The paragraphs that match: best first, then newest, then in order of arrival, so that the order never depends on
  /// chance or on how much of it is asked for.
  ///
  /// - Parameters:
  ///   - match: what the text has to match.
  ///   - filter: what else has to hold.
  ///   - limit: the largest number of rows.
  ///   - offset: how many rows to pass over.
  ///   - order: by date and by authority, paragraphs of a report stand in the order of the report.
  ///   - wantsParts: whether each score is to be explained.
  ///   - facets: what the matches are counted by.
  public func bestMatches(
    _ match: RankedMatch, filter: ParagraphFilter, limit: Int, offset: Int,
    order: MatchOrder = .relevance, wantsParts: Bool = false, facets: [Facet] = []
  ) throws -> RankedMatches {
    try read { database in
      let query = try PreparedMatch(database, fullText, match, filter: filter)
      let isRanked = order == .relevance
      var evaluation = query.evaluation(
        capacity: isRanked ? limit + offset : 0, keepsRows: !isRanked || !facets.isEmpty)
      var best = try evaluation.run().dropFirst(offset).map { (row: $0.row, score: Optional($0.score)) }
      if !isRanked, let rows = evaluation.rows {
        best = try ReportOrder(database, order).rows(rows, limit: limit, offset: offset).map { ($0, nil) }
      }
      return RankedMatches(
        matches: try query.matches(best, wantsParts: wantsParts),
        count: evaluation.count, withAllTerms: evaluation.withAllTerms, termCounts: query.termCounts,
        facets: facets.isEmpty ? [] : try counts(evaluation, by: facets, database))
    }
  }

  private func counts(
    _ evaluation: RankedEvaluation, by facets: [Facet], _ database: Database
  ) throws -> [[FacetCount]] {
    FacetCounter(
      try fullText.facetTable(database), wide: evaluation.rows ?? RowSet(),
      narrow: evaluation.rowsWithAllTerms
    ).counts(by: facets)
  }

  /// How many paragraphs match.
  public func count(_ condition: MatchCondition, filter: ParagraphFilter) throws -> Int {
    try bestMatches(RankedMatch(terms: [], condition: condition), filter: filter, limit: 0, offset: 0).count
  }
}

/// A match with all that its evaluation needs.
struct PreparedMatch {
  private let database: Database
  private let table: RankingTable
  private let plan: RankedEvaluation.Plan
  private let scorer: StoredParagraphScorer
  private let interruption: Interruption

  init(
    _ database: Database, _ fullText: FullTextConnection, _ match: RankedMatch, filter: ParagraphFilter
  ) throws {
    self.database = database
    interruption = fullText.interruption
    table = try fullText.rankingTable()
    let reader = try TermPostingsReader(database, fullText, table)
    let rows = try RowFilter(database, table).rows(filter)
    plan = try RankedPlanner(reader, table).plan(match, filter: rows)
    scorer = try StoredParagraphScorer(database, match, plan, table, fullText.scanner)
  }

  var termCounts: [Int] { Array(plan.counts.prefix(plan.termCount)) }

  func evaluation(capacity: Int, keepsRows: Bool = false) -> RankedEvaluation {
    RankedEvaluation(plan, table, capacity: capacity, keepsRows: keepsRows, score: scorer.score)
  }

  /// The paragraphs in some rows, in their order; those whose score is not known yet are scored.
  func matches(_ rows: [(row: Int64, score: Double?)], wantsParts: Bool) throws -> [ParagraphMatch] {
    var reader = ParagraphReader()
    let statement = try database.cachedStatement(sql: ParagraphReader.select + "WHERE paragraph.id = ?")
    return try rows.compactMap { row, score in
      try interruption.check()
      guard let found = try Row.fetchOne(statement, arguments: [row]), let entry = table.entry(ofRow: row)
      else { return nil }
      return ParagraphMatch(
        paragraph: try reader.paragraph(found),
        score: try score ?? scorer.score(row: row, entry: entry).score,
        row: row, parts: wantsParts ? try scorer.parts(row: row, entry: entry) : nil)
    }
  }
}
