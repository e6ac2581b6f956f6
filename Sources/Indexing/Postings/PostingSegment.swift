internal import GRDB

/// A run of paragraph rows whose postings are kept together.
///
/// Segments are in order of their rows and do not overlap; a row number is not used twice while there are postings of it.
struct PostingSegment: Equatable {
  /// No segment spans more rows, so that merging never rewrites more than a part of a large index.
  static let longestSpan = 1 << 18

  /// No row number is larger; one that is has been damaged.
  static let mostRows: Int64 = 1 << 27

  private static let mostSegments: Int64 = 1 << 38

  let id: Int64
  /// The rows it covers, those that were removed since included.
  let rows: ClosedRange<Int64>
  /// The mean length of paragraphs, in words, with which its impacts were reckoned.
  let meanLength: Double

  /// The row that its postings count from: the first of a block of the whole index, so that blocks never straddle.
  var base: Int64 { Self.base(of: rows.lowerBound) }

  /// How many rows there are from `base` to the last.
  var span: Int { Int(rows.upperBound - base) + 1 }

  /// Its rows, counted from `base`.
  var localRows: Range<Int> { Int(rows.lowerBound - base)..<span }

  /// How many blocks it has.
  var blockCount: Int { (span + PostingBlock.rows - 1) / PostingBlock.rows }

  /// The numbers of its rows in `posting_page`.
  var pages: ClosedRange<Int64> { Self.pages(ofSegment: id) }

  static func pages(ofSegment id: Int64) -> ClosedRange<Int64> { id << 24...(id << 24 | 0xFF_FFFF) }

  static func base(of row: Int64) -> Int64 { row & ~Int64(PostingBlock.rows - 1) }

  /// All segments of an index, in order.
  static func all(_ connection: OpaquePointer) throws -> [PostingSegment] {
    let statement = try RawStatement(
      connection, "SELECT id, first_row, last_row, mean_length FROM posting_segment ORDER BY first_row")
    var segments: [PostingSegment] = []
    while try statement.step() {
      let (first, last) = (statement.integer(1), statement.integer(2))
      let isAhead = segments.last.map { $0.rows.upperBound < first } ?? (first >= 0)
      guard (0..<mostSegments).contains(statement.integer(0)), isAhead, first <= last, last < mostRows,
        last - first <= Int64(longestSpan) + Int64(PostingBlock.rows)
      else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      segments.append(
        PostingSegment(id: statement.integer(0), rows: first...last, meanLength: statement.real(3)))
    }
    return segments
  }
}
