internal import GRDB
public import Reports

/// The text of a paragraph, without all else that is known of it.
public struct StoredText: Sendable {
  /// The row it is stored in, for `TermForm.forEachOccurrence` and `paragraphs(inRows:)`.
  public let row: Int64
  public let report: Report.ID
  /// The headings that enclose it, outermost first.
  public let headings: [String]
  public let text: String
}

extension ReportIndex {
  /// Calls `body` with the text of each paragraph that matches, in the order of rows. Nothing is scored; it costs a fraction of
  /// reading whole paragraphs.
  ///
  /// - Parameter condition: `nil` for every paragraph of the filter.
  public func forEachText(
    _ condition: MatchCondition?, filter: ParagraphFilter, _ body: (StoredText) throws -> Void
  ) throws {
    try read { database in
      let table = try fullText.rankingTable()
      var reader = try StoredTextReader(database)
      let all = 0...Int64(max(0, table.rowCount - 1))
      guard let rows = try matchingRows(condition, filter, database) else {
        return try reader.forEach(all, body)
      }
      var listed: [Int64] = []
      rows.forEach(in: all) { listed.append($0) }
      try reader.forEach(listed, body)
    }
  }

  /// How many paragraphs a filter lets through.
  public func count(_ filter: ParagraphFilter) throws -> Int {
    try read { database in
      let table = try fullText.rankingTable()
      let all = 0...Int64(max(0, table.rowCount - 1))
      return try RowFilter(database, table).rows(filter)?.count(in: all) ?? table.paragraphCount
    }
  }

  /// `nil` where nothing is asked for: every row.
  private func matchingRows(
    _ condition: MatchCondition?, _ filter: ParagraphFilter, _ database: Database
  ) throws -> RowSet? {
    guard let condition else { return try RowFilter(database, fullText.rankingTable()).rows(filter) }
    let match = RankedMatch(terms: [], condition: condition)
    var evaluation = try PreparedMatch(database, fullText, match, filter: filter)
      .evaluation(capacity: 0, keepsRows: true)
    _ = try evaluation.run()
    return evaluation.rows ?? RowSet()
  }

  /// The paragraphs in some rows; rows without one are left out.
  public func paragraphs(inRows rows: some Sequence<Int64>) throws -> [Int64: ParagraphInContext] {
    try read { database in
      var reader = ParagraphReader()
      let statement = try database.cachedStatement(sql: ParagraphReader.select + "WHERE paragraph.id = ?")
      var found: [Int64: ParagraphInContext] = [:]
      for row in Set(rows).sorted() {
        if let stored = try Row.fetchOne(statement, arguments: [row]) {
          found[row] = try reader.paragraph(stored)
        }
      }
      return found
    }
  }
}

/// Reads the texts of rows. Keeps the last report and section, because neighbours mostly share them.
private struct StoredTextReader {
  private let texts: RawStatement
  private let reports: RawStatement
  private let sections: RawStatement
  private var report: (row: Int64, id: Report.ID)?
  private var section: (row: Int64, headings: [String])?

  init(_ database: Database) throws {
    let connection = try PostingStore.connection(database)
    texts = try RawStatement(
      connection, "SELECT text, report_id, coalesce(section_id, -1) FROM paragraph WHERE id = ?")
    reports = try RawStatement(connection, "SELECT name FROM report WHERE id = ?")
    sections = try RawStatement(connection, "SELECT headings FROM section WHERE id = ?")
  }

  mutating func forEach(_ rows: some Sequence<Int64>, _ body: (StoredText) throws -> Void) throws {
    for row in rows {
      try texts.start(.integer(row))
      guard try texts.step() else { continue }
      let text = String(decoding: texts.bytes(0), as: UTF8.self)
      let (reportRow, sectionRow) = (texts.integer(1), texts.integer(2))
      try body(
        StoredText(
          row: row, report: try report(reportRow), headings: try headings(sectionRow), text: text))
    }
  }

  private mutating func report(_ row: Int64) throws -> Report.ID {
    if let report, report.row == row { return report.id }
    let id = Report.ID(try Self.text(reports, row))
    report = (row, id)
    return id
  }

  private mutating func headings(_ row: Int64) throws -> [String] {
    if row < 0 { return [] }
    if let section, section.row == row { return section.headings }
    let headings = LineList.decoded(try Self.text(sections, row))
    section = (row, headings)
    return headings
  }

  private static func text(_ statement: RawStatement, _ row: Int64) throws -> String {
    try statement.start(.integer(row))
    return try statement.step() ? String(decoding: statement.bytes(0), as: UTF8.self) : ""
  }
}
