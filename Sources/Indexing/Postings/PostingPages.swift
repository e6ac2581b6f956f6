internal import Foundation
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
        if header.precedes(stem) {
          guard header.bodySize <= bytes.count - reader.offset else { return nil }
          _ = try reader.skip(header.bodySize)
        } else if header.stem.elementsEqual(stem) {
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
    body.reserveCapacity(header.bodySize)
    var page = page
    while body.count < header.bodySize {
      page += 1
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
    let stem: UnsafeBufferPointer<UInt8>
    let rowCount: Int
    let sizes: (forms: Int, text: Int, headings: Int)

    init(_ reader: inout ByteReader) throws(PostingDamage) {
      stem = try reader.take(try reader.varint())
      rowCount = try reader.varint()
      sizes = (try reader.varint(), try reader.varint(), try reader.varint())
    }

    var bodySize: Int { sizes.forms + sizes.text + sizes.headings }

    func precedes(_ other: [UInt8]) -> Bool { stem.lexicographicallyPrecedes(other) }

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

/// Damaged postings are a damaged file.
func translating<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch is PostingDamage {
    throw DatabaseError(resultCode: .SQLITE_CORRUPT)
  }
}

/// Goes through the entries of one segment in order.
struct PostingCursor {
  private let pages: RawStatement
  private var page: [UInt8] = []
  private var offset = 0

  /// - Parameter start: stems before this one are passed over.
  init(_ connection: OpaquePointer, _ segment: PostingSegment, from start: [UInt8] = []) throws {
    let first = try RawStatement(
      connection,
      """
      SELECT coalesce((SELECT id FROM posting_page WHERE segment_id = ?1 AND stem <= ?2 ORDER BY stem DESC LIMIT 1),
        (SELECT min(id) FROM posting_page WHERE segment_id = ?1))
      """)
    try first.start(.integer(segment.id), .blob(start))
    let id = try first.step() ? first.integer(0) : 0
    pages = try RawStatement(
      connection, "SELECT data FROM posting_page WHERE segment_id = ? AND id >= ? ORDER BY id")
    try pages.start(.integer(segment.id), .integer(id))
    guard try turn() else { return }
    offset = try translating {
      try page.withUnsafeBufferPointer { try PostingPages.readerAtFirstEntry($0).offset }
    }
    while let stem = try nextStem(), stem.lexicographicallyPrecedes(start) { _ = try next() }
  }

  /// Loads the next page; false behind the last.
  private mutating func turn() throws -> Bool {
    guard try pages.step() else { return false }
    page = Array(pages.bytes(0))
    offset = 2
    return true
  }

  private mutating func header() throws -> (header: PostingPages.Header, stem: [UInt8], end: Int)? {
    if offset >= page.count { guard try turn() else { return nil } }
    return try translating {
      try page.withUnsafeBufferPointer { bytes in
        var reader = ByteReader(bytes, at: offset)
        let header = try PostingPages.Header(&reader)
        return (header, Array(header.stem), reader.offset)
      }
    }
  }

  /// The stem of the entry that comes next.
  mutating func nextStem() throws -> [UInt8]? { try header()?.stem }

  mutating func next() throws -> PostingEntry? {
    guard let (header, stem, end) = try header() else { return nil }
    offset = end
    var body: [UInt8] = []
    body.reserveCapacity(header.bodySize)
    while true {
      let part = page[offset...].prefix(header.bodySize - body.count)
      body += part
      offset += part.count
      if body.count == header.bodySize { break }
      guard try turn() else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    }
    return header.entry(stem, body)
  }
}

/// Writes the stream of a segment.
struct PostingPageWriter {
  private let segment: Int64
  private let insert: Statement
  private var page: [UInt8] = [0, 0]
  private var firstStem: [UInt8]?

  init(_ database: Database, segment: Int64) throws {
    self.segment = segment
    insert = try database.cachedStatement(
      sql: "INSERT INTO posting_page (segment_id, stem, data) VALUES (?, ?, ?)")
  }

  /// Adds an entry; they come in order of their stems.
  mutating func append(stem: [UInt8], header: [UInt8], body: [UInt8]) throws {
    if page.count + header.count > limit(stem) { try flush() }
    if firstStem == nil {
      firstStem = stem
      page[0] = UInt8(page.count & 0xFF)
      page[1] = UInt8(page.count >> 8)
    }
    page += header
    var rest = body[...]
    while true {
      let room = max(0, limit(stem) - page.count)
      page += rest.prefix(room)
      rest = rest.dropFirst(room)
      if rest.isEmpty { return }
      try flush()
    }
  }

  private func limit(_ stem: [UInt8]) -> Int { PostingPages.size - (firstStem ?? stem).count }

  mutating func flush() throws {
    guard page.count > 2 else { return }
    if firstStem == nil { (page[0], page[1]) = (0xFF, 0xFF) }
    try insert.execute(arguments: [segment, firstStem.map { Data($0) }, Data(page)])
    page.removeAll(keepingCapacity: true)
    page += [0, 0]
    firstStem = nil
  }
}
