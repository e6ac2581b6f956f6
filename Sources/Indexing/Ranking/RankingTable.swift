internal import Foundation
internal import GRDB
internal import Reports

// What a search looks at in many paragraphs, packed so that a million of them take four megabytes and are read in a few
// milliseconds. A row of `ranking_block` holds 2,000 neighbouring rows of `paragraph`, column by column:
//
//     words of the text, 16 bits each │ traits, 8 bits │ codes of the grades, 8 bits
//
// The traits are, from the lowest bit: kind (3), brief (1), tone (3).
//
// Rows without a paragraph are all zeros.

/// What ranks and filters a paragraph beside its words.
struct RankingEntry: Equatable {
  /// Words of the text, at most 65,535.
  let length: Int
  /// `nil` for a row without a paragraph.
  let traits: ParagraphTraits?
  /// The number of the grade in the table `grade`; 0 for none.
  let gradeCode: UInt8

  /// A row without a paragraph.
  static let none = RankingEntry(length: 0, traits: nil, gradeCode: 0)

  init(length: Int, traits: ParagraphTraits?, gradeCode: UInt8) {
    self.length = min(length, Int(UInt16.max))
    self.traits = traits
    self.gradeCode = gradeCode
  }

  var isParagraph: Bool { traits != nil }
}

/// The entries of neighbouring rows, column by column.
struct RankingColumns {
  /// Rows in a row of `ranking_block`.
  static let blockRows = 2_000
  /// Bytes of one.
  static let blockSize = blockRows * 4

  private(set) var lengths: [UInt16]
  /// See `ParagraphTraits.code`; 0 for a row without a paragraph.
  private(set) var traits: [UInt8]
  private(set) var grades: [UInt8]

  init(rowCount: Int) {
    lengths = Array(repeating: 0, count: rowCount)
    traits = Array(repeating: 0, count: rowCount)
    grades = traits
  }

  subscript(row: Int) -> RankingEntry {
    get {
      RankingEntry(
        length: Int(lengths[row]), traits: ParagraphTraits(code: traits[row]), gradeCode: grades[row])
    }
    set {
      lengths[row] = UInt16(clamping: newValue.length)
      traits[row] = newValue.traits?.code ?? 0
      grades[row] = newValue.gradeCode
    }
  }

  /// Takes the bytes of a block, whose first row goes to `row`. The machine is little-endian, as is the file.
  mutating func read(_ block: UnsafeRawBufferPointer, at row: Int) {
    var offset = 0
    func copy<Value>(_ column: inout [Value]) {
      let size = Self.blockRows * MemoryLayout<Value>.stride
      column.withUnsafeMutableBytes { target in
        let start = row * MemoryLayout<Value>.stride
        target[start..<start + size].copyBytes(from: block[offset..<offset + size])
      }
      offset += size
    }
    copy(&lengths)
    copy(&traits)
    copy(&grades)
  }

  /// The bytes of a block of which this holds the rows.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    lengths.withUnsafeBytes { bytes += $0 }
    return bytes + traits + grades
  }
}

/// The entries of all paragraphs, in memory.
final class RankingTable {
  let columns: RankingColumns
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
    guard try last.step(), last.integer(0) < PostingSegment.mostRows else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    columns = try Self.columns(
      ofBlocks: 0...max(0, last.integer(0)) / Int64(RankingColumns.blockRows), connection)
    masks = Self.masks(columns.traits)
    paragraphCount = masks.reduce(0) { $0 + $1.count }
    let sum = columns.lengths.reduce(0) { $0 &+ Int($1) }
    meanLength = max(1, Double(sum) / Double(max(1, paragraphCount)))
  }

  private static func masks(_ traits: [UInt8]) -> [RowMask] {
    traits.withUnsafeBufferPointer { traits in
      guard let start = traits.baseAddress else { return [] }
      return (0..<traits.count / PostingBlock.rows).map { RowMask(nonzero: start + $0 * PostingBlock.rows) }
    }
  }

  /// How many rows there are.
  var rowCount: Int { columns.traits.count }

  /// The rows of a block that hold a paragraph. Blocks are counted from row 0.
  func mask(ofBlock block: Int) -> RowMask { block < masks.count ? masks[block] : .empty }

  func entry(ofRow row: Int64) -> RankingEntry? {
    row >= 0 && row < rowCount ? columns[Int(row)] : nil
  }

  /// The words of a paragraph; 0 for a row without one.
  func length(ofRow row: Int64) -> UInt16 { row >= 0 && row < rowCount ? columns.lengths[Int(row)] : 0 }

  // MARK: In the file

  /// The entries of some rows.
  static func entries(
    ofRows rows: ClosedRange<Int64>, _ connection: OpaquePointer
  ) throws -> [RankingEntry] {
    let blockRows = Int64(RankingColumns.blockRows)
    let (first, last) = (rows.lowerBound / blockRows, rows.upperBound / blockRows)
    let columns = try columns(ofBlocks: first...last, connection)
    return rows.map { columns[Int($0 - first * blockRows)] }
  }

  private static func columns(
    ofBlocks blocks: ClosedRange<Int64>, _ connection: OpaquePointer
  ) throws -> RankingColumns {
    // Up to the end of a posting block, so that each can be looked at as a whole.
    let rowCount = blocks.count * RankingColumns.blockRows
    var columns = RankingColumns(rowCount: (rowCount + PostingBlock.rows - 1) & ~(PostingBlock.rows - 1))
    let rows = try RawStatement(
      connection, "SELECT block, data FROM ranking_block WHERE block BETWEEN ? AND ?")
    try rows.start(.integer(blocks.lowerBound), .integer(blocks.upperBound))
    while try rows.step() {
      let data = UnsafeRawBufferPointer(rows.bytes(1))
      guard data.count == RankingColumns.blockSize else { continue }
      columns.read(data, at: Int(rows.integer(0) - blocks.lowerBound) * RankingColumns.blockRows)
    }
    return columns
  }

  /// Takes the blocks out that hold no paragraph any more.
  static func dropEmptyBlocks(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM ranking_block WHERE data = zeroblob(\(RankingColumns.blockSize))")
  }

  /// Stores the entries of all paragraphs anew.
  static func writeAll(_ database: Database) throws {
    let mostWaiting = 10_000
    var waiting: [(row: Int64, entry: RankingEntry?)] = []
    var builder: PostingBuilder?
    try IndexedParagraph.forEach(ofRows: 0...Int64.max, database) { paragraph in
      let current = builder ?? PostingBuilder(firstRow: paragraph.row)
      current.add(row: paragraph.row, headings: "") { current.take(text: paragraph.text) }
      waiting.append((paragraph.row, RankingEntry(paragraph, current)))
      builder = current
      if waiting.count == mostWaiting {
        try write(waiting, database)
        (waiting, builder) = ([], nil)
      }
    }
    try write(waiting, database)
  }

  /// Stores the entries of some rows; `nil` empties one.
  static func write(_ entries: [(row: Int64, entry: RankingEntry?)], _ database: Database) throws {
    let blockRows = Int64(RankingColumns.blockRows)
    let read = try database.cachedStatement(sql: "SELECT data FROM ranking_block WHERE block = ?")
    let write = try database.cachedStatement(sql: "INSERT OR REPLACE INTO ranking_block VALUES (?, ?)")
    for (block, entries) in Dictionary(grouping: entries, by: { $0.row / blockRows }) {
      var columns = RankingColumns(rowCount: RankingColumns.blockRows)
      let data = try Data.fetchOne(read, arguments: [block]) ?? Data()
      if data.count == RankingColumns.blockSize { data.withUnsafeBytes { columns.read($0, at: 0) } }
      for (row, entry) in entries { columns[Int(row % blockRows)] = entry ?? .none }
      try write.execute(arguments: [block, Data(columns.bytes)])
    }
  }
}
