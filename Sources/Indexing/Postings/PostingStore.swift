internal import GRDB

/// Writes segments and merges them.
///
/// Every transaction that stores paragraphs writes their segment. Small segments that have piled up are merged into one, as in a
/// log-structured merge tree: each posting is rewritten a few times however large the index grows.
enum PostingStore {
  /// Segments that stand side by side before they are merged.
  private static let fanOut = 8

  /// Writes what has been built as a segment.
  static func write(_ builder: PostingBuilder, rows: ClosedRange<Int64>, _ database: Database) throws {
    let lengths = builder.lengths
    try insertSegment(rows, lengths: lengths, database) { writer, span, norm in
      try builder.forEachStem { stem, postings in
        let (header, body) = postings.encoded(stem: stem, span: span, norm: norm)
        try writer.append(stem: stem, header: header, body: body)
      }
    }
  }

  private static func insertSegment(
    _ rows: ClosedRange<Int64>, lengths: [UInt16], _ database: Database,
    _ append: (inout PostingPageWriter, _ span: Int, _ norm: (UInt32) -> Float) throws -> Void
  ) throws {
    // The rows before the first, up to the start of its block, are another segment's.
    let meanLength = LengthNorms.mean(
      lengths[Int(rows.lowerBound - PostingSegment.base(of: rows.lowerBound))...])
    let norms = LengthNorms(meanLength: meanLength)
    try database.cachedStatement(
      sql: "INSERT INTO posting_segment (first_row, last_row, mean_length) VALUES (?, ?, ?)"
    ).execute(arguments: [rows.lowerBound, rows.upperBound, meanLength])
    var writer = try PostingPageWriter(database, segment: database.lastInsertedRowID)
    let span = Int(rows.upperBound - PostingSegment.base(of: rows.lowerBound)) + 1
    try append(&writer, span) { norms.norm(length: lengths[Int($0)]) }
    try writer.flush()
  }

  /// The row for the next paragraph. A row whose postings are still there is not used again.
  static func nextRow(_ database: Database) throws -> Int64 {
    let row = try Int64.fetchOne(
      database,
      sql: """
        SELECT 1 + max(coalesce((SELECT max(id) FROM paragraph), 0), coalesce((SELECT max(last_row) FROM posting_segment), 0))
        """)
    guard let row, (1..<PostingSegment.mostRows).contains(row) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return row
  }

  // MARK: Merging

  /// Merges segments of which too many of about one size stand at the end.
  static func mergeWhereDue(_ database: Database) throws {
    while true {
      let segments = try PostingSegment.all(connection(database))
      guard let due = runDue(segments) else { return }
      try merge(Array(segments[due]), database)
    }
  }

  /// Merges the last segments, going back as long as the next is at most four times all behind it.
  static func mergeTail(_ database: Database) throws {
    let segments = try PostingSegment.all(connection(database))
    guard let last = segments.last else { return }
    var start = segments.count - 1
    while start > 0,
      segments[start - 1].rows.count <= 4 * segments[start...].reduce(0, { $0 + $1.rows.count }),
      last.rows.upperBound - segments[start - 1].base < Int64(PostingSegment.longestSpan)
    {
      start -= 1
    }
    if start < segments.count - 1 { try merge(Array(segments[start...]), database) }
  }

  /// The last segments, where there are many of them: as many as fit into one, without those in front that are larger than all
  /// behind them together. So a row is rewritten only when it comes into a segment of twice the size.
  private static func runDue(_ segments: [PostingSegment]) -> Range<Int>? {
    guard let last = segments.last else { return nil }
    var start = segments.count
    while start > 0, last.rows.upperBound - segments[start - 1].base < Int64(PostingSegment.longestSpan) {
      start -= 1
    }
    while start < segments.count,
      segments[start].rows.count > segments[(start + 1)...].reduce(0, { $0 + $1.rows.count })
    {
      start += 1
    }
    return segments.count - start >= fanOut ? start..<segments.count : nil
  }

  /// Drops the segments whose paragraphs have all been removed.
  static func dropRemoved(_ database: Database) throws {
    let connection = try connection(database)
    for segment in try PostingSegment.all(connection) {
      let entries = try RankingTable.entries(ofRows: segment.rows, connection)
      if !entries.contains(where: \.isParagraph) { try remove(segment.id, database) }
    }
  }

  private static func merge(_ segments: [PostingSegment], _ database: Database) throws {
    let connection = try connection(database)
    let rows = segments[0].rows.lowerBound...segments[segments.count - 1].rows.upperBound
    let base = PostingSegment.base(of: rows.lowerBound)
    let entries = try RankingTable.entries(ofRows: base...rows.upperBound, connection)
    let lengths = entries.map { UInt16(clamping: $0.length) }
    var merge = try SegmentMerge(connection, segments) { entries[$0].isParagraph }
    try insertSegment(rows, lengths: lengths, database) { writer, span, norm in
      while let (stem, postings) = try merge.next() {
        guard !postings.isEmpty else { continue }
        let (header, body) = postings.encoded(stem: stem, span: span, norm: norm)
        try writer.append(stem: stem, header: header, body: body)
      }
    }
    merge.close()
    for segment in segments { try remove(segment.id, database) }
  }

  private static func remove(_ segment: Int64, _ database: Database) throws {
    let pages = PostingSegment.pages(ofSegment: segment)
    try database.cachedStatement(sql: "DELETE FROM posting_page WHERE id BETWEEN ? AND ?")
      .execute(arguments: [pages.lowerBound, pages.upperBound])
    try database.cachedStatement(sql: "DELETE FROM posting_segment WHERE id = ?").execute(arguments: [segment]
    )
  }

  static func connection(_ database: Database) throws -> OpaquePointer {
    guard let connection = database.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    return connection
  }
}
