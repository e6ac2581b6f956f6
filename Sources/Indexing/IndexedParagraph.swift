internal import GRDB
internal import Reports

/// What of a stored paragraph goes into everything that is searched.
struct IndexedParagraph {
  let row: Int64
  let text: String
  let headings: String
  let kind: Paragraph.Kind
  /// See `RankingEntry.gradeCode`.
  let grade: UInt8
  /// See `ParagraphTraits.isBrief`.
  let isBrief: Bool

  /// Calls `body` with the stored paragraphs in some rows, in order.
  ///
  /// - Throws: `DatabaseError`, with `SQLITE_CORRUPT` where a value is missing.
  static func forEach(
    ofRows rows: ClosedRange<Int64>, _ database: Database, _ body: (IndexedParagraph) throws -> Void
  ) throws {
    let found = try Row.fetchCursor(
      database,
      sql: """
        SELECT paragraph.id, text, coalesce(headings, ''), coalesce(kind, 'finding'), coalesce(grade.code, 0),
          number IS NULL AND coalesce(numbered, 0) >= \(ParagraphTraits.leastNumbered)
        FROM paragraph LEFT JOIN section ON section.id = section_id LEFT JOIN grade ON grade.id = grade_id
        LEFT JOIN (SELECT report_id AS numbered_report, count(number) AS numbered FROM paragraph
          WHERE coalesce(kind, 'finding') = 'finding' GROUP BY report_id) ON numbered_report = paragraph.report_id
        WHERE paragraph.id BETWEEN ? AND ? ORDER BY paragraph.id
        """, arguments: [rows.lowerBound, rows.upperBound])
    while let row = try found.next() {
      var columns = ColumnReader(row)
      try body(
        IndexedParagraph(
          row: columns.next(), text: columns.next(), headings: columns.next(),
          kind: Paragraph.Kind(rawValue: columns.next()) ?? .finding,
          grade: UInt8(clamping: columns.next() as Int), isBrief: columns.next()))
    }
  }
}
