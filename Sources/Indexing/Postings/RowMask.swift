/// A set of rows of one block: bit 0 is its first row.
struct RowMask: Equatable {
  static let empty = RowMask(bits: SIMD4())

  private(set) var bits: SIMD4<UInt64>

  private init(bits: SIMD4<UInt64>) { self.bits = bits }

  init() { self = .empty }

  /// The rows in `range`, as far as they are in the block.
  init(_ range: Range<Int>) {
    self = .empty
    for word in 0..<4 {
      let (low, high) = (max(range.lowerBound - word * 64, 0), min(range.upperBound - word * 64, 64))
      if low < high { bits[word] = (UInt64.max << UInt64(low)) & (UInt64.max >> UInt64(64 - high)) }
    }
  }

  /// The rows of a block that are in a range of rows, both counted from the base of a segment.
  init(block: Int, of rows: Range<Int>) {
    let start = block * PostingBlock.rows
    self.init(rows.lowerBound - start..<rows.upperBound - start)
  }

  /// Reads 32 bytes, the first row in the lowest bit of the first.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>) {
    bits = UnsafeRawPointer(bytes).loadUnaligned(as: SIMD4<UInt64>.self)
    for word in 0..<4 { bits[word] = UInt64(littleEndian: bits[word]) }
  }

  /// The rows whose byte is not 0, of 256 bytes.
  init(nonzero bytes: UnsafePointer<UInt8>) {
    self = .empty
    for word in 0..<4 {
      for part in 0..<8 {
        let eight = UInt64(
          littleEndian: UnsafeRawPointer(bytes + word * 64 + part * 8).loadUnaligned(as: UInt64.self))
        // The highest bit of each byte that is not 0, then these eight bits side by side.
        let ones = ((((eight & Self.lowBits) &+ Self.lowBits) | eight) & ~Self.lowBits) >> 7
        bits[word] |= ((ones &* 0x0102_0408_1020_4080) >> 56) << UInt64(part * 8)
      }
    }
  }

  /// All bits of each byte but the highest.
  private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  var isEmpty: Bool { bits == SIMD4() }

  var count: Int {
    bits[0].nonzeroBitCount + bits[1].nonzeroBitCount + bits[2].nonzeroBitCount + bits[3].nonzeroBitCount
  }

  @inline(__always)
  mutating func insert(_ row: UInt8) { bits[Int(row >> 6)] |= 1 << UInt64(row & 63) }

  @inline(__always)
  func contains(_ row: UInt8) -> Bool { bits[Int(row >> 6)] >> UInt64(row & 63) & 1 == 1 }

  /// How many rows there are before one.
  func count(before row: UInt8) -> Int {
    let word = Int(row >> 6)
    var count = (bits[word] & ((1 << UInt64(row & 63)) &- 1)).nonzeroBitCount
    for index in 0..<word { count += bits[index].nonzeroBitCount }
    return count
  }

  @inline(__always)
  func union(_ other: RowMask) -> RowMask { RowMask(bits: bits | other.bits) }
  @inline(__always)
  func intersection(_ other: RowMask) -> RowMask { RowMask(bits: bits & other.bits) }
  @inline(__always)
  func subtracting(_ other: RowMask) -> RowMask { RowMask(bits: bits & ~other.bits) }

  /// Calls `body` with each row, in order.
  @inline(__always)
  func forEach(_ body: (Int) throws -> Void) rethrows {
    for word in 0..<4 {
      var rest = bits[word]
      while rest != 0 {
        try body(word * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
