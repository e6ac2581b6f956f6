/// Reads bytes that may be damaged: what does not fit is an error, never a crash.
struct ByteReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset >= bytes.count }

  @inline(__always)
  mutating func byte() throws(PostingDamage) -> UInt8 {
    guard offset < bytes.count else { throw PostingDamage() }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// A number below 2^31.
  @inline(__always)
  mutating func varint() throws(PostingDamage) -> Int {
    let first = try byte()
    if first < 0x80 { return Int(first) }
    return try restOfVarint(Int(first & 0x7F))
  }

  private mutating func restOfVarint(_ start: Int) throws(PostingDamage) -> Int {
    var (value, shift) = (start, 7)
    while shift < 35 {
      let byte = try byte()
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 {
        guard value <= Int32.max else { throw PostingDamage() }
        return value
      }
      shift += 7
    }
    throw PostingDamage()
  }

  /// Passes over `count` bytes and returns where they start.
  mutating func skip(_ count: Int) throws(PostingDamage) -> Int {
    guard count >= 0, count <= bytes.count - offset else { throw PostingDamage() }
    defer { offset += count }
    return offset
  }

  /// The next `count` bytes.
  mutating func take(_ count: Int) throws(PostingDamage) -> UnsafeBufferPointer<UInt8> {
    let start = try skip(count)
    return UnsafeBufferPointer(rebasing: bytes[start..<start + count])
  }
}
