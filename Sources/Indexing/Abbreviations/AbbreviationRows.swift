internal import Foundation
internal import GRDB
internal import TextProcessing

/// The abbreviations that one report defines, each where it is defined first.
///
/// The same letters mean different things in different reports, so each report has its own. What many define alike is one row of
/// `abbreviation`, which counts them: a search needs the count and must not read thousands of rows for it.
struct AbbreviationRows {
  /// A row of `definition` with its row of `abbreviation`.
  struct Definition: Hashable {
    let short: String
    let long: String
    let shortKey: Data
    let longKey: Data
    let paragraph: Int64
  }

  private(set) var definitions: [Definition] = []
  private var keys: Set<[Data]> = []
  private let scanner: TermScanner

  init(_ scanner: TermScanner) {
    self.scanner = scanner
  }

  /// Adds a paragraph; rows come in order.
  mutating func add(_ row: Int64, text: String) {
    for found in AbbreviationFinder.definitions(in: text) {
      let (short, long) = (
        AbbreviationKey.short(found.short, scanner), AbbreviationKey.long(found.long, scanner)
      )
      guard !short.isEmpty, !long.isEmpty, keys.insert([short, long]).inserted else { continue }
      definitions.append(
        Definition(short: found.short, long: found.long, shortKey: short, longKey: long, paragraph: row))
    }
  }

  func write(_ database: Database, report: Int64) throws {
    if definitions.isEmpty { return }
    let count = try database.cachedStatement(
      sql: """
        INSERT INTO abbreviation (short, long, short_key, long_key, reports) VALUES (?, ?, ?, ?, 1)
        ON CONFLICT DO UPDATE SET reports = reports + 1 RETURNING id
        """)
    let insert = try database.cachedStatement(sql: "INSERT INTO definition VALUES (?, ?, ?)")
    for definition in definitions {
      let id = try Int64.fetchOne(
        count, arguments: [definition.short, definition.long, definition.shortKey, definition.longKey])
      try insert.execute(arguments: [report, id, definition.paragraph])
    }
  }

  // MARK: All

  /// Gathers the abbreviations of every report anew.
  static func writeAll(_ database: Database, _ scanner: TermScanner) throws {
    try forEachReport(database, scanner) { try $1.write(database, report: $0) }
  }

  /// Calls `body` with each report that has paragraphs, and what they define.
  static func forEachReport(
    _ database: Database, _ scanner: TermScanner, _ body: (Int64, AbbreviationRows) throws -> Void
  ) throws {
    let paragraphs = try Row.fetchCursor(
      database, sql: "SELECT report_id, id, text FROM paragraph ORDER BY id")
    var current: (report: Int64, rows: AbbreviationRows)?
    while let row = try paragraphs.next() {
      var columns = ColumnReader(row)
      let report: Int64 = try columns.next()
      if let last = current, last.report != report { try body(last.report, last.rows) }
      if current?.report != report { current = (report, AbbreviationRows(scanner)) }
      current?.rows.add(try columns.next(), text: try columns.next())
    }
    if let current { try body(current.report, current.rows) }
  }

  // MARK: Out

  static func remove(_ database: Database, report: Int64) throws {
    let own = "id IN (SELECT abbreviation_id FROM definition WHERE report_id = ?)"
    for sql in [
      "UPDATE abbreviation SET reports = reports - 1 WHERE \(own)",
      "DELETE FROM abbreviation WHERE reports < 1 AND \(own)",
      "DELETE FROM definition WHERE report_id = ?",
    ] {
      try database.cachedStatement(sql: sql).execute(arguments: [report])
    }
  }
}
