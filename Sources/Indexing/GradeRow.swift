internal import GRDB
internal import Reports

/// Numbers the grades of paragraphs: the same few, as printed, stand at thousands of them.
enum GradeRow {
  /// Codes fit into a byte of the ranking table. Should there ever be more grades, the last code stands for all the rest.
  static let lastCode: UInt8 = 255

  /// The row of a grade, and the code of its word; a new row where there is none yet.
  static func row(_ database: Database, _ paragraph: Paragraph) throws -> (id: Int64, code: UInt8)? {
    guard paragraph.grade != nil || paragraph.gradePrinted != nil else { return nil }
    let (grade, printed) = (paragraph.grade?.rawValue, paragraph.gradePrinted)
    let known = try database.cachedStatement(
      sql: "SELECT id, code FROM grade WHERE grade IS ? AND printed IS ?")
    if let row = try Row.fetchOne(known, arguments: [grade, printed]) {
      return (row[0], UInt8(clamping: row[1] as Int))
    }
    let code = try code(database, of: grade)
    try database.execute(
      sql: "INSERT INTO grade (code, grade, printed) VALUES (?, ?, ?)", arguments: [code, grade, printed])
    return (database.lastInsertedRowID, code)
  }

  private static func code(_ database: Database, of grade: String?) throws -> UInt8 {
    guard let grade else { return 0 }
    let known = try Int.fetchOne(database, sql: "SELECT code FROM grade WHERE grade = ?", arguments: [grade])
    let next = try Int.fetchOne(database, sql: "SELECT coalesce(max(code), 0) + 1 FROM grade") ?? 1
    return UInt8(clamping: known ?? next)
  }
}
