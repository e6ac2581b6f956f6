internal import GRDB
public import Reports

extension ReportIndex {
  /// The report that a name means: whole, or the passage around a paragraph where the name is that of one.
  ///
  /// - Parameters:
  ///   - name: of a report, or the start that only one has; or of a paragraph: `harrow-2012-06-27:52`, `…:p18.97`.
  ///   - context: how many paragraphs to show before and behind the one that is named.
  /// - Throws: `NameProblem` when it means nothing or more than one thing, `IndexProblem`
  public func extract(named name: String, context: Int) throws -> ReportExtract {
    try read { database in
      let (report, paragraph) = try NameLookup(database).find(name)
      let sections = try StoredReport.sections(database, report.row)
      let rows = paragraph.flatMap { Self.rows(around: $0.row, before: context, after: context, in: report) }
      let paragraphs = try Self.paragraphs(
        database, rows ?? report.rows, of: report, sections: sections.places)
      return ReportExtract(
        listing: try Self.listing(database, report), sections: sections.list, paragraphs: paragraphs,
        asked: paragraph.map { Paragraph.ID(report: report.id, local: $0.local) })
    }
  }

  /// A paragraph, such as that of a hit, with its neighbours; `nil` when the index has no such paragraph. Only these rows are
  /// read.
  ///
  /// - Parameters:
  ///   - id: the whole name of the paragraph.
  ///   - before: how many neighbours to read before it, 0 or more.
  ///   - after: how many to read behind it, 0 or more.
  public func passage(around id: Paragraph.ID, before: Int, after: Int) throws -> Passage? {
    try read { database in
      let lookup = NameLookup(database)
      guard let report = try lookup.report(id.report),
        let found = try lookup.paragraph(named: id.local, of: report),
        let rows = Self.rows(around: found.row, before: before, after: after, in: report)
      else { return nil }
      let paragraphs = try Self.paragraphs(database, rows, of: report)
      guard let place = paragraphs.firstIndex(where: { $0.id == id }) else { return nil }
      return Passage(
        before: Array(paragraphs[..<place]), paragraph: paragraphs[place],
        after: Array(paragraphs[(place + 1)...]))
    }
  }

  /// The paragraphs of a report are neighbours in the table, in reading order.
  private static func rows(
    around row: Int64, before: Int, after: Int, in report: NameLookup.FoundReport
  ) -> ClosedRange<Int64>? {
    guard let rows = report.rows, rows.contains(row) else { return nil }
    let first = row - min(Int64(before), row - rows.lowerBound)
    return first...(row + min(Int64(after), rows.upperBound - row))
  }

  private static func paragraphs(
    _ database: Database, _ rows: ClosedRange<Int64>?, of report: NameLookup.FoundReport,
    sections: [Int64: Int] = [:]
  ) throws -> [ParagraphInContext] {
    guard let rows else { return [] }
    var reader = ParagraphReader(sections: sections)
    let statement = try database.cachedStatement(
      sql: ParagraphReader.select
        + "WHERE paragraph.id BETWEEN ? AND ? AND paragraph.report_id = ? ORDER BY paragraph.id")
    let found = try Row.fetchCursor(
      statement, arguments: [rows.lowerBound, rows.upperBound, report.row])
    var paragraphs: [ParagraphInContext] = []
    while let row = try found.next() { paragraphs.append(try reader.paragraph(row)) }
    return paragraphs
  }

  private static func listing(
    _ database: Database, _ report: NameLookup.FoundReport
  ) throws -> ReportListing {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT \(ReportColumns.list) FROM report LEFT JOIN authority ON authority.id = report.authority_id
        WHERE report.id = ?
        """, arguments: [report.row])
    guard let row else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    var columns = ColumnReader(row)
    return ReportListing(
      summary: try ReportColumns.summary(&columns), paragraphCount: report.rows?.count ?? 0,
      judgements: try judgements(database, report: report.row)[report.row] ?? [],
      doubts: try doubts(database, report: report.row)[report.row] ?? [])
  }
}
