/// The text postings of one term in one segment, to be read block by block, any block first.
final class BlockPostings {
  /// How many paragraphs there are.
  let rowCount: Int
  let blockCount: Int
  /// To read from; valid as long as this is there.
  let view: BlockView

  private let places: UnsafeMutablePointer<BlockView.Place>
  private let bytes: UnsafeMutablePointer<UInt8>

  /// Plain memory, because the innermost loops of a search read it.
  private init(_ places: [BlockView.Place], _ bytes: [UInt8], rowCount: Int) {
    self.rowCount = rowCount
    blockCount = places.count
    self.places = Self.copy(places)
    self.bytes = Self.copy(bytes)
    view = BlockView(places: self.places, bytes: self.bytes)
  }

  deinit {
    places.deallocate()
    bytes.deallocate()
  }

  private static func copy<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    elements.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { memory.initialize(from: start, count: source.count) }
    }
    return memory
  }

  private static func noPlaces(span: Int) -> [BlockView.Place] {
    Array(repeating: BlockView.Place(), count: (span + PostingBlock.rows - 1) / PostingBlock.rows)
  }

  /// Takes an entry that is laid out in blocks. Looks at the start of each block only.
  ///
  /// - Parameter range: the rows of the segment, counted from its base.
  /// - Throws: `PostingDamage`; what has been made can be read without any further check.
  convenience init(_ entry: PostingEntry, rows range: Range<Int>) throws(PostingDamage) {
    var places = Self.noPlaces(span: range.upperBound)
    var rowCount = 0
    try PostingEntry.reading(entry.text) { reader throws(PostingDamage) in
      _ = try reader.byte()
      var next = 0
      while !reader.isAtEnd {
        let block = next + (try reader.varint())
        guard block < places.count else { throw PostingDamage() }
        places[block] = try Self.place(&reader, rows: RowMask(block: block, of: range))
        rowCount += Int(places[block].count)
        next = block + 1
      }
    }
    self.init(places, Array(entry.text), rowCount: rowCount)
  }

  private static func place(
    _ reader: inout ByteReader, rows allowed: RowMask
  ) throws(PostingDamage) -> BlockView.Place {
    let count = Int(try reader.byte()) + 1
    let byte = try reader.byte()
    guard let counts = PostingBlock.Counts(rawValue: byte & 3) else { throw PostingDamage() }
    let isBits = count >= PostingBlock.fewestForBits
    let offset = reader.offset
    let rows = try reader.take(isBits ? PostingBlock.bitsSize : count)
    guard let start = rows.baseAddress else { throw PostingDamage() }
    var mask = RowMask.empty
    if isBits { mask = RowMask(start) } else { for row in rows { mask.insert(row) } }
    // As many rows as were said, in order, and all of them in the segment.
    let isInOrder = isBits || zip(rows, rows.dropFirst()).allSatisfy { $0 < $1 }
    guard mask.count == count, isInOrder, mask.subtracting(allowed).isEmpty else { throw PostingDamage() }
    var form = BlockView.Form.ones
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
    return BlockView.Place(offset: Int32(offset), count: UInt16(count), impact: byte >> 2, form: form)
  }

  /// Makes it of rows in order with their counts.
  ///
  /// - Parameter norm: see `StemPostings.encoded`.
  convenience init(rows: [UInt32], counts: [UInt32], span: Int, norm: (UInt32) -> Float) {
    var places = Self.noPlaces(span: span)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.count * 5)
    var start = 0
    while start < rows.count {
      let block = Int(rows[start]) / PostingBlock.rows
      let offset = bytes.count
      var (end, impact) = (start, Float(0))
      while end < rows.count, Int(rows[end]) / PostingBlock.rows == block {
        bytes.append(UInt8(truncatingIfNeeded: rows[end]))
        impact = max(impact, Float(counts[end]) / (Float(counts[end]) + norm(rows[end])))
        end += 1
      }
      for index in start..<end {
        withUnsafeBytes(of: counts[index].littleEndian) { bytes.append(contentsOf: $0) }
      }
      places[block] = BlockView.Place(
        offset: Int32(offset), count: UInt16(end - start), impact: PostingBlock.rounded(impact), form: .words)
      start = end
    }
    self.init(places, bytes, rowCount: rows.count)
  }

  /// Calls `body` with each row of the segment, in order, and how often it occurs there.
  func forEachRow(_ body: (UInt32, UInt32) -> Void) {
    for block in 0..<blockCount {
      let first = UInt32(block * PostingBlock.rows)
      view.forEachRow(inBlock: block) { row, count in body(first + UInt32(row), count) }
    }
  }
}
