internal import Foundation
internal import GRDB
internal import TextProcessing

/// Compares the abbreviations with the paragraphs that they were found in.
struct AbbreviationCheck {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  func isSound() throws -> Bool {
    guard try countsAreRight() else { return false }
    var (isSame, expected) = (true, 0)
    try AbbreviationRows.forEachReport(database, TermScanner()) { report, rows in
      expected += rows.definitions.count
      if isSame { isSame = try Set(rows.definitions) == stored(of: report) }
    }
    return try isSame && expected == Int.fetchOne(database, sql: "SELECT count(*) FROM definition")
  }

  private func countsAreRight() throws -> Bool {
    try Row.fetchOne(
      database,
      sql: """
        SELECT id, reports FROM abbreviation
        EXCEPT SELECT abbreviation_id, count(*) FROM definition GROUP BY abbreviation_id
        """) == nil
  }

  private func stored(of report: Int64) throws -> Set<AbbreviationRows.Definition> {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT short, long, short_key, long_key, paragraph_id
          FROM definition JOIN abbreviation ON abbreviation.id = abbreviation_id WHERE report_id = ?
          """), arguments: [report])
    var definitions: Set<AbbreviationRows.Definition> = []
    while let row = try rows.next() {
      var columns = ColumnReader(row)
      definitions.insert(
        AbbreviationRows.Definition(
          short: try columns.next(), long: try columns.next(), shortKey: try columns.next(),
          longKey: try columns.next(), paragraph: try columns.next()))
    }
    return definitions
  }
}
