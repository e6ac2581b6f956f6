internal import GRDB
internal import Reports

/// Compares the postings, the ranking table and the abbreviations with the paragraphs that they were made of.
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
    guard try pagesAreNamed(), try rowsOfReportsAreRight(), try rowsOfSectionsAreRight(),
      try hasNoStrayEntries(outside: segments), try AbbreviationCheck(database).isSound()
    else { return false }
    var covered = 0
    for segment in segments {
      guard let count = try countOfSound(segment) else { return false }
      covered += count
    }
    return try covered == Int.fetchOne(database, sql: "SELECT count(*) FROM paragraph")
  }

  /// Whether the rows of each report are those of its paragraphs.
  private func rowsOfReportsAreRight() throws -> Bool {
    let wrong = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM report WHERE coalesce(last_row - first_row + 1, 0) <>
          (SELECT count(*) FROM paragraph WHERE id BETWEEN first_row AND last_row AND report_id = report.id)
        """)
    let sum = try Int.fetchOne(
      database, sql: "SELECT sum(last_row - first_row + 1) - (SELECT count(*) FROM paragraph) FROM report")
    return wrong == 0 && (sum ?? 0) == 0
  }

  private func rowsOfSectionsAreRight() throws -> Bool {
    let expected = try SectionRows(database)
    let stored = try Row.fetchAll(
      database, sql: "SELECT section_id, first_row, last_row FROM section_rows ORDER BY first_row")
    return stored.map { [$0[0], $0[1], $0[2]] as [Int64] }
      == expected.runs.map { [$0.section, $0.rows.lowerBound, $0.rows.upperBound] }
  }

  /// Whether the ranking table is empty where there are no paragraphs.
  private func hasNoStrayEntries(outside segments: [PostingSegment]) throws -> Bool {
    let columns = try RankingTable(connection).columns
    var next = 0
    for rows in segments.map(\.rows) {
      for row in next..<max(next, min(Int(rows.lowerBound), columns.traits.count)) where columns[row] != .none
      {
        return false
      }
      next = Int(rows.upperBound) + 1
    }
    return !(next..<max(next, columns.traits.count)).contains { columns[$0] != .none }
  }

  /// Whether every page is found under the first stem that starts in it.
  private func pagesAreNamed() throws -> Bool {
    let pages = try RawStatement(connection, "SELECT stem, data FROM posting_page")
    while try pages.step() {
      let isNamed = try translating {
        let page = pages.bytes(1)
        var reader = try PostingPages.readerAtFirstEntry(page)
        if reader.isAtEnd { return pages.bytes(0).isEmpty }
        return page[try PostingPages.Header(&reader).stem].elementsEqual(pages.bytes(0))
      }
      if !isNamed { return false }
    }
    return true
  }

  /// How many paragraphs a segment holds; `nil` for one that is not sound.
  private func countOfSound(_ segment: PostingSegment) throws -> Int? {
    let builder = PostingBuilder(firstRow: segment.rows.lowerBound)
    var expected: [Int64: RankingEntry] = [:]
    try IndexedParagraph.forEach(ofRows: segment.rows, database) { paragraph in
      builder.add(row: paragraph.row, headings: paragraph.headings) { builder.take(text: paragraph.text) }
      expected[paragraph.row] = RankingEntry(paragraph, builder)
    }
    let rows = segment.base...segment.rows.upperBound
    let entries = try RankingTable.entries(ofRows: rows, connection)
    for row in segment.rows where entries[Int(row - segment.base)] != (expected[row] ?? .none) { return nil }
    // Where paragraphs were removed the mean is that of before.
    let lengths = entries.map { UInt16(clamping: $0.length) }
    let mean = LengthNorms.mean(lengths[segment.localRows.lowerBound...])
    if expected.count == segment.rows.count, segment.meanLength != mean { return nil }
    let isSame = try hasSamePostings(segment, builder) { entries[$0].isParagraph }
    return try isSame && hasEnoughImpact(segment, entries) ? expected.count : nil
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

  /// Whether no block claims less impact than its rows have: a search would pass over it.
  private func hasEnoughImpact(_ segment: PostingSegment, _ entries: [RankingEntry]) throws -> Bool {
    let norms = LengthNorms(meanLength: segment.meanLength)
    var isEnough = true
    try PostingPages(connection).forEachEntry(in: segment) { entry in
      guard !entry.text.isEmpty, try translating({ try entry.layout() }) == .blocks else { return }
      let blocks = try translating { try BlockPostings(entry, rows: segment.localRows) }
      blocks.forEachRow { row, count in
        guard entries[Int(row)].isParagraph else { return }
        let norm = norms.norm(length: UInt16(clamping: entries[Int(row)].length))
        let impact = Float(count) / (Float(count) + norm)
        if blocks.view.impact(ofBlock: Int(row) / PostingBlock.rows) < impact / BlockRanker.slack {
          isEnough = false
        }
      }
    }
    return isEnough
  }
}
