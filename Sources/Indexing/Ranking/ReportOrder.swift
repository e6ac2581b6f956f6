internal import GRDB

/// The reports of an index in some order.
struct ReportOrder {
  private var reports: [ClosedRange<Int64>] = []

  init(_ database: Database, _ order: MatchOrder) throws {
    let date = "coalesce(published, inspected_to)"
    let columns =
      switch order {
      case .relevance: "first_row"
      case .newest: "\(date) IS NULL, \(date) DESC, report.name"
      case .oldest: "\(date) IS NULL, \(date), report.name"
      case .authority: "coalesce(authority.name, report.title), \(date), report.name"
      }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT first_row, last_row FROM report LEFT JOIN authority ON authority.id = report.authority_id
        WHERE first_row IS NOT NULL ORDER BY \(columns)
        """)
    reports = try rows.compactMap { row in
      var columns = ColumnReader(row)
      return try columns.nextRows()
    }
  }

  /// Some of the rows of a set, report by report.
  func rows(_ rows: RowSet, limit: Int, offset: Int) -> [Int64] {
    var (found, passed): ([Int64], Int) = ([], 0)
    for report in reports where found.count < limit {
      let count = rows.count(in: report)
      if passed + count <= offset {
        passed += count
        continue
      }
      rows.forEach(in: report) { row in
        if passed >= offset && found.count < limit { found.append(row) }
        passed += 1
      }
    }
    return found
  }
}
