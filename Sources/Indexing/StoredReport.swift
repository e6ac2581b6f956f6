internal import GRDB
internal import Reports

/// A whole report as it is stored, for checking it and for storing it anew.
struct StoredReport {
  let report: Report
  let files: [FileStamp]
  let readerVersion: Int
  /// The day it was taken in; `nil` where that was not kept.
  let indexedOn: CalendarDate?

  /// Reads the report in a row; `nil` when there is none.
  static func read(_ database: Database, row id: Int64) throws -> StoredReport? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT \(ReportColumns.list), report.reader_version, report.indexed_on
        FROM report LEFT JOIN authority ON authority.id = report.authority_id WHERE report.id = ?
        """, arguments: [id])
    guard let row else { return nil }
    var columns = ColumnReader(row)
    let summary = try ReportColumns.summary(&columns)
    let sections = try sections(database, id)
    let report = Report(
      facts: summary.facts, source: summary.source, pageCount: summary.pageCount,
      judgements: try ReportIndex.judgements(database, report: id)[id] ?? [], sections: sections.list,
      paragraphs: try paragraphs(database, id, sections: sections.places),
      doubts: try ReportIndex.doubts(database, report: id)[id] ?? [])
    return StoredReport(
      report: report, files: try files(database, id), readerVersion: try columns.next(),
      indexedOn: try (columns.nextIfAny() as String?).flatMap { CalendarDate(iso: $0) })
  }

  /// The sections of a report in reading order, and their places in that list by row.
  static func sections(
    _ database: Database, _ id: Int64
  ) throws -> (list: [Section], places: [Int64: Int]) {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT id, parent_id, headings, grade, grade_printed, page FROM section WHERE report_id = ? ORDER BY ordinal
        """, arguments: [id])
    var places: [Int64: Int] = [:]
    let list = try rows.enumerated().map { place, row in
      var columns = ColumnReader(row)
      places[try columns.next()] = place
      // A section stands behind the one that encloses it.
      let parent = (try columns.nextIfAny() as Int64?).flatMap { places[$0] }
      let headings: String = try columns.next()
      let grade: String? = try columns.nextIfAny()
      return Section(
        heading: LineList.decoded(headings).last ?? "", parent: parent,
        grade: grade.map(Grade.init(rawValue:)), gradePrinted: try columns.nextIfAny(),
        page: try columns.nextIfAny())
    }
    return (list, places)
  }

  private static func paragraphs(
    _ database: Database, _ id: Int64, sections: [Int64: Int]
  ) throws -> [Paragraph] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(ParagraphReader.columns) FROM report
        JOIN paragraph ON paragraph.id BETWEEN report.first_row AND report.last_row
        LEFT JOIN grade ON grade.id = paragraph.grade_id
        LEFT JOIN recommendation ON recommendation.paragraph_id = paragraph.id
        WHERE report.id = ? ORDER BY paragraph.ordinal
        """, arguments: [id])
    var paragraphs: [Paragraph] = []
    while let row = try rows.next() {
      var columns = ColumnReader(row)
      paragraphs.append(try ParagraphReader.bare(&columns) { sections[$0] })
    }
    return paragraphs
  }

  private static func files(_ database: Database, _ id: Int64) throws -> [FileStamp] {
    try Row.fetchAll(
      database, sql: "SELECT path, size, modified FROM source_file WHERE report_id = ? ORDER BY path",
      arguments: [id]
    ).map { FileStamp(path: $0[0], size: $0[1], modified: $0[2]) }
  }
}
