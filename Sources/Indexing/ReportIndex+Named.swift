internal import Foundation
internal import GRDB
public import Reports

extension ReportIndex {
  /// The paragraphs with these names, each the whole name; those that the index does not have are left out. Each report
  /// is looked at once, so that thousands of names take well under a second.
  public func paragraphs(
    named names: some Sequence<Paragraph.ID>
  ) throws -> [Paragraph.ID: ParagraphInContext] {
    let wanted = Dictionary(grouping: names, by: \.report)
    return try read { database in
      let lookup = NameLookup(database)
      var found: [Paragraph.ID: ParagraphInContext] = [:]
      for (report, names) in wanted {
        guard let report = try lookup.report(report), let rows = report.rows else { continue }
        for paragraph in try Self.paragraphs(database, Set(names.map(\.local)), in: rows, of: report.row)
        where found[paragraph.id] == nil {
          found[paragraph.id] = paragraph
        }
      }
      return found
    }
  }

  /// The names of all reports in order.
  public func reportNames() throws -> [Report.ID] {
    try read { try String.fetchAll($0, sql: "SELECT name FROM report ORDER BY name").map(Report.ID.init) }
  }

  private static func paragraphs(
    _ database: Database, _ locals: Set<String>, in rows: ClosedRange<Int64>, of report: Int64
  ) throws -> [ParagraphInContext] {
    let list = String(decoding: try JSONEncoder().encode(locals), as: UTF8.self)
    let statement = try database.cachedStatement(
      sql: ParagraphReader.select + """
        WHERE paragraph.id BETWEEN ? AND ? AND paragraph.report_id = ?
          AND \(ParagraphNames.nameSQL) IN (SELECT value FROM json_each(?))
        ORDER BY paragraph.id
        """)
    var reader = ParagraphReader()
    let found = try Row.fetchCursor(
      statement, arguments: [rows.lowerBound, rows.upperBound, report, list])
    var paragraphs: [ParagraphInContext] = []
    while let row = try found.next() { paragraphs.append(try reader.paragraph(row)) }
    return paragraphs
  }
}
