internal import GRDB
internal import Reports

/// Puts paragraphs that are being stored into everything that is searched: the full-text index, the postings, the ranking table.
///
/// One for each transaction; what it has gathered is written by `finish`.
final class ParagraphIndexer {
  private let database: Database
  private let connection: FullTextConnection
  private let insert: Statement
  private var builder: PostingBuilder?
  private var entries: [(row: Int64, entry: RankingEntry?)] = []
  /// The row for the next paragraph.
  private(set) var nextRow: Int64

  init(_ database: Database, _ connection: FullTextConnection) throws {
    self.database = database
    self.connection = connection
    insert = try database.cachedStatement(sql: "INSERT INTO paragraph_fts (rowid, text) VALUES (?, ?)")
    nextRow = try PostingStore.nextRow(database)
  }

  /// Adds the paragraph in a row; rows come in order.
  func add(row: Int64, text: String, headings: String, kind: Paragraph.Kind, grade: UInt8, day: Int) throws {
    if let builder, !builder.hasRoom(for: row) { try finish() }
    let builder = builder ?? PostingBuilder(firstRow: row)
    self.builder = builder
    connection.builder = builder
    defer { connection.builder = nil }
    try builder.add(row: row, headings: headings) { try insert.execute(arguments: [row, text]) }
    let length = Int(builder.lengths.last ?? 0)
    entries.append((row, RankingEntry(length: length, kind: kind, gradeCode: grade, day: day)))
    nextRow = row + 1
  }

  /// Writes what has been gathered, and merges what has piled up.
  func finish() throws {
    guard let builder, let first = entries.first?.row, let last = entries.last?.row else { return }
    try RankingTable.write(entries, database)
    try PostingStore.write(builder, rows: first...last, database)
    try PostingStore.mergeWhereDue(database)
    self.builder = nil
    entries = []
  }

  /// Takes the paragraphs in some rows out. An external-content index has to be told the text that is about to go.
  static func remove(_ rows: ClosedRange<Int64>, _ database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO paragraph_fts (paragraph_fts, rowid, text)
        SELECT 'delete', id, text FROM paragraph WHERE id BETWEEN ? AND ?
        """
    ).execute(arguments: [rows.lowerBound, rows.upperBound])
    try RankingTable.write(rows.map { ($0, nil) }, database)
  }
}
