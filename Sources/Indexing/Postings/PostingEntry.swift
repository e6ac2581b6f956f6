/// The bytes of one stem's postings, taken apart but not decoded.
struct PostingEntry {
  enum Layout: UInt8 {
    case list = 0
    case blocks = 1
  }

  let stem: [UInt8]
  /// How many paragraphs hold the stem in their text, those that were removed since included.
  let rowCount: Int
  let formBytes: ArraySlice<UInt8>
  let text: ArraySlice<UInt8>
  let headingBytes: ArraySlice<UInt8>

  func layout() throws(PostingDamage) -> Layout {
    guard let first = text.first, let layout = Layout(rawValue: first) else { throw PostingDamage() }
    return layout
  }

  func forms() throws(PostingDamage) -> [[UInt8]] {
    var forms: [[UInt8]] = []
    try Self.reading(formBytes) { reader throws(PostingDamage) in
      while !reader.isAtEnd {
        let shared = try reader.varint()
        guard shared <= stem.count else { throw PostingDamage() }
        forms.append(stem.prefix(shared) + Array(try reader.take(try reader.varint())))
      }
    }
    return forms
  }

  func headings(in range: Range<Int>) throws(PostingDamage) -> [StemPostings.HeadingRun] {
    var runs: [StemPostings.HeadingRun] = []
    try Self.reading(headingBytes) { reader throws(PostingDamage) in
      var end = 0
      while !reader.isAtEnd {
        let start = end + (try reader.varint())
        end = start + (try reader.varint()) + 1
        guard range.contains(start), end <= range.upperBound else { throw PostingDamage() }
        runs.append(.init(rows: start..<end, count: try reader.varint() + 1))
      }
    }
    return runs
  }

  /// Calls `body` with each row and its count, of a text that is laid out as a list.
  func forEachInList(in range: Range<Int>, _ body: (UInt32, UInt32) -> Void) throws(PostingDamage) {
    try Self.reading(text.dropFirst()) { reader throws(PostingDamage) in
      var next = 0
      while !reader.isAtEnd {
        let value = try reader.varint()
        let row = next + value >> 1
        guard range.contains(row) else { throw PostingDamage() }
        body(UInt32(row), value & 1 == 0 ? 1 : UInt32(try reader.varint()) + 2)
        next = row + 1
      }
    }
  }

  static func reading(
    _ bytes: ArraySlice<UInt8>, _ body: (inout ByteReader) throws(PostingDamage) -> Void
  ) throws(PostingDamage) {
    let result: Result<Void, PostingDamage> = bytes.withUnsafeBufferPointer { buffer in
      var reader = ByteReader(buffer)
      do throws(PostingDamage) {
        try body(&reader)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }
}
