internal import Foundation
internal import GRDB
public import Reports

/// A paragraph that matches.
public struct ParagraphMatch: Sendable {
  public let paragraph: ParagraphInContext
  /// How well it matches, larger for better; see `RankingFunction` and `Paragraph.Kind.weight`.
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

/// What is searched, term by term.
public struct RankedMatch: Sendable {
  /// What a paragraph has to match.
  public let expression: MatchExpression
  /// For each phrase of the expression the term it stands for.
  let termOfPhrase: [UInt8]

  /// - Parameters:
  ///   - terms: the parts of `expression` that score, in the order of the query, which is also their order in it.
  ///   - expression: made of the terms and, behind them, of what is excluded.
  public init(terms: [MatchExpression], in expression: MatchExpression) {
    self.expression = expression
    let scoring = terms.enumerated().flatMap { index, term in
      Array(repeating: UInt8(clamping: min(index, 254)), count: term.phraseCount)
    }
    let rest = max(0, expression.phraseCount - scoring.count)
    termOfPhrase = scoring + Array(repeating: Closeness.noTerm, count: rest)
  }
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
    let condition = FilterCondition(filter)
    return try read { database in
      try collector.start(database, capacity: limit + offset)
      // FTS5's functions are unknown inside an aggregate, so rows are collected where they are chosen; CASE makes sure that
      // it is done last, for rows that pass every condition.
      let collect = "\(RankingFunction.collectingName)(paragraph_fts, :terms)"
      let count = try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM paragraph_fts \(condition.sql.isEmpty ? "" : Self.contextOfMatches)
          WHERE paragraph_fts MATCH :match
            AND CASE WHEN 1 \(condition.conjunction) THEN \(collect) ELSE 0 END
          """,
        arguments: condition.arguments
          + ["match": match.expression.fts5, "terms": Data(match.termOfPhrase)])
      let best = collector.best.sorted.dropFirst(offset).map { (row: $0.row, score: $0.score) }
      return RankedMatches(
        matches: try Self.matches(best, database), count: count ?? 0, withAllTerms: collector.withAllTerms)
    }
  }

  private static func matches(
    _ best: [(row: Int64, score: Double)], _ database: Database
  ) throws -> [ParagraphMatch] {
    var reader = ParagraphReader()
    let statement = try database.cachedStatement(sql: ParagraphReader.select + "WHERE paragraph.id = ?")
    return try best.compactMap { match in
      try Row.fetchOne(statement, arguments: [match.row]).map {
        ParagraphMatch(paragraph: reader.paragraph($0), score: match.score)
      }
    }
  }

  /// How many paragraphs match.
  public func count(_ match: MatchExpression, filter: ParagraphFilter) throws -> Int {
    let condition = FilterCondition(filter)
    return try read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM paragraph_fts \(condition.sql.isEmpty ? "" : Self.contextOfMatches)
          WHERE paragraph_fts MATCH :match \(condition.conjunction)
          """, arguments: condition.arguments + ["match": match.fts5]) ?? 0
    }
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
      let order = "ORDER BY report.name, paragraph.ordinal"
      let rows = try Row.fetchCursor(
        database, sql: "\(ParagraphReader.select) \(condition.clause) \(order)",
        arguments: condition.arguments)
      while let row = try rows.next() { try body(reader.paragraph(row)) }
    }
  }

  /// The reports that have a paragraph of the filter, by authority and date.
  public func reports(_ filter: ParagraphFilter) throws -> [ReportListing] {
    let condition = FilterCondition(filter, ofReports: true)
    return try read { database in
      let judgements = try Self.judgements(database)
      let doubts = try Self.doubts(database)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT \(ReportColumns.list), report.id AS row,
            (SELECT count(*) FROM paragraph WHERE report_id = report.id) AS paragraphs
          FROM report LEFT JOIN authority ON authority.id = report.authority_id \(condition.clause)
          ORDER BY coalesce(authority.name, report.title), coalesce(published, inspected_to), report.name
          """, arguments: condition.arguments)
      return rows.map { row in
        ReportListing(
          summary: ReportColumns.summary(row), paragraphCount: row["paragraphs"],
          judgements: judgements[row["row"]] ?? [], doubts: doubts[row["row"]] ?? [])
      }
    }
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

  private static let contextOfMatches = """
    JOIN paragraph ON paragraph.id = paragraph_fts.rowid
    JOIN report ON report.id = paragraph.report_id
    LEFT JOIN authority ON authority.id = report.authority_id
    LEFT JOIN section ON section.id = paragraph.section_id
    """
}
