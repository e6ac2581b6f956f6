internal import GRDB
public import Reports

extension ReportIndex {
  /// Calls `body` with every recommendation of the filter, in its order. Only the paragraphs that are asked for are read.
  public func forEachRecommendation(
    _ filter: RecommendationFilter, _ body: (ParagraphInContext) throws -> Void
  ) throws {
    try read { database in
      let asked = try rowsOfParagraphs(filter.paragraphs, database)
      let rows = try Self.rows(filter, database).filter { asked?.holdsAny(of: $0...$0) ?? true }
      var reader = ParagraphReader()
      let statement = try database.cachedStatement(sql: ParagraphReader.select + "WHERE paragraph.id = ?")
      for row in rows {
        if let found = try Row.fetchOne(statement, arguments: [row]) { try body(try reader.paragraph(found)) }
      }
    }
  }

  /// The rows of recommendations in order, of those that pass what the filter says of reports and recommendations.
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
