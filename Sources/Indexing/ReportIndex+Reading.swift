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
        let paragraphs = try columns.nextRows()
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
  /// The rows of what a filter says of paragraphs; `nil` where it says nothing of them.
  func rowsOfParagraphs(_ filter: ParagraphFilter, _ database: Database) throws -> RowSet? {
    guard filter.restrictsParagraphs else { return nil }
    return try RowFilter(database, fullText.rankingTable()).rowsOfParagraphs(filter)
  }

  /// The judgements of one report, or of all, by report.
  static func judgements(_ database: Database, report: Int64? = nil) throws -> [Int64: [Judgement]] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT report_id, name, grade, grade_printed, scale, origin, page FROM judgement
        WHERE ?1 IS NULL OR report_id = ?1 ORDER BY report_id, ordinal
        """, arguments: [report])
    var judgements: [Int64: [Judgement]] = [:]
    while let row = try rows.next() {
      var columns = ColumnReader(row)
      let report: Int64 = try columns.next()
      judgements[report, default: []].append(
        Judgement(
          name: LineList.decoded(try columns.next()), grade: Grade(rawValue: try columns.next()),
          gradePrinted: try columns.next(), scale: Framework(rawValue: try columns.next()) ?? .other,
          origin: Judgement.Origin(rawValue: try columns.next()) ?? .heading, page: try columns.nextIfAny()))
    }
    return judgements
  }

  /// The doubts about one report, or about all, by report.
  static func doubts(_ database: Database, report: Int64? = nil) throws -> [Int64: [Doubt]] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT report_id, kind, detail, page FROM doubt
        WHERE ?1 IS NULL OR report_id = ?1 ORDER BY report_id, ordinal
        """, arguments: [report])
    var doubts: [Int64: [Doubt]] = [:]
    while let row = try rows.next() {
      var columns = ColumnReader(row)
      let report: Int64 = try columns.next()
      guard let kind = Doubt.Kind(rawValue: try columns.next()) else { continue }
      doubts[report, default: []].append(
        Doubt(kind: kind, detail: try columns.next(), page: try columns.nextIfAny()))
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
