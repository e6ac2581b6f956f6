internal import GRDB

/// Goes through the entries of one segment in order.
struct PostingCursor {
  private let pages: RawStatement
  private var page: [UInt8] = []
  private var offset = 0

  /// - Parameter start: stems before this one are passed over.
  init(_ connection: OpaquePointer, _ segment: PostingSegment, from start: [UInt8] = []) throws {
    let before = try RawStatement(
      connection, "SELECT id FROM posting_page WHERE segment_id = ? AND stem <= ? ORDER BY stem DESC LIMIT 1")
    try before.start(.integer(segment.id), .blob(start))
    let pageRange = segment.pages
    let first = try before.step() ? before.integer(0) : pageRange.lowerBound
    pages = try RawStatement(connection, "SELECT data FROM posting_page WHERE id BETWEEN ? AND ? ORDER BY id")
    try pages.start(.integer(first), .integer(pageRange.upperBound))
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
    guard page.count > 2 else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    offset = 2
    return true
  }

  private mutating func header() throws -> (header: PostingPages.Header, stem: [UInt8], end: Int)? {
    if offset >= page.count { guard try turn() else { return nil } }
    return try translating {
      try page.withUnsafeBufferPointer { bytes in
        var reader = ByteReader(bytes, at: offset)
        let header = try PostingPages.Header(&reader)
        return (header, Array(bytes[header.stem]), reader.offset)
      }
    }
  }

  /// The stem of the entry that comes next.
  mutating func nextStem() throws -> [UInt8]? { try header()?.stem }

  mutating func next() throws -> PostingEntry? {
    guard let (header, stem, end) = try header() else { return nil }
    offset = end
    var body: [UInt8] = []
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
