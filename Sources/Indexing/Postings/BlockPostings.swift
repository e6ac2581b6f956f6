/// The text postings of one term in one segment, to be read block by block, any block first.
struct BlockPostings {
  /// What is known of a block without reading it.
  private struct Place {
    /// Where its rows start in `bytes`; negative for a block without any.
    var offset: Int32 = -1
    var count: UInt16 = 0
    /// In 63rds.
    var impact: UInt8 = 0
    var form: Form = .ones
  }

  /// How the counts are written, in the file or made here.
  private enum Form: UInt8 {
    case ones, packed, varints
    /// Four bytes each, and the rows as bytes however many there are.
    case words
  }

  private var places: [Place]
  private var bytes: [UInt8] = []
  /// How many paragraphs there are.
  private(set) var rowCount = 0

  private init(span: Int) {
    places = Array(repeating: Place(), count: (span + PostingBlock.rows - 1) / PostingBlock.rows)
  }

  // MARK: Making

  /// Takes an entry that is laid out in blocks. Looks at the start of each block only.
  ///
  /// - Throws: `PostingDamage`; what has been made can be read without any further check.
  init(_ entry: PostingEntry, span: Int) throws(PostingDamage) {
    self.init(span: span)
    bytes = Array(entry.text)
    let result: Result<Void, PostingDamage> = bytes.withUnsafeBufferPointer { buffer in
      var reader = ByteReader(buffer, at: 1)
      do throws(PostingDamage) {
        var next = 0
        while !reader.isAtEnd {
          let block = next + (try reader.varint())
          guard block < places.count else { throw PostingDamage() }
          places[block] = try Self.place(&reader)
          rowCount += Int(places[block].count)
          next = block + 1
        }
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private static func place(_ reader: inout ByteReader) throws(PostingDamage) -> Place {
    let count = Int(try reader.byte()) + 1
    let byte = try reader.byte()
    guard let counts = PostingBlock.Counts(rawValue: byte & 3) else { throw PostingDamage() }
    let isBits = count >= PostingBlock.fewestForBits
    let start = reader.offset
    let rows = try reader.take(isBits ? PostingBlock.bitsSize : count)
    if isBits {
      guard rows.reduce(0, { $0 + $1.nonzeroBitCount }) == count else { throw PostingDamage() }
    }
    var form = Form.ones
    switch counts {
    case .ones: break
    case .packed:
      form = .packed
      let flags = try reader.take((count + 7) / 8)
      let several = flags.reduce(0) { $0 + $1.nonzeroBitCount }
      // Bits behind the last paragraph would be counted here and not be read.
      guard several <= count, count % 8 == 0 || flags[flags.count - 1] >> UInt8(count % 8) == 0 else {
        throw PostingDamage()
      }
      _ = try reader.skip((several + 1) / 2)
    case .varints:
      form = .varints
      for _ in 0..<count { _ = try reader.varint() }
    }
    return Place(offset: Int32(start), count: UInt16(count), impact: byte >> 2, form: form)
  }

  /// Makes it of rows in order with their counts.
  ///
  /// - Parameter norm: see `StemPostings.encoded`.
  init(rows: [UInt32], counts: [UInt32], span: Int, norm: (UInt32) -> Float) {
    self.init(span: span)
    rowCount = rows.count
    bytes.reserveCapacity(rows.count * 5)
    var start = 0
    while start < rows.count {
      let block = Int(rows[start]) / PostingBlock.rows
      var end = start
      var impact: Float = 0
      let offset = bytes.count
      while end < rows.count, Int(rows[end]) / PostingBlock.rows == block {
        bytes.append(UInt8(truncatingIfNeeded: rows[end]))
        let count = Float(counts[end])
        impact = max(impact, count / (count + norm(rows[end])))
        end += 1
      }
      for index in start..<end {
        withUnsafeBytes(of: counts[index].littleEndian) { bytes.append(contentsOf: $0) }
      }
      let rounded = (min(impact, 1) * Float(PostingBlock.mostImpact)).rounded(.up)
      places[block] = Place(
        offset: Int32(offset), count: UInt16(end - start), impact: UInt8(rounded), form: .words)
      start = end
    }
  }

  // MARK: Reading

  var blockCount: Int { places.count }

  /// The largest f / (f + norm) in a block, or a little more; 0 for a block without any row.
  @inline(__always)
  func impact(ofBlock block: Int) -> Float {
    Float(places[block].impact) / Float(PostingBlock.mostImpact)
  }

  /// The rows of a block.
  func mask(ofBlock block: Int) -> RowMask {
    let place = places[block]
    guard place.offset >= 0 else { return .empty }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress?.advanced(by: Int(place.offset)) else { return .empty }
      if isBits(place) { return RowMask(start) }
      var mask = RowMask()
      for index in 0..<Int(place.count) { mask.insert(start[index]) }
      return mask
    }
  }

  private func isBits(_ place: Place) -> Bool {
    place.form != .words && place.count >= PostingBlock.fewestForBits
  }

  /// Calls `body` with each row of a block and how often it occurs there.
  @inline(__always)
  func forEachRow(inBlock block: Int, _ body: (UInt8, UInt32) -> Void) {
    let place = places[block]
    guard place.offset >= 0 else { return }
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      let rows = base + Int(place.offset)
      let count = Int(place.count)
      let isBits = isBits(place)
      var counts = CountReader(
        form: place.form.rawValue, bytes: rows + (isBits ? PostingBlock.bitsSize : count), count: count)
      if isBits {
        RowMask(rows).forEach { body(UInt8(truncatingIfNeeded: $0), counts.next()) }
      } else {
        for index in 0..<count { body(rows[index], counts.next()) }
      }
    }
  }

  /// Calls `body` with each row of the segment, in order.
  func forEachRow(_ body: (UInt32, UInt32) -> Void) {
    for block in places.indices {
      let first = UInt32(block * PostingBlock.rows)
      forEachRow(inBlock: block) { row, count in body(first + UInt32(row), count) }
    }
  }

  /// Reads the counts of a block, whose bytes have been checked.
  private struct CountReader {
    private let form: UInt8
    private var bytes: UnsafePointer<UInt8>
    private var halves: UnsafePointer<UInt8>
    private var place = 0
    private var half = 0

    @inline(__always)
    init(form: UInt8, bytes: UnsafePointer<UInt8>, count: Int) {
      self.form = form
      self.bytes = bytes
      halves = bytes + (count + 7) / 8
    }

    @inline(__always)
    mutating func next() -> UInt32 {
      switch form {
      case Form.ones.rawValue: return 1
      case Form.packed.rawValue: return nextPacked()
      case Form.words.rawValue:
        defer { bytes += 4 }
        return UInt32(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt32.self))
      default: return nextVarint() + 1
      }
    }

    @inline(__always)
    private mutating func nextPacked() -> UInt32 {
      let isOne = bytes[place >> 3] >> UInt8(place & 7) & 1 == 0
      place += 1
      if isOne { return 1 }
      let value = halves[half >> 1] >> UInt8(half & 1 == 0 ? 0 : 4) & 0x0F
      half += 1
      return UInt32(value) + 2
    }

    private mutating func nextVarint() -> UInt32 {
      var (value, shift): (UInt32, UInt32) = (0, 0)
      while true {
        let byte = bytes.pointee
        bytes += 1
        value |= UInt32(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
    }
  }
}
