/// A look at the postings of one term in one segment, without holding on to them.
struct BlockView {
  /// What is known of a block without reading it.
  struct Place {
    /// Where its rows start in the bytes; negative for a block without any.
    var offset: Int32 = -1
    var count: UInt16 = 0
    /// In 63rds.
    var impact: UInt8 = 0
    var form: Form = .ones
  }

  /// How the counts are written, in the file or made here.
  enum Form: UInt8 {
    case ones, packed, varints
    /// Four bytes each, and the rows as bytes however many there are.
    case words
  }

  let places: UnsafePointer<Place>
  let bytes: UnsafePointer<UInt8>

  /// The largest f / (f + norm) in a block, or a little more; 0 for a block without any row.
  @inline(__always)
  func impact(ofBlock block: Int) -> Float {
    Float(places[block].impact) * (1 / Float(PostingBlock.mostImpact))
  }

  /// The rows of a block.
  @inline(__always)
  func mask(ofBlock block: Int) -> RowMask {
    let place = places[block]
    if place.offset < 0 { return .empty }
    let start = bytes + Int(place.offset)
    if isBits(place) { return RowMask(start) }
    var mask = RowMask()
    for index in 0..<Int(place.count) { mask.insert(start[index]) }
    return mask
  }

  /// The rows of a block in which it occurs at least so often.
  func mask(ofBlock block: Int, occurringAtLeast least: UInt32) -> RowMask {
    let place = places[block]
    if least <= 1 || place.offset < 0 { return mask(ofBlock: block) }
    switch place.form {
    case .ones: return .empty
    case .packed: return packedMask(place, occurringAtLeast: least)
    case .varints, .words:
      var mask = RowMask.empty
      self.mask(ofBlock: block).forEach { row in
        if count(ofRow: UInt8(row), inBlock: block) >= least { mask.insert(UInt8(row)) }
      }
      return mask
    }
  }

  /// Calls `body` with each row of a block, in order, and how often it occurs there.
  @inline(__always)
  func forEachRow(inBlock block: Int, _ body: (UInt8, UInt32) -> Void) {
    let place = places[block]
    if place.offset < 0 { return }
    let rows = bytes + Int(place.offset)
    let isBits = isBits(place)
    var counts = CountReader(
      place, rows + (isBits ? PostingBlock.bitsSize : Int(place.count)))
    if isBits {
      RowMask(rows).forEach { body(UInt8(truncatingIfNeeded: $0), counts.next()) }
    } else {
      for index in 0..<Int(place.count) { body(rows[index], counts.next()) }
    }
  }

  /// Reads the counts of a block one after the other.
  private struct CountReader {
    private let form: Form
    private var bytes: UnsafePointer<UInt8>
    private let halves: UnsafePointer<UInt8>
    private var (index, half) = (0, 0)

    @inline(__always)
    init(_ place: Place, _ bytes: UnsafePointer<UInt8>) {
      form = place.form
      self.bytes = bytes
      halves = bytes + (Int(place.count) + 7) / 8
    }

    @inline(__always)
    mutating func next() -> UInt32 {
      switch form {
      case .ones: return 1
      case .packed: return nextPacked()
      case .words:
        defer { bytes += 4 }
        return UInt32(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt32.self))
      case .varints:
        defer { while bytes[-1] >= 0x80 { bytes += 1 } }
        defer { bytes += 1 }
        return BlockView.varint(0, bytes) + 1
      }
    }

    @inline(__always)
    private mutating func nextPacked() -> UInt32 {
      let isOne = bytes[index >> 3] >> UInt8(index & 7) & 1 == 0
      index += 1
      if isOne { return 1 }
      half += 1
      return UInt32(BlockView.half(half - 1, of: halves)) + 2
    }
  }

  private func packedMask(_ place: Place, occurringAtLeast least: UInt32) -> RowMask {
    if least > PostingBlock.mostPacked { return .empty }
    let rows = bytes + Int(place.offset)
    let flags = rows + (isBits(place) ? PostingBlock.bitsSize : Int(place.count))
    let halves = flags + (Int(place.count) + 7) / 8
    let wanted = UInt8(least - 2)
    var (mask, index, half) = (RowMask.empty, 0, 0)
    func take(_ row: UInt8) {
      if flags[index >> 3] >> UInt8(index & 7) & 1 == 1 {
        if BlockView.half(half, of: halves) >= wanted { mask.insert(row) }
        half += 1
      }
      index += 1
    }
    if isBits(place) {
      RowMask(rows).forEach { take(UInt8(truncatingIfNeeded: $0)) }
    } else {
      while index < Int(place.count) { take(rows[index]) }
    }
    return mask
  }

  private func isBits(_ place: Place) -> Bool {
    place.form != .words && place.count >= PostingBlock.fewestForBits
  }

  /// How often a row occurs that is one of a block's.
  func count(ofRow row: UInt8, inBlock block: Int) -> UInt32 {
    let place = places[block]
    if place.form == .ones { return 1 }
    let rows = bytes + Int(place.offset)
    let (index, counts) =
      isBits(place)
      ? (RowMask(rows).count(before: row), rows + PostingBlock.bitsSize)
      : (Self.index(of: row, rows, Int(place.count)), rows + Int(place.count))
    switch place.form {
    case .ones: return 1
    case .packed: return Self.packed(index, counts, Int(place.count))
    case .varints: return Self.varint(index, counts) + 1
    case .words:
      return UInt32(littleEndian: UnsafeRawPointer(counts + index * 4).loadUnaligned(as: UInt32.self))
    }
  }

  private static func index(of row: UInt8, _ rows: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var index = 0
    while index < count - 1 && rows[index] < row { index += 1 }
    return index
  }

  private static func packed(_ index: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    if bytes[index >> 3] >> UInt8(index & 7) & 1 == 0 { return 1 }
    var before = (bytes[index >> 3] & (1 << UInt8(index & 7) &- 1)).nonzeroBitCount
    for byte in 0..<index >> 3 { before += bytes[byte].nonzeroBitCount }
    let halves = bytes + (count + 7) / 8
    return UInt32(half(before, of: halves)) + 2
  }

  @inline(__always)
  private static func half(_ index: Int, of halves: UnsafePointer<UInt8>) -> UInt8 {
    halves[index >> 1] >> UInt8(index & 1 == 0 ? 0 : 4) & 0x0F
  }

  private static func varint(_ index: Int, _ bytes: UnsafePointer<UInt8>) -> UInt32 {
    var (place, passed) = (0, 0)
    while passed < index {
      if bytes[place] < 0x80 { passed += 1 }
      place += 1
    }
    var (value, shift): (UInt32, UInt32) = (0, 0)
    while true {
      let byte = bytes[place]
      value |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      place += 1
      shift += 7
    }
  }
}
