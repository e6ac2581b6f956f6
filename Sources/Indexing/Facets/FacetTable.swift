internal import Foundation
internal import GRDB

// For each row of `paragraph` two numbers, of its report and of its section, eight bytes together; kind and grade are in the
// ranking table already. What the numbers stand for is kept once:
//
//     row ──► report ──► authority, region, year, framework
//         ──► section ─► the two outermost headings
//         ──► traits, grade

/// What paragraphs share, in memory, so that a thousand matches are counted in the time that one takes to be read.
final class FacetTable {
  /// What one report is counted under.
  struct ReportValues {
    let authority: String?
    let region: String?
    let year: String?
    let framework: String?
  }

  let ranking: RankingTable
  /// For each row its report; 0 for none, otherwise one more than the place in `reports`.
  private(set) var reportOfRow: [UInt32]
  private(set) var reports: [ReportValues] = []
  /// For each row its section; 0 for none, otherwise one more than the place in `sections`.
  private(set) var sectionOfRow: [UInt32]
  private(set) var sections: [String] = []
  /// The words of grades by their codes.
  private(set) var grades: [UInt8: String] = [:]

  /// Reads what the file has now.
  ///
  /// - Throws: `DatabaseError`
  init(_ database: Database, _ ranking: RankingTable) throws {
    self.ranking = ranking
    reportOfRow = Array(repeating: 0, count: ranking.rowCount)
    sectionOfRow = reportOfRow
    try readReports(database)
    try readSections(database)
    try readGrades(database)
  }

  private func readReports(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT first_row, last_row, coalesce(authority.name, nullif(report.title, ''), report.name), authority.region,
          substr(coalesce(published, inspected_to), 1, 4), framework
        FROM report LEFT JOIN authority ON authority.id = report.authority_id WHERE first_row IS NOT NULL
        """)
    while let row = try rows.next() {
      var columns = ColumnReader(row)
      guard let range = try columns.nextRows() else { continue }
      reports.append(
        ReportValues(
          authority: try columns.nextIfAny(), region: try columns.nextIfAny(), year: try columns.nextIfAny(),
          framework: try columns.nextIfAny()))
      Self.fill(range, with: reports.count, &reportOfRow)
    }
  }

  /// By the two outermost headings: of many reports the outermost is the same.
  private func readSections(_ database: Database) throws {
    var numbers: [String: Int] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT first_row, last_row, headings FROM section_rows JOIN section ON section.id = section_id")
    while let row = try rows.next() {
      var columns = ColumnReader(row)
      guard let range = try columns.nextRows() else { continue }
      let name = LineList.decoded(try columns.nextIfAny()).prefix(2).joined(separator: " › ")
      if numbers[name] == nil {
        sections.append(name)
        numbers[name] = sections.count
      }
      Self.fill(range, with: numbers[name] ?? 0, &sectionOfRow)
    }
  }

  private func readGrades(_ database: Database) throws {
    let rows = try Row.fetchAll(database, sql: "SELECT code, grade FROM grade WHERE grade IS NOT NULL")
    for row in rows {
      var columns = ColumnReader(row)
      let code = UInt8(clamping: try columns.next() as Int)
      // Many share the last code; they are few, and counted as one.
      grades[code] = code == GradeRow.lastCode ? "other" : try columns.next()
    }
  }

  private static func fill(_ rows: ClosedRange<Int64>, with number: Int, _ column: inout [UInt32]) {
    let known = rows.clamped(to: 0...Int64(max(0, column.count - 1)))
    guard !column.isEmpty, rows.overlaps(known) else { return }
    for row in known { column[Int(row)] = UInt32(number) }
  }
}
