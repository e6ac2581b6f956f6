/// Where a stem occurs in one segment: what is in the file, decoded.
///
/// Rows are counted from the segment's `base`.
struct StemPostings: Equatable {
  /// Paragraphs under one heading that holds the stem.
  struct HeadingRun: Equatable {
    var rows: Range<Int>
    /// How often the headings hold it.
    var count: Int
  }

  /// The words and marked compounds of this stem, as they stand in the full-text index.
  var forms: [[UInt8]] = []
  /// The paragraphs whose text holds it, in order.
  var rows: [UInt32] = []
  /// How often, for each of `rows`.
  var counts: [UInt32] = []
  /// In order, without overlaps.
  var headings: [HeadingRun] = []

  var isEmpty: Bool { rows.isEmpty && headings.isEmpty }

  /// Adds paragraphs whose headings hold the stem; they come in order.
  mutating func appendHeadings(rows: Range<Int>, count: Int) {
    if let last = headings.last, last.rows.upperBound == rows.lowerBound, last.count == count {
      headings[headings.count - 1].rows = last.rows.lowerBound..<rows.upperBound
    } else {
      headings.append(HeadingRun(rows: rows, count: count))
    }
  }
}

// How the postings of a stem are written:
//
//     entry    = varint bytes of the stem · stem · varint number of paragraphs · varint bytes of forms, of text, of headings
//                · forms · text · headings
//     forms    = each: varint bytes shared with the stem · varint bytes of the rest · rest
//     headings = each: varint gap from the end of the run before · varint rows - 1 · varint occurrences - 1
//     text     = 0 · each paragraph: varint (rows passed over × 2 + 1 if more than one occurrence), then varint occurrences - 2
//              | 1 · each block:    varint blocks passed over · paragraphs - 1 · impact × 4 + form of the counts
//                                   · the rows as bytes, or from 32 on as 256 bits · counts
//
// A block is 256 rows. The impact, in 63rds and rounded up, is the largest f / (f + norm) in it and lets a search pass over the
// block. The counts are all one, or packed (a bit a paragraph for more than one, then half a byte each for those: occurrences -
// 2), or varints of occurrences - 1. Blocks pay from where a block holds some four paragraphs.

/// The block that rows fall into, and how a block is written.
enum PostingBlock {
  static let rows = 256
  static let mostImpact = 63

  /// An impact in 63rds, rounded up.
  static func rounded(_ impact: Float) -> UInt8 {
    UInt8((min(impact, 1) * Float(mostImpact)).rounded(.up))
  }

  /// From this many rows on, a set of bits is shorter than a list of bytes.
  static let fewestForBits = 32
  static let bitsSize = rows / 8

  /// How the counts of a block are written.
  enum Counts: UInt8 {
    case ones = 0
    case packed = 1
    case varints = 2
  }

  /// The most that half a byte says.
  static let mostPacked = 17
}

extension StemPostings {
  // MARK: Writing

  /// The entry of a stem.
  ///
  /// - Parameters:
  ///   - span: how many rows the segment covers.
  ///   - norm: for a row, what BM25 adds to the number of occurrences in the denominator.
  func encoded(stem: [UInt8], span: Int, norm: (UInt32) -> Float) -> (header: [UInt8], body: [UInt8]) {
    var (header, body): ([UInt8], [UInt8]) = ([], encodedForms(of: stem))
    let formsEnd = body.count
    if !rows.isEmpty {
      let isDense = rows.count >= 32 && rows.count * 64 >= span
      if isDense { appendBlocks(to: &body, norm) } else { appendList(to: &body) }
    }
    let textEnd = body.count
    appendHeadings(to: &body)
    Varint.append(stem.count, to: &header)
    header += stem
    for number in [rows.count, formsEnd, textEnd - formsEnd, body.count - textEnd] {
      Varint.append(number, to: &header)
    }
    return (header, body)
  }

  private func encodedForms(of stem: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    for form in forms {
      let shared = zip(form, stem).prefix { $0 == $1 }.count
      Varint.append(shared, to: &bytes)
      Varint.append(form.count - shared, to: &bytes)
      bytes += form[shared...]
    }
    return bytes
  }

  private func appendList(to bytes: inout [UInt8]) {
    bytes.append(PostingEntry.Layout.list.rawValue)
    var next = 0
    for (row, count) in zip(rows, counts) {
      Varint.append((Int(row) - next) << 1 | (count > 1 ? 1 : 0), to: &bytes)
      if count > 1 { Varint.append(Int(count) - 2, to: &bytes) }
      next = Int(row) + 1
    }
  }

  private func appendBlocks(to bytes: inout [UInt8], _ norm: (UInt32) -> Float) {
    bytes.append(PostingEntry.Layout.blocks.rawValue)
    var (start, next) = (0, 0)
    while start < rows.count {
      let block = Int(rows[start]) / PostingBlock.rows
      let end = rows[start...].firstIndex { Int($0) / PostingBlock.rows != block } ?? rows.count
      Varint.append(block - next, to: &bytes)
      appendBlock(start..<end, to: &bytes, norm)
      (start, next) = (end, block + 1)
    }
  }

  private func appendBlock(_ range: Range<Int>, to bytes: inout [UInt8], _ norm: (UInt32) -> Float) {
    let most = counts[range].max() ?? 1
    let form: PostingBlock.Counts =
      most == 1 ? .ones : most <= PostingBlock.mostPacked ? .packed : .varints
    let impact = range.map { Float(counts[$0]) / (Float(counts[$0]) + norm(rows[$0])) }.max() ?? 1
    bytes.append(UInt8(range.count - 1))
    bytes.append(PostingBlock.rounded(impact) << 2 | form.rawValue)
    appendRows(range, to: &bytes)
    switch form {
    case .ones: break
    case .packed: appendPacked(counts[range], to: &bytes)
    case .varints: for count in counts[range] { Varint.append(Int(count) - 1, to: &bytes) }
    }
  }

  private func appendRows(_ range: Range<Int>, to bytes: inout [UInt8]) {
    guard range.count >= PostingBlock.fewestForBits else {
      for index in range { bytes.append(UInt8(truncatingIfNeeded: rows[index])) }
      return
    }
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: PostingBlock.bitsSize))
    for index in range {
      let low = Int(rows[index] & 0xFF)
      bytes[start + low / 8] |= 1 << UInt8(low % 8)
    }
  }

  private func appendPacked(_ counts: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: (counts.count + 7) / 8))
    var halves = 0
    for (place, count) in counts.enumerated() where count > 1 {
      bytes[start + place / 8] |= 1 << UInt8(place % 8)
      let half = UInt8(count - 2)
      if halves % 2 == 0 { bytes.append(half) } else { bytes[bytes.count - 1] |= half << 4 }
      halves += 1
    }
  }

  private func appendHeadings(to bytes: inout [UInt8]) {
    var end = 0
    for run in headings {
      Varint.append(run.rows.lowerBound - end, to: &bytes)
      Varint.append(run.rows.count - 1, to: &bytes)
      Varint.append(run.count - 1, to: &bytes)
      end = run.rows.upperBound
    }
  }

  // MARK: Reading

  /// Decodes an entry.
  ///
  /// - Throws: `PostingDamage`
  init(_ entry: PostingEntry, rows range: Range<Int>) throws(PostingDamage) {
    forms = try entry.forms()
    headings = try entry.headings(in: range)
    guard !entry.text.isEmpty else { return }
    guard entry.rowCount <= range.count else { throw PostingDamage() }
    rows.reserveCapacity(entry.rowCount)
    counts.reserveCapacity(entry.rowCount)
    switch try entry.layout() {
    case .list: try readList(entry, range)
    case .blocks:
      let blocks = try BlockPostings(entry, rows: range)
      blocks.forEachRow { row, count in
        rows.append(row)
        counts.append(count)
      }
    }
    guard rows.count == entry.rowCount else { throw PostingDamage() }
  }

  private mutating func readList(_ entry: PostingEntry, _ range: Range<Int>) throws(PostingDamage) {
    try entry.forEachInList(in: range) { row, count in
      rows.append(row)
      counts.append(count)
    }
  }
}
