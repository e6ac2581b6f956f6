internal import GRDB
internal import Reports

/// Finds the rows that a filter lets through.
///
/// Conditions on reports and sections become ranges of rows; those on paragraphs are looked up in the ranking table. No
/// paragraph is read.
struct RowFilter {
  private let database: Database
  private let table: RankingTable

  init(_ database: Database, _ table: RankingTable) {
    self.database = database
    self.table = table
  }

  /// The rows of a filter; `nil` for a filter that restricts nothing.
  func rows(_ filter: ParagraphFilter) throws -> RowSet? {
    Self.intersection([
      try rowsOfReports(FilterCondition(filter, on: .reports)), try rowsOfParagraphs(filter),
    ])
  }

  /// The rows of what a filter says of paragraphs and their sections; `nil` where it says nothing of them.
  func rowsOfParagraphs(_ filter: ParagraphFilter) throws -> RowSet? {
    Self.intersection([try rowsOfSections(filter), try rowsOfEntries(filter)])
  }

  private static func intersection(_ sets: [RowSet?]) -> RowSet? {
    let sets = sets.compactMap(\.self)
    return sets.dropFirst().reduce(sets.first) { $0?.intersection($1) }
  }

  private func rowsOfReports(_ condition: FilterCondition) throws -> RowSet? {
    if condition.sql.isEmpty { return nil }
    return try rows(
      """
      SELECT first_row, last_row FROM report LEFT JOIN authority ON authority.id = report.authority_id
      \(condition.clause) AND first_row IS NOT NULL
      """, condition.arguments)
  }

  private func rowsOfSections(_ filter: ParagraphFilter) throws -> RowSet? {
    let condition = FilterCondition(filter, on: .sections)
    if condition.sql.isEmpty { return nil }
    return try rows(
      "SELECT first_row, last_row FROM section_rows JOIN section ON section.id = section_id \(condition.clause)",
      condition.arguments)
  }

  private func rows(_ sql: String, _ arguments: StatementArguments) throws -> RowSet {
    var rows = RowSet()
    let ranges = try Row.fetchCursor(database, sql: sql, arguments: arguments)
    while let range = try ranges.next() {
      var columns = ColumnReader(range)
      guard let range = try columns.nextRows() else { continue }
      guard range.upperBound < table.rowCount else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      rows.insert(range)
    }
    return rows
  }

  private func rowsOfEntries(_ filter: ParagraphFilter) throws -> RowSet? {
    if filter.kinds.isEmpty && filter.grades.isEmpty { return nil }
    let kinds = ByteSet((1...UInt8.max).filter { isOne(of: filter.kinds, traits: $0) })
    let grades = try codes(of: filter.grades)
    let crowded = grades.contains(GradeRow.lastCode) ? try rowsOfCrowdedGrade(filter.grades) : RowSet()
    var rows = RowSet()
    let columns = table.columns
    for block in 0..<table.rowCount / PostingBlock.rows {
      var mask = RowMask()
      for row in 0..<PostingBlock.rows {
        let place = block * PostingBlock.rows + row
        let (traits, grade) = (columns.traits[place], columns.grades[place])
        guard kinds.isEmpty || kinds.contains(traits) else { continue }
        let hasGrade =
          grade == GradeRow.lastCode
          ? crowded.mask(ofBlock: block).contains(UInt8(row)) : grades.contains(grade)
        if filter.grades.isEmpty || hasGrade { mask.insert(UInt8(row)) }
      }
      rows.set(mask, ofBlock: block)
    }
    return rows
  }

  private func isOne(of kinds: [Paragraph.Kind], traits: UInt8) -> Bool {
    ParagraphTraits.kind(ofCode: traits).map(kinds.contains) == true
  }

  private func codes(of grades: [Grade]) throws -> ByteSet {
    var codes: [UInt8] = []
    for grade in grades {
      let found = try Int.fetchAll(
        database, sql: "SELECT DISTINCT code FROM grade WHERE grade = ?", arguments: [grade.rawValue])
      codes += found.map { UInt8(clamping: $0) }
    }
    return ByteSet(codes)
  }

  /// The rows of grades that share the last code.
  private func rowsOfCrowdedGrade(_ grades: [Grade]) throws -> RowSet {
    var rows = RowSet()
    for grade in grades {
      let found = try Int64.fetchCursor(
        database,
        sql: """
          SELECT paragraph.id FROM paragraph JOIN grade ON grade.id = grade_id WHERE grade = ? AND code = \(GradeRow.lastCode)
          """, arguments: [grade.rawValue])
      while let row = try found.next() { rows.insert(row...row) }
    }
    return rows
  }
}

/// A set of bytes.
private struct ByteSet {
  private var isMember = [Bool](repeating: false, count: 256)
  let isEmpty: Bool

  init(_ bytes: [UInt8]) {
    isEmpty = bytes.isEmpty
    for byte in bytes { isMember[Int(byte)] = true }
  }

  func contains(_ byte: UInt8) -> Bool { isMember[Int(byte)] }
}
