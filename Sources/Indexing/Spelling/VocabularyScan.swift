internal import GRDB

/// Goes through every word of the postings. Most words are rare and their entries short, so that many share a page; the pages that
/// one frequent stem fills are passed over.
struct VocabularyScan {
  /// Bytes of a form; longer ones are left out.
  private static let longestForm = 128

  private let pages: RawStatement
  private let page: RawStatement

  init(_ connection: OpaquePointer) throws {
    pages = try RawStatement(
      connection, "SELECT id, data FROM posting_page WHERE segment_id = ? AND stem IS NOT NULL")
    page = try RawStatement(connection, "SELECT data FROM posting_page WHERE id = ?")
  }

  /// Calls `body` with each form of each stem of a segment, and how many paragraphs hold the stem in their text, those that were
  /// removed since included. The bytes of the form are valid only during the call.
  func forEachForm(
    in segment: PostingSegment, _ body: (UnsafeBufferPointer<UInt8>, _ stemCount: Int) -> Void
  ) throws {
    let scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.longestForm)
    defer { scratch.deallocate() }
    try pages.start(.integer(segment.id))
    while try pages.step() {
      let (id, bytes) = (pages.integer(0), pages.bytes(1))
      try translating {
        var reader = try PostingPages.readerAtFirstEntry(bytes)
        while !reader.isAtEnd {
          let header = try PostingPages.Header(&reader)
          let stem = UnsafeBufferPointer(rebasing: bytes[header.stem])
          let rest = UnsafeBufferPointer(rebasing: bytes[reader.offset...])
          try withForms(header, rest, page: id) { forms throws(PostingDamage) in
            try Self.forEachForm(of: stem, in: forms, scratch) { body($0, header.rowCount) }
          }
          if header.bodySize > rest.count { break }
          _ = try reader.skip(header.bodySize)
        }
      }
    }
  }

  /// Calls `body` with the bytes of the forms of an entry, of which `start` is what its page holds.
  private func withForms(
    _ header: PostingPages.Header, _ start: UnsafeBufferPointer<UInt8>, page id: Int64,
    _ body: (UnsafeBufferPointer<UInt8>) throws(PostingDamage) -> Void
  ) throws {
    let size = header.sizes.forms
    if size <= start.count { return try body(UnsafeBufferPointer(rebasing: start[..<size])) }
    var forms = Array(start)
    var id = id
    while forms.count < size {
      id &+= 1
      try page.start(.integer(id))
      guard try page.step(), page.bytes(0).count > 2 else { throw PostingDamage() }
      forms += page.bytes(0).dropFirst(2).prefix(size - forms.count)
    }
    try forms.withUnsafeBufferPointer { try body($0) }
  }

  private static func forEachForm(
    of stem: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>,
    _ scratch: UnsafeMutableBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(PostingDamage) {
    var reader = ByteReader(bytes)
    while !reader.isAtEnd {
      let shared = try reader.varint()
      let ending = try reader.take(try reader.varint())
      guard shared <= stem.count else { throw PostingDamage() }
      let count = shared + ending.count
      if count > scratch.count { continue }
      for index in 0..<shared { scratch[index] = stem[index] }
      for index in ending.indices { scratch[shared + index] = ending[index] }
      body(UnsafeBufferPointer(rebasing: scratch[..<count]))
    }
  }
}
