internal import GRDB
public import Reports

extension ReportIndex {
  /// What is known of the report of this name; `nil` where there is none.
  public func summary(of id: Report.ID) throws -> ReportSummary? {
    try summaries(where: "report.name = ?", id).first
  }

  /// All reports on the authority of a report, itself among them: the oldest first, those without a date last. Empty where the
  /// authority is not known.
  public func inspections(like id: Report.ID) throws -> [ReportSummary] {
    try summaries(where: "report.authority_id = (SELECT authority_id FROM report WHERE name = ?)", id)
  }

  private func summaries(where condition: String, _ id: Report.ID) throws -> [ReportSummary] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(ReportColumns.list), coalesce(published, inspected_to) AS date
          FROM report LEFT JOIN authority ON authority.id = report.authority_id
          WHERE \(condition) ORDER BY date IS NULL, date, report.name
          """, arguments: [id.description])
      var summaries: [ReportSummary] = []
      while let row = try rows.next() {
        var columns = ColumnReader(row)
        summaries.append(try ReportColumns.summary(&columns))
      }
      return summaries
    }
  }
}
