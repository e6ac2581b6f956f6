internal import Foundation
internal import GRDB
internal import Reports

// What the order of matches looks at in every row, packed so that a million paragraphs take eight megabytes and are read in
// a few milliseconds: FTS5's own table of lengths costs more than the ranking itself. A block holds 1,024 neighbouring
// rows of `paragraph`, eight bytes each:
//
//     words of the text, 16 bits │ hundredths of the kind's weight, 8 bits │ unused, 8 bits │ day YYYYMMDD, 32 bits
//
// Rows without a paragraph are all zeros.

/// What ranks a paragraph beside the words of a query.
struct RankingEntry: Equatable {
  static let size = 8

  /// Words of the text, at most 65,535.
  let length: Int
  /// See `Paragraph.Kind.weight`.
  let weight: Double
  /// See `ReportFacts.day`.
  let day: Int

  init(length: Int, weight: Double, day: Int) {
    self.length = min(length, Int(UInt16.max))
    self.weight = weight
    self.day = day
  }

  /// Reads the entry at a byte offset.
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    length = Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    weight = Double(bytes[offset + 2]) / 100
    day = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)))
  }

  /// The entry's bytes.
  var bytes: [UInt8] {
    let day = UInt32(clamping: day)
    return [
      UInt8(length & 0xFF), UInt8(length >> 8), UInt8((weight * 100).rounded()), 0, UInt8(day & 0xFF),
      UInt8(day >> 8 & 0xFF), UInt8(day >> 16 & 0xFF), UInt8(day >> 24 & 0xFF),
    ]
  }
}

/// The blocks in the file.
enum RankingBlock {
  static let rows = 1_024
  private static let size = rows * RankingEntry.size

  static func number(ofRow row: Int64) -> Int64 { row / Int64(rows) }

  /// Stores the entries of some rows; `nil` empties one.
  static func write(_ entries: [(row: Int64, entry: RankingEntry?)], _ database: Database) throws {
    let read = try database.cachedStatement(sql: "SELECT data FROM ranking_block WHERE block = ?")
    let write = try database.cachedStatement(sql: "INSERT OR REPLACE INTO ranking_block VALUES (?, ?)")
    for (block, entries) in Dictionary(grouping: entries, by: { number(ofRow: $0.row) }) {
      var data = [UInt8](try Data.fetchOne(read, arguments: [block]) ?? Data())
      if data.count != size { data = [UInt8](repeating: 0, count: size) }
      for (row, entry) in entries {
        let offset = Int(row % Int64(rows)) * RankingEntry.size
        data.replaceSubrange(
          offset..<offset + RankingEntry.size,
          with: entry?.bytes ?? [UInt8](repeating: 0, count: RankingEntry.size))
      }
      try write.execute(arguments: [block, Data(data)])
    }
  }

  /// Stores the entries of paragraphs that are in the full-text index already, which has just counted their words: its table
  /// of sizes holds for each row a list of varints, that of the text first (sqlite.org/fts5.html, 9.1).
  static func insert(
    _ database: Database, _ paragraphs: [(row: Int64, kind: Paragraph.Kind)], day: Int
  ) throws {
    let size = try database.cachedStatement(sql: "SELECT sz FROM paragraph_fts_docsize WHERE id = ?")
    let entries = try paragraphs.map { row, kind in
      let varints = try Data.fetchOne(size, arguments: [row]) ?? Data()
      return (row, Optional(RankingEntry(length: firstVarint(varints), weight: kind.weight, day: day)))
    }
    try write(entries, database)
  }

  /// Seven bits a byte, the most significant first, while the highest bit is set (sqlite.org/fileformat2.html, 1.6).
  private static func firstVarint(_ data: Data) -> Int {
    var value = 0
    for byte in data.prefix(8) {
      value = value << 7 | Int(byte & 0x7F)
      if byte & 0x80 == 0 { break }
    }
    return value
  }

  /// Fills the blocks for an index that has none yet.
  static func insertAll(_ database: Database) throws {
    for report in try Row.fetchAll(database, sql: "SELECT id, published, inspected_to FROM report") {
      let date: String? = report[1] ?? report[2]
      let rows = try Row.fetchAll(
        database, sql: "SELECT id, kind FROM paragraph WHERE report_id = ?", arguments: [report[0] as Int64])
      try insert(
        database, rows.map { ($0[0], Paragraph.Kind(rawValue: $0[1]) ?? .finding) },
        day: date.flatMap(CalendarDate.init(iso:))?.number ?? 0)
    }
  }

  /// Whether every paragraph has the entry that follows from it.
  static func isSound(_ database: Database) throws -> Bool {
    let bytes = try readAll(database)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT paragraph.id, kind, coalesce(published, inspected_to), sz
        FROM paragraph JOIN report ON report.id = report_id JOIN paragraph_fts_docsize ON paragraph_fts_docsize.id = paragraph.id
        """)
    while let row = try rows.next() {
      let id: Int64 = row[0]
      let (kind, date): (String?, String?) = (row[1], row[2])
      let expected = RankingEntry(
        length: firstVarint(row[3] ?? Data()),
        weight: kind.flatMap(Paragraph.Kind.init(rawValue:))?.weight ?? 0,
        day: date.flatMap(CalendarDate.init(iso:))?.number ?? 0)
      let offset = Int(id) * RankingEntry.size
      guard offset + RankingEntry.size <= bytes.count,
        bytes.withUnsafeBytes({ RankingEntry($0, at: offset) }) == expected
      else { return false }
    }
    return true
  }

  /// Every entry of the index, at its row: a flat array of `RankingEntry.size` bytes a row, from row 0.
  static func readAll(_ database: Database) throws -> [UInt8] {
    let last = number(ofRow: try Int64.fetchOne(database, sql: "SELECT max(id) FROM paragraph") ?? 0)
    var bytes = [UInt8](repeating: 0, count: Int(last + 1) * size)
    let rows = try Row.fetchCursor(
      database, sql: "SELECT block, data FROM ranking_block WHERE block BETWEEN 0 AND ?", arguments: [last])
    while let row = try rows.next() {
      let start = Int(row[0] as Int64) * size
      try row.withUnsafeData(atIndex: 1) { data in
        guard let data, data.count == size else { return }
        bytes.withUnsafeMutableBytes { target in
          data.withUnsafeBytes { target[start..<start + data.count].copyBytes(from: $0) }
        }
      }
    }
    return bytes
  }
}
