internal import Crypto
internal import Foundation
internal import GRDB

/// Seals what is stored of a report, so that a change on the disk shows.
///
/// SQLite's own check sees whether the pages of a file hang together, not whether the bytes in them are still those that were
/// written. The seal is the SHA-256 of every value that was stored of the report, in a fixed order, without row numbers.
enum ReportSeal {
  /// Seals a report that has just been stored.
  static func seal(_ database: Database, report: Int64) throws {
    try database.cachedStatement(sql: "UPDATE report SET seal = ? WHERE id = ?")
      .execute(arguments: [try hash(database, report: report), report])
  }

  /// Changes something of a stored report and seals it anew; but not where its seal was broken before, or the damage would
  /// be sealed with it.
  static func keeping(_ database: Database, report: Int64, _ change: () throws -> Void) throws {
    let isSealed = try isSealed(database, report: report) && holds(database, report: report)
    try change()
    if isSealed { try seal(database, report: report) }
  }

  /// Whether a report is as it was sealed; true for one that an older version stored without a seal.
  static func holds(_ database: Database, report: Int64) throws -> Bool {
    guard try isSealed(database, report: report) else { return true }
    let stored = try Data.fetchOne(database, sql: "SELECT seal FROM report WHERE id = ?", arguments: [report])
    return try stored == hash(database, report: report)
  }

  private static func isSealed(_ database: Database, report: Int64) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT seal IS NOT NULL FROM report WHERE id = ?", arguments: [report]) ?? false
  }

  private static func hash(_ database: Database, report: Int64) throws -> Data {
    var hash = SHA256()
    for sql in parts {
      let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [report])
      while let row = try rows.next() {
        for value in row.databaseValues { update(&hash, with: value) }
      }
    }
    return Data(hash.finalize())
  }

  private static func update(_ hash: inout SHA256, with value: DatabaseValue) {
    let text =
      switch value.storage {
      case .null: "n"
      case .int64(let number): "i\(number)"
      case .double(let number): "d\(number.bitPattern)"
      case .string(let text): "s\(text.utf8.count):" + text
      case .blob(let data): "b\(data.count):" + data.base64EncodedString()
      }
    var bytes = text
    bytes.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
  }

  /// The last line of the headings: what is left when everything but line ends is trimmed off ends with one.
  private static let headingSQL = """
    substr(section.headings, length(rtrim(section.headings, replace(section.headings, char(10), ''))) + 1)
    """

  private static let parts = [
    """
    SELECT report.name, sha256, path, url, title, authority.name, region, ons_code, authority_printed, framework,
      inspected_from, inspected_to, published, published_from, lead_inspector, overall, licence, pages, reader_version
    FROM report LEFT JOIN authority ON authority.id = report.authority_id WHERE report.id = ?
    """,
    "SELECT path, size, modified FROM source_file WHERE report_id = ? ORDER BY path",
    """
    SELECT section.ordinal, parent.ordinal, \(headingSQL), section.headings, section.grade, section.grade_printed,
      section.page
    FROM section LEFT JOIN section AS parent ON parent.id = section.parent_id
    WHERE section.report_id = ? ORDER BY section.ordinal
    """,
    """
    SELECT ordinal, name, grade, grade_printed, scale, origin, page FROM judgement WHERE report_id = ?
    ORDER BY ordinal
    """,
    "SELECT ordinal, kind, detail, page FROM doubt WHERE report_id = ? ORDER BY ordinal",
    """
    SELECT paragraph.ordinal, section.ordinal, \(ParagraphNames.nameSQL), paragraph.number,
      coalesce(paragraph.kind, 'finding'), grade.grade, grade.printed, paragraph.page,
      coalesce(page_to, paragraph.page), text, timescale, due, addressees
    FROM report
    JOIN paragraph ON paragraph.id BETWEEN first_row AND last_row
    LEFT JOIN grade ON grade.id = paragraph.grade_id
    LEFT JOIN section ON section.id = paragraph.section_id
    LEFT JOIN recommendation ON recommendation.paragraph_id = paragraph.id
    WHERE report.id = ? AND paragraph.report_id = report.id ORDER BY paragraph.ordinal
    """,
  ]
}
