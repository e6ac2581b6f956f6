/// A set of rows of `paragraph`, in blocks from row 0.
struct RowSet {
  private var masks: [RowMask] = []

  func mask(ofBlock block: Int) -> RowMask { block < masks.count ? masks[block] : .empty }

  mutating func insert(_ rows: ClosedRange<Int64>) {
    guard rows.lowerBound >= 0 else { return }
    let (first, last) = (Int(rows.lowerBound), Int(rows.upperBound))
    grow(toBlock: last / PostingBlock.rows)
    for block in first / PostingBlock.rows...last / PostingBlock.rows {
      let start = block * PostingBlock.rows
      masks[block] = masks[block].union(RowMask(first - start..<last - start + 1))
    }
  }

  mutating func set(_ mask: RowMask, ofBlock block: Int) {
    grow(toBlock: block)
    masks[block] = mask
  }

  mutating func add(_ mask: RowMask, toBlock block: Int) {
    grow(toBlock: block)
    masks[block] = masks[block].union(mask)
  }

  /// How many of some rows are in the set.
  func count(in rows: ClosedRange<Int64>) -> Int {
    var count = 0
    forEachMask(in: rows) { _, mask in count += mask.count }
    return count
  }

  /// Calls `body` with each of some rows that is in the set, in order.
  func forEach(in rows: ClosedRange<Int64>, _ body: (Int64) throws -> Void) rethrows {
    try forEachMask(in: rows) { block, mask in
      try mask.forEach { try body(Int64(block * PostingBlock.rows + $0)) }
    }
  }

  private func forEachMask(in rows: ClosedRange<Int64>, _ body: (Int, RowMask) throws -> Void) rethrows {
    let (first, last) = (
      Int(max(0, rows.lowerBound)), Int(min(rows.upperBound, Int64(PostingSegment.mostRows)))
    )
    let firstBlock = first / PostingBlock.rows
    let end = min(masks.count, last / PostingBlock.rows + 1)
    for block in firstBlock..<max(firstBlock, end) {
      let start = block * PostingBlock.rows
      let wanted = RowMask(first - start..<last - start + 1)
      try body(block, masks[block].intersection(wanted))
    }
  }

  private mutating func grow(toBlock block: Int) {
    if block >= masks.count {
      masks.append(contentsOf: repeatElement(.empty, count: block + 1 - masks.count))
    }
  }

  /// Whether any of these rows is in the set.
  func holdsAny(of rows: ClosedRange<Int64>) -> Bool {
    var isEmpty = true
    forEachMask(in: rows) { _, mask in if !mask.isEmpty { isEmpty = false } }
    return !isEmpty
  }

  func intersection(_ other: RowSet) -> RowSet {
    var both = RowSet()
    both.masks = zip(masks, other.masks).map { $0.intersection($1) }
    return both
  }
}
