/// The paragraphs of one segment whose headings hold a term.
final class HeadingPostings {
  /// To read from; valid as long as this is there.
  let view: HeadingView

  private let runs: UnsafeMutableBufferPointer<HeadingView.Run>
  private let firstRuns: UnsafeMutableBufferPointer<Int32>

  /// - Parameter runs: not empty, in order, without overlaps.
  init(_ runs: [StemPostings.HeadingRun], span: Int) {
    let blockCount = (span + PostingBlock.rows - 1) / PostingBlock.rows
    self.runs = .allocate(capacity: runs.count)
    firstRuns = .allocate(capacity: blockCount)
    for (index, run) in runs.enumerated() {
      self.runs.initializeElement(
        at: index,
        to: .init(
          start: Int32(run.rows.lowerBound), end: Int32(run.rows.upperBound),
          count: Int32(clamping: run.count)))
    }
    var first = 0
    for block in 0..<blockCount {
      while first < runs.count && runs[first].rows.upperBound <= block * PostingBlock.rows { first += 1 }
      firstRuns.initializeElement(at: block, to: Int32(first))
    }
    view = HeadingView(runs: UnsafeBufferPointer(self.runs), firstRuns: UnsafeBufferPointer(firstRuns))
  }

  deinit {
    runs.deallocate()
    firstRuns.deallocate()
  }
}

/// A look at the paragraphs of one segment whose headings hold a term, without holding on to them.
struct HeadingView {
  /// See `StemPostings.HeadingRun`.
  struct Run {
    let start: Int32
    let end: Int32
    let count: Int32
  }

  fileprivate let runs: UnsafeBufferPointer<Run>
  /// For each block the first run that reaches into it or stands behind it.
  fileprivate let firstRuns: UnsafeBufferPointer<Int32>

  fileprivate init(runs: UnsafeBufferPointer<Run>, firstRuns: UnsafeBufferPointer<Int32>) {
    self.runs = runs
    self.firstRuns = firstRuns
  }

  /// The runs that reach into a block, with rows counted from its start.
  @inline(__always)
  private func forEachRun(inBlock block: Int, _ body: (Range<Int>, Int) -> Void) {
    let start = block * PostingBlock.rows
    var index = Int(firstRuns[block])
    while index < runs.count && Int(runs[index].start) < start + PostingBlock.rows {
      body(Int(runs[index].start) - start..<Int(runs[index].end) - start, Int(runs[index].count))
      index += 1
    }
  }

  @inline(__always)
  func mask(ofBlock block: Int) -> RowMask {
    var mask = RowMask.empty
    forEachRun(inBlock: block) { rows, _ in mask = mask.union(RowMask(rows)) }
    return mask
  }

  /// The most occurrences in the headings of one paragraph of a block.
  func mostOccurrences(inBlock block: Int) -> Int {
    var most = 0
    forEachRun(inBlock: block) { _, count in most = max(most, count) }
    return most
  }

  /// How often the headings of a paragraph hold the term.
  func count(ofRow row: Int, inBlock block: Int) -> Int {
    var found = 0
    forEachRun(inBlock: block) { rows, count in if rows.contains(row) { found = count } }
    return found
  }
}
