internal import Foundation
internal import GRDB
public import Reports

/// A paragraph that matches.
public struct ParagraphMatch: Sendable {
  public let paragraph: ParagraphInContext
  /// How well it matches, larger for better; see `ParagraphScore`.
  public let score: Double
}

/// The best matches, and how many there are.
public struct RankedMatches: Sendable {
  /// Best first.
  public let matches: [ParagraphMatch]
  /// How many paragraphs match.
  public let count: Int
  /// How many of them hold every term.
  public let withAllTerms: Int
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
  public func bestMatches(
    _ match: RankedMatch, filter: ParagraphFilter, limit: Int, offset: Int
  ) throws -> RankedMatches {
    try read { database in
      let table = try fullText.rankingTable()
      let reader = try TermPostingsReader(database, fullText, table)
      let filter = try RowFilter(database, table).rows(filter)
      let plan = try RankedPlanner(reader, table).plan(match, filter: filter)
      let scorer = try StoredParagraphScorer(database, match.terms, plan.weights, table, fullText.scanner)
      var evaluation = RankedEvaluation(plan, table, capacity: limit + offset, score: scorer.score)
      let best = try evaluation.run()
      return RankedMatches(
        matches: try Self.matches(best.dropFirst(offset).map { ($0.row, $0.score) }, database),
        count: evaluation.count, withAllTerms: evaluation.withAllTerms)
    }
  }

  private static func matches(
    _ best: [(row: Int64, score: Double)], _ database: Database
  ) throws -> [ParagraphMatch] {
    var reader = ParagraphReader()
    let statement = try database.cachedStatement(sql: ParagraphReader.select + "WHERE paragraph.id = ?")
    return try best.compactMap { match in
      try Row.fetchOne(statement, arguments: [match.row]).map {
        ParagraphMatch(paragraph: try reader.paragraph($0), score: match.score)
      }
    }
  }

  /// How many paragraphs match.
  public func count(_ condition: MatchCondition, filter: ParagraphFilter) throws -> Int {
    try bestMatches(RankedMatch(terms: [], condition: condition), filter: filter, limit: 0, offset: 0).count
  }

  /// How many paragraphs there are in all.
  public func paragraphCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM paragraph") ?? 0 }
  }

  /// Calls `body` with every paragraph of the filter, report by report in order of their names.
  public func forEachParagraph(_ filter: ParagraphFilter, _ body: (ParagraphInContext) throws -> Void) throws
  {
    let condition = FilterCondition(filter)
    try read { database in
      var reader = ParagraphReader()
      let order = "ORDER BY report.name, paragraph.id"
      let rows = try Row.fetchCursor(
        database, sql: "\(ParagraphReader.select) \(condition.clause) \(order)",
        arguments: condition.arguments)
      while let row = try rows.next() { try body(try reader.paragraph(row)) }
    }
  }

  /// How reports are listed, in a query with `report` and `authority`.
  static let reportOrder =
    "coalesce(authority.name, report.title), coalesce(report.published, report.inspected_to), report.name"

  /// The reports that have a paragraph of the filter, by authority and date. No paragraph is read.
  public func reports(_ filter: ParagraphFilter) throws -> [ReportListing] {
    let condition = FilterCondition(filter, on: .reports)
    return try read { database in
      let asked = try rowsOfParagraphs(filter, database)
      let judgements = try Self.judgements(database)
      let doubts = try Self.doubts(database)
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(ReportColumns.list), report.id, report.first_row, report.last_row
          FROM report LEFT JOIN authority ON authority.id = report.authority_id \(condition.clause)
          ORDER BY \(Self.reportOrder)
          """, arguments: condition.arguments)
      var listings: [ReportListing] = []
      while let row = try rows.next() {
        var columns = ColumnReader(row)
        let summary = try ReportColumns.summary(&columns)
        let id: Int64 = try columns.next()
        let paragraphs = try rowsOfReport(&columns)
        if let asked, !(paragraphs.map(asked.holdsAny) ?? false) { continue }
        listings.append(
          ReportListing(
            summary: summary, paragraphCount: paragraphs?.count ?? 0, judgements: judgements[id] ?? [],
            doubts: doubts[id] ?? []))
      }
      return listings
    }
  }

  /// The rows of its paragraphs; `nil` for a report without any.
  private func rowsOfReport(_ columns: inout ColumnReader) throws -> ClosedRange<Int64>? {
    let (first, last): (Int64?, Int64?) = (try columns.nextIfAny(), try columns.nextIfAny())
    guard let first, let last else { return nil }
    guard first <= last else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return first...last
  }

  /// The rows of what a filter says of paragraphs; `nil` where it says nothing of them.
  func rowsOfParagraphs(_ filter: ParagraphFilter, _ database: Database) throws -> RowSet? {
    guard filter.restrictsParagraphs else { return nil }
    return try RowFilter(database, fullText.rankingTable()).rowsOfParagraphs(filter)
  }

  /// The judgements of one report, or of all, by report.
  static func judgements(_ database: Database, report: Int64? = nil) throws -> [Int64: [Judgement]] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT * FROM judgement WHERE ?1 IS NULL OR report_id = ?1 ORDER BY report_id, ordinal",
      arguments: [report])
    var judgements: [Int64: [Judgement]] = [:]
    while let row = try rows.next() {
      judgements[row["report_id"], default: []].append(
        Judgement(
          name: LineList.decoded(row["name"]), grade: Grade(rawValue: row["grade"]),
          gradePrinted: row["grade_printed"], scale: Framework(rawValue: row["scale"]) ?? .other,
          origin: Judgement.Origin(rawValue: row["origin"]) ?? .heading, page: row["page"]))
    }
    return judgements
  }

  /// The doubts about one report, or about all, by report.
  static func doubts(_ database: Database, report: Int64? = nil) throws -> [Int64: [Doubt]] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT * FROM doubt WHERE ?1 IS NULL OR report_id = ?1 ORDER BY report_id, ordinal",
      arguments: [report])
    var doubts: [Int64: [Doubt]] = [:]
    while let row = try rows.next() {
      guard let kind = Doubt.Kind(rawValue: row["kind"]) else { continue }
      doubts[row["report_id"], default: []].append(
        Doubt(kind: kind, detail: row["detail"], page: row["page"]))
    }
    return doubts
  }
}
