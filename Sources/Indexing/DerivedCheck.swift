internal import GRDB
internal import Reports

/// Compares the postings and the ranking table with the paragraphs that they were made of.
struct DerivedCheck {
  private let database: Database
  private let connection: OpaquePointer

  init(_ database: Database) throws {
    self.database = database
    connection = try PostingStore.connection(database)
  }

  /// Whether what follows from the paragraphs is what is there.
  func isSound() throws -> Bool {
    let segments = try PostingSegment.all(connection)
    guard try pagesAreNamed(), try hasNoStrayEntries(outside: segments) else { return false }
    var covered = 0
    for segment in segments {
      guard let count = try countOfSound(segment) else { return false }
      covered += count
    }
    return try covered == Int.fetchOne(database, sql: "SELECT count(*) FROM paragraph")
  }

  /// Whether the ranking table is empty where there are no paragraphs.
  private func hasNoStrayEntries(outside segments: [PostingSegment]) throws -> Bool {
    let columns = try RankingTable(connection).columns
    var next = 0
    for rows in segments.map(\.rows) {
      for row in next..<max(next, min(Int(rows.lowerBound), columns.kinds.count)) where columns[row] != .none
      {
        return false
      }
      next = Int(rows.upperBound) + 1
    }
    return !(next..<max(next, columns.kinds.count)).contains { columns[$0] != .none }
  }

  /// Whether every page is found under the first stem that starts in it.
  private func pagesAreNamed() throws -> Bool {
    let pages = try RawStatement(connection, "SELECT stem, data FROM posting_page")
    while try pages.step() {
      let isNamed = try translating {
        var reader = try PostingPages.readerAtFirstEntry(pages.bytes(1))
        if reader.isAtEnd { return pages.bytes(0).isEmpty }
        return try PostingPages.Header(&reader).stem.elementsEqual(pages.bytes(0))
      }
      if !isNamed { return false }
    }
    return true
  }

  /// How many paragraphs a segment holds; `nil` for one that is not sound.
  private func countOfSound(_ segment: PostingSegment) throws -> Int? {
    let builder = PostingBuilder(firstRow: segment.rows.lowerBound)
    var expected: [Int64: RankingEntry] = [:]
    let paragraphs = try Row.fetchCursor(
      database,
      sql: """
        SELECT paragraph.id, text, coalesce(headings, ''), coalesce(kind, 'finding'), coalesce(grade.code, 0)
        FROM paragraph LEFT JOIN section ON section.id = section_id LEFT JOIN grade ON grade.id = grade_id
        WHERE paragraph.id BETWEEN ? AND ? ORDER BY paragraph.id
        """, arguments: [segment.rows.lowerBound, segment.rows.upperBound])
    while let row = try paragraphs.next() {
      let (id, text, kind): (Int64, String, String) = (row[0], row[1], row[3])
      builder.add(row: id, headings: row[2]) { builder.take(text: text) }
      expected[id] = RankingEntry(
        length: Int(builder.lengths.last ?? 0), kind: Paragraph.Kind(rawValue: kind) ?? .finding,
        gradeCode: UInt8(clamping: row[4] as Int))
    }
    let rows = segment.base...segment.rows.upperBound
    let entries = try RankingTable.entries(ofRows: rows, connection)
    for row in segment.rows where entries[Int(row - segment.base)] != (expected[row] ?? .none) { return nil }
    let isSame = try hasSamePostings(segment, builder) { entries[$0].isParagraph }
    return isSame ? expected.count : nil
  }

  private func hasSamePostings(
    _ segment: PostingSegment, _ builder: PostingBuilder, _ isKept: @escaping (Int) -> Bool
  ) throws -> Bool {
    var stored = try SegmentMerge(connection, [segment], isKept: isKept)
    var isSame = true
    func nextStored() throws -> (stem: [UInt8], postings: StemPostings)? {
      while let next = try stored.next() { if !next.postings.isEmpty { return next } }
      return nil
    }
    try builder.forEachStem { stem, expected in
      guard isSame else { return }
      guard let (storedStem, postings) = try nextStored() else { return isSame = false }
      isSame =
        storedStem == stem && postings.rows == expected.rows && postings.counts == expected.counts
        && postings.headings == expected.headings && Set(postings.forms).isSuperset(of: expected.forms)
    }
    return try isSame && nextStored() == nil
  }
}
