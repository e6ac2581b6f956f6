internal import GRDB

// The postings of a segment are one stream of entries in order of their stems, cut into rows of `posting_page` that fill a page
// of the file. A page starts with two bytes that say where in it the first entry starts, 65,535 for nowhere; its column
// `stem` names that entry. The header of an entry never runs on into the next page, its body may.

/// Reads the stream of a segment.
struct PostingPages {
  static let nowhere = 0xFFFF
  /// Bytes of a page, with room for the other columns in a row of a page of 8,192 bytes.
  static let size = 8_080

  private let connection: OpaquePointer
  private let find: RawStatement
  private let next: RawStatement

  init(_ connection: OpaquePointer) throws {
    self.connection = connection
    find = try RawStatement(
      connection,
      "SELECT id, data FROM posting_page WHERE segment_id = ? AND stem <= ? ORDER BY stem DESC LIMIT 1")
    next = try RawStatement(connection, "SELECT data FROM posting_page WHERE id = ?")
  }

  /// The entry of a stem; `nil` where the segment has none.
  ///
  /// - Throws: `DatabaseError`, of which `SQLITE_CORRUPT` also for damaged postings.
  func entry(of stem: [UInt8], in segment: PostingSegment) throws -> PostingEntry? {
    try find.start(.integer(segment.id), .blob(stem))
    guard try find.step() else { return nil }
    let page = find.integer(0)
    return try translating { () throws in
      let bytes = find.bytes(1)
      var reader = try Self.readerAtFirstEntry(bytes)
      while !reader.isAtEnd {
        let header = try Header(&reader)
        let found = bytes[header.stem]
        if found.lexicographicallyPrecedes(stem) {
          guard header.bodySize <= bytes.count - reader.offset else { return nil }
          _ = try reader.skip(header.bodySize)
        } else if found.elementsEqual(stem) {
          return try entry(stem, header, UnsafeBufferPointer(rebasing: bytes[reader.offset...]), page)
        } else {
          return nil
        }
      }
      return nil
    }
  }

  private func entry(
    _ stem: [UInt8], _ header: Header, _ start: UnsafeBufferPointer<UInt8>, _ page: Int64
  ) throws -> PostingEntry {
    var body = Array(start.prefix(header.bodySize))
    var page = page
    while body.count < header.bodySize {
      page &+= 1
      try next.start(.integer(page))
      guard try next.step(), next.bytes(0).count > 2 else { throw PostingDamage() }
      body += next.bytes(0).dropFirst(2).prefix(header.bodySize - body.count)
    }
    return header.entry(stem, body)
  }

  /// Calls `body` with every entry of a segment whose stem starts with `start`, in order of the stems.
  func forEachEntry(
    in segment: PostingSegment, stemsStartingWith start: [UInt8] = [], _ body: (PostingEntry) throws -> Void
  ) throws {
    var cursor = try PostingCursor(connection, segment, from: start)
    while let entry = try cursor.next(), entry.stem.starts(with: start) { try body(entry) }
  }

  /// What every entry starts with.
  struct Header {
    /// The bytes of the stem, counted as those of the reader are.
    let stem: Range<Int>
    let rowCount: Int
    let sizes: (forms: Int, text: Int, headings: Int)

    init(_ reader: inout ByteReader) throws(PostingDamage) {
      let length = try reader.varint()
      let start = try reader.skip(length)
      stem = start..<start + length
      rowCount = try reader.varint()
      sizes = (try reader.varint(), try reader.varint(), try reader.varint())
    }

    var bodySize: Int { sizes.forms + sizes.text + sizes.headings }

    func entry(_ stem: [UInt8], _ body: [UInt8]) -> PostingEntry {
      let textEnd = sizes.forms + sizes.text
      return PostingEntry(
        stem: stem, rowCount: rowCount, formBytes: body[..<sizes.forms], text: body[sizes.forms..<textEnd],
        headingBytes: body[textEnd...])
    }
  }

  static func readerAtFirstEntry(_ page: UnsafeBufferPointer<UInt8>) throws(PostingDamage) -> ByteReader {
    guard page.count > 2 else { throw PostingDamage() }
    let first = Int(page[0]) | Int(page[1]) << 8
    guard first < page.count || first == nowhere else { throw PostingDamage() }
    return ByteReader(page, at: first == nowhere ? page.count : first)
  }
}
