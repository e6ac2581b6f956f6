internal import Foundation
internal import GRDB
public import Reports

extension ReportIndex {
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

  /// The reports that have a paragraph of the filter, by authority and date.
  public func reports(_ filter: ParagraphFilter) throws -> [ReportListing] {
    let condition = FilterCondition(filter, on: .reportsOfParagraphs)
    return try read { database in
      let judgements = try Self.judgements(database)
      let doubts = try Self.doubts(database)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT \(ReportColumns.list), report.id AS row,
            coalesce(last_row - first_row + 1, 0) AS paragraphs
          FROM report LEFT JOIN authority ON authority.id = report.authority_id \(condition.clause)
          ORDER BY coalesce(authority.name, report.title), coalesce(published, inspected_to), report.name
          """, arguments: condition.arguments)
      return try rows.map { row in
        var columns = ColumnReader(row)
        return ReportListing(
          summary: try ReportColumns.summary(&columns), paragraphCount: row["paragraphs"],
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
}

/// What an index covers.
public struct Coverage: Sendable, Equatable {
  public let reports: Int
  public let paragraphs: Int
  public let authorities: Int
  /// The days of the first and the last report; `nil` where none has a date.
  public let dates: ClosedRange<CalendarDate>?
}

extension ReportIndex {
  /// What the index covers.
  public func coverage() throws -> Coverage {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT count(*), coalesce(sum(last_row - first_row + 1), 0), count(DISTINCT authority_id),
            min(coalesce(published, inspected_to)), max(coalesce(published, inspected_to))
          FROM report
          """)
      guard let row else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      var columns = ColumnReader(row)
      let (reports, paragraphs, authorities): (Int, Int, Int) = (
        try columns.next(), try columns.next(), try columns.next()
      )
      let days = try [columns.nextIfAny() as String?, columns.nextIfAny()].compactMap {
        $0.flatMap(CalendarDate.init(iso:))
      }
      return Coverage(
        reports: reports, paragraphs: paragraphs, authorities: authorities,
        dates: days.count == 2 && days[0] <= days[1] ? days[0]...days[1] : nil)
    }
  }
}
