internal import GRDB
public import Reports

extension ReportIndex {
  /// Calls `body` with every recommendation of the filter, in its order. Only the paragraphs that are asked for are read.
  public func forEachRecommendation(
    _ filter: RecommendationFilter, _ body: (ParagraphInContext) throws -> Void
  ) throws {
    try read { database in
      try Self.forEachRecommendation(inRows: rows(filter, database), database, body)
    }
  }

  /// Some of the recommendations of the filter, in its order, and how many there are. Only these are read.
  public func recommendations(
    _ filter: RecommendationFilter, limit: Int, offset: Int
  ) throws -> (list: [ParagraphInContext], count: Int) {
    try read { database in
      let rows = try rows(filter, database)
      var list: [ParagraphInContext] = []
      try Self.forEachRecommendation(inRows: rows.dropFirst(offset).prefix(limit), database) {
        list.append($0)
      }
      return (list, rows.count)
    }
  }

  /// How many recommendations there are in each report that has any.
  public func recommendationCounts(_ filter: ParagraphFilter) throws -> [Report.ID: Int] {
    var recommendations = RecommendationFilter()
    recommendations.paragraphs = filter
    let condition = FilterCondition(recommendations)
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT report.name, count(*)
          FROM report LEFT JOIN authority ON authority.id = report.authority_id
          CROSS JOIN recommendation ON recommendation.paragraph_id BETWEEN report.first_row AND report.last_row
          \(condition.clause) GROUP BY report.name
          """, arguments: condition.arguments)
      return try rows.reduce(into: [:]) { counts, row in
        var columns = ColumnReader(row)
        counts[Report.ID(try columns.next())] = try columns.next()
      }
    }
  }

  private static func forEachRecommendation(
    inRows rows: some Sequence<Int64>, _ database: Database, _ body: (ParagraphInContext) throws -> Void
  ) throws {
    var reader = ParagraphReader()
    let statement = try database.cachedStatement(sql: ParagraphReader.select + "WHERE paragraph.id = ?")
    for row in rows {
      if let found = try Row.fetchOne(statement, arguments: [row]) { try body(try reader.paragraph(found)) }
    }
  }

  /// The rows of recommendations in order.
  private func rows(_ filter: RecommendationFilter, _ database: Database) throws -> [Int64] {
    let asked = try rowsOfParagraphs(filter.paragraphs, database)
    return try Self.rows(filter, database).filter { asked?.holdsAny(of: $0...$0) ?? true }
  }

  /// The same of those that pass what the filter says of reports and recommendations.
  private static func rows(_ filter: RecommendationFilter, _ database: Database) throws -> [Int64] {
    let condition = FilterCondition(filter)
    let due = filter.order == .due ? "recommendation.due IS NULL, recommendation.due, " : ""
    // CROSS JOIN: SQLite is to go from the reports to their rows (sqlite.org/optoverview.html, 7.3).
    return try Int64.fetchAll(
      database,
      sql: """
        SELECT recommendation.paragraph_id
        FROM report LEFT JOIN authority ON authority.id = report.authority_id
        CROSS JOIN recommendation ON recommendation.paragraph_id BETWEEN report.first_row AND report.last_row
        \(condition.clause) ORDER BY \(due)\(reportOrder), recommendation.paragraph_id
        """, arguments: condition.arguments)
  }
}
