internal import GRDB
internal import Reports
internal import TextProcessing

extension RankingEntry {
  /// The entry of the paragraph that a builder was given last.
  init(_ paragraph: IndexedParagraph, _ builder: PostingBuilder) {
    let traits = ParagraphTraits(kind: paragraph.kind, isBrief: paragraph.isBrief, tone: builder.tone)
    self.init(length: Int(builder.lengths.last ?? 0), traits: traits, gradeCode: paragraph.grade)
  }
}

/// Puts paragraphs that are being stored into everything that is searched: the full-text index, the postings, the ranking table.
///
/// One for each transaction; what it has gathered is written by `finish`.
final class ParagraphIndexer {
  private let database: Database
  private let connection: FullTextConnection
  private let insert: Statement
  private var waiting: [IndexedParagraph] = []
  /// The row for the next paragraph.
  private(set) var nextRow: Int64

  /// For what is found in paragraphs besides their words.
  var scanner: TermScanner { connection.scanner }

  init(_ database: Database, _ connection: FullTextConnection) throws {
    self.database = database
    self.connection = connection
    insert = try database.cachedStatement(sql: "INSERT INTO paragraph_fts (rowid, text) VALUES (?, ?)")
    nextRow = try PostingStore.nextRow(database)
  }

  /// Adds a paragraph; rows come in order.
  ///
  /// It waits for `finish`: FTS5 writes out what it has gathered whenever another table of the transaction is written to in
  /// a statement that may fail halfway.
  func add(_ paragraph: IndexedParagraph) throws {
    if let first = waiting.first?.row, paragraph.row - first >= Int64(Self.mostWaiting) { try finish() }
    waiting.append(paragraph)
    nextRow = paragraph.row + 1
  }

  /// Indexes what has been added, and merges what has piled up.
  func finish() throws {
    guard let first = waiting.first?.row, let last = waiting.last?.row else { return }
    let builder = PostingBuilder(firstRow: first)
    connection.builder = builder
    defer { connection.builder = nil }
    let entries = try waiting.map { paragraph in
      try builder.add(row: paragraph.row, headings: paragraph.headings) {
        try insert.execute(arguments: [paragraph.row, paragraph.text])
      }
      return (row: paragraph.row, entry: Optional(RankingEntry(paragraph, builder)))
    }
    try RankingTable.write(entries, database)
    try PostingStore.write(builder, rows: first...last, database)
    try PostingStore.mergeWhereDue(database)
    waiting = []
  }

  /// Rows of one segment as it is first written.
  private static let mostWaiting = 1 << 16

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
