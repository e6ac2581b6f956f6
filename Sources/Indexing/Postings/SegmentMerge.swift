/// Goes through several segments at once, stem by stem.
struct SegmentMerge {
  private var cursors: [(cursor: PostingCursor, segment: PostingSegment, stem: [UInt8]?)] = []
  private let base: Int64
  private let isKept: (Int) -> Bool

  /// - Parameters:
  ///   - segments: in order, at least one.
  ///   - isKept: whether a row, counted from the base of the first segment, still holds a paragraph.
  init(
    _ connection: OpaquePointer, _ segments: [PostingSegment], isKept: @escaping (Int) -> Bool
  ) throws {
    base = segments[0].base
    self.isKept = isKept
    for segment in segments {
      var cursor = try PostingCursor(connection, segment)
      let stem = try cursor.nextStem()
      cursors.append((cursor, segment, stem))
    }
  }

  /// The next stem in order with its postings in all of the segments, counted from the base of the first.
  mutating func next() throws -> (stem: [UInt8], postings: StemPostings)? {
    guard let stem = cursors.compactMap(\.stem).min(by: { $0.lexicographicallyPrecedes($1) }) else {
      return nil
    }
    var merged = StemPostings()
    for index in cursors.indices where cursors[index].stem == stem {
      guard let entry = try cursors[index].cursor.next() else { continue }
      cursors[index].stem = try cursors[index].cursor.nextStem()
      let segment = cursors[index].segment
      let postings = try translating { try StemPostings(entry, rows: segment.localRows) }
      append(postings, shiftedBy: Int(segment.base - base), to: &merged)
    }
    merged.forms = Set(merged.forms).sorted { $0.lexicographicallyPrecedes($1) }
    return (stem, merged)
  }

  private func append(_ postings: StemPostings, shiftedBy shift: Int, to merged: inout StemPostings) {
    merged.forms += postings.forms
    for (row, count) in zip(postings.rows, postings.counts) where isKept(Int(row) + shift) {
      merged.rows.append(row + UInt32(shift))
      merged.counts.append(count)
    }
    for run in postings.headings {
      // A run breaks where paragraphs were removed.
      for row in run.rows where isKept(row + shift) {
        merged.appendHeadings(rows: row + shift..<row + shift + 1, count: run.count)
      }
    }
  }

  mutating func close() { cursors = [] }
}
