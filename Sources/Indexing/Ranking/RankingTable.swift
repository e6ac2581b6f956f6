internal import Foundation
internal import GRDB
internal import Reports

// What a search looks at in many paragraphs, packed so that a million of them take eight megabytes and are read in a few
// milliseconds. A row of `ranking_block` holds 1,000 neighbouring rows of `paragraph`, eight bytes each:
//
//     words of the text, 16 bits │ code of the kind, 8 bits │ code of the grade, 8 bits │ day YYYYMMDD, 32 bits
//
// Rows without a paragraph are all zeros.

/// What ranks and filters a paragraph beside its words.
struct RankingEntry: Equatable {
  static let size = 8

  /// Words of the text, at most 65,535.
  let length: Int
  /// `nil` for a row without a paragraph.
  let kind: Paragraph.Kind?
  /// The number of the grade in the table `grade`; 0 for none.
  let gradeCode: UInt8
  /// See `ReportFacts.day`.
  let day: Int

  /// A row without a paragraph.
  static let none = RankingEntry(length: 0, kind: nil, gradeCode: 0, day: 0)

  init(length: Int, kind: Paragraph.Kind?, gradeCode: UInt8, day: Int) {
    self.length = min(length, Int(UInt16.max))
    self.kind = kind
    self.gradeCode = gradeCode
    self.day = day
  }

  /// Reads the entry at a byte offset.
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    length = Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    kind = Paragraph.Kind(code: bytes[offset + 2])
    gradeCode = bytes[offset + 3]
    day = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)))
  }

  var isParagraph: Bool { kind != nil }

  /// The entry's bytes.
  var bytes: [UInt8] {
    let day = UInt32(clamping: day)
    return [
      UInt8(length & 0xFF), UInt8(length >> 8), kind?.code ?? 0, gradeCode, UInt8(day & 0xFF),
      UInt8(day >> 8 & 0xFF), UInt8(day >> 16 & 0xFF), UInt8(day >> 24 & 0xFF),
    ]
  }
}

/// The entries of all paragraphs, in memory.
final class RankingTable {
  private static let blockRows = 1_000
  private static let blockSize = blockRows * RankingEntry.size

  private let bytes: [UInt8]
  /// The rows with a paragraph, by `PostingBlock`.
  private let masks: [RowMask]
  let paragraphCount: Int
  /// In words; at least 1.
  let meanLength: Double

  /// Reads all entries.
  ///
  /// - Throws: `DatabaseError`
  init(_ connection: OpaquePointer) throws {
    let last = try RawStatement(connection, "SELECT max(id) FROM paragraph")
    _ = try last.step()
    bytes = try Self.bytes(ofBlocks: 0...max(0, last.integer(0)) / Int64(Self.blockRows), connection)
    (masks, paragraphCount, meanLength) = bytes.withUnsafeBytes { Self.summary($0) }
  }

  private static func summary(_ bytes: UnsafeRawBufferPointer) -> ([RowMask], Int, Double) {
    var masks = Array(repeating: RowMask.empty, count: bytes.count / RankingEntry.size / PostingBlock.rows)
    var (count, sum) = (0, 0)
    for block in masks.indices {
      var mask = RowMask()
      for row in 0..<PostingBlock.rows {
        let offset = (block * PostingBlock.rows + row) * RankingEntry.size
        guard bytes[offset + 2] != 0 else { continue }
        mask.insert(UInt8(row))
        sum += Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
      }
      count += mask.count
      masks[block] = mask
    }
    return (masks, count, max(1, Double(sum) / Double(max(1, count))))
  }

  /// How many rows there are.
  var rowCount: Int { bytes.count / RankingEntry.size }

  /// The rows of a block that hold a paragraph. Blocks are counted from row 0.
  func mask(ofBlock block: Int) -> RowMask { block < masks.count ? masks[block] : .empty }

  func entry(ofRow row: Int64) -> RankingEntry? {
    guard row >= 0, row < rowCount else { return nil }
    return bytes.withUnsafeBytes { RankingEntry($0, at: Int(row) * RankingEntry.size) }
  }

  /// The words of a paragraph; 0 for a row without one.
  func length(ofRow row: Int64) -> UInt16 {
    guard row >= 0, row < rowCount else { return 0 }
    return bytes.withUnsafeBytes { bytes in
      UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: Int(row) * RankingEntry.size, as: UInt16.self))
    }
  }

  /// Calls `body` with the bytes of a block's entries.
  func withBlock<Value>(_ block: Int, _ body: (UnsafeRawBufferPointer) -> Value) -> Value? {
    let size = PostingBlock.rows * RankingEntry.size
    guard block < masks.count else { return nil }
    return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[block * size..<(block + 1) * size])) }
  }

  // MARK: In the file

  /// The entries of some rows.
  static func entries(
    ofRows rows: ClosedRange<Int64>, _ connection: OpaquePointer
  ) throws -> [RankingEntry] {
    let (first, last) = (rows.lowerBound / Int64(blockRows), rows.upperBound / Int64(blockRows))
    return try bytes(ofBlocks: first...last, connection).withUnsafeBytes { bytes in
      rows.map { RankingEntry(bytes, at: Int($0 - first * Int64(blockRows)) * RankingEntry.size) }
    }
  }

  private static func bytes(
    ofBlocks blocks: ClosedRange<Int64>, _ connection: OpaquePointer
  ) throws -> [UInt8] {
    // Up to the end of a posting block, so that each can be looked at as a whole.
    let rowCount = (blocks.count * blockRows + PostingBlock.rows - 1) & ~(PostingBlock.rows - 1)
    var bytes = [UInt8](repeating: 0, count: rowCount * RankingEntry.size)
    let rows = try RawStatement(
      connection, "SELECT block, data FROM ranking_block WHERE block BETWEEN ? AND ?")
    try rows.start(.integer(blocks.lowerBound), .integer(blocks.upperBound))
    while try rows.step() {
      let data = UnsafeRawBufferPointer(rows.bytes(1))
      guard data.count == blockSize else { continue }
      let start = Int(rows.integer(0) - blocks.lowerBound) * blockSize
      bytes.withUnsafeMutableBytes { $0[start..<start + blockSize].copyBytes(from: data) }
    }
    return bytes
  }

  /// Stores the entries of some rows; `nil` empties one.
  static func write(_ entries: [(row: Int64, entry: RankingEntry?)], _ database: Database) throws {
    let read = try database.cachedStatement(sql: "SELECT data FROM ranking_block WHERE block = ?")
    let write = try database.cachedStatement(sql: "INSERT OR REPLACE INTO ranking_block VALUES (?, ?)")
    for (block, entries) in Dictionary(grouping: entries, by: { $0.row / Int64(blockRows) }) {
      var data = [UInt8](try Data.fetchOne(read, arguments: [block]) ?? Data())
      if data.count != blockSize { data = [UInt8](repeating: 0, count: blockSize) }
      for (row, entry) in entries {
        let offset = Int(row % Int64(blockRows)) * RankingEntry.size
        data.replaceSubrange(
          offset..<offset + RankingEntry.size,
          with: entry?.bytes ?? [UInt8](repeating: 0, count: RankingEntry.size))
      }
      try write.execute(arguments: [block, Data(data)])
    }
  }
}
