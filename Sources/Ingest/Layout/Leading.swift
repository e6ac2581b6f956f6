/// The usual distance between the lines of a paragraph, for each size of type.
///
/// Reports are set solid, with the boxes of neighbouring lines touching; documents from elsewhere may be set wider. The
/// smallest distance that is common is the one inside paragraphs.
struct Leading {
  private var usualGaps: [Int: Int] = [:]
  /// A distance is common when it is that of at least one in this many pairs of lines.
  private static let rarestShare = 5

  /// Fewer pairs of lines than this tell nothing, but for the size of the text; sizes of headings have few.
  private static let fewestPairs = 12

  init(_ lines: [Line], pageStarts: Set<Int>, bodySize: Int) {
    var counts: [Int: [Int: Int]] = [:]
    for index in lines.indices.dropFirst() where !pageStarts.contains(index) {
      let size = lines[index].style.size
      guard size == lines[index - 1].style.size else { continue }
      let gap = max(0, lines[index].box.top - lines[index - 1].box.bottom)
      if gap <= size { counts[size, default: [:]][gap, default: 0] += 1 }
    }
    for (size, gaps) in counts {
      let total = gaps.values.reduce(0, +)
      guard size == bodySize || total >= Self.fewestPairs else { continue }
      let around = { (gap: Int) in (gap - 1...gap + 1).reduce(0) { $0 + gaps[$1, default: 0] } }
      usualGaps[size] = gaps.keys.sorted().first { around($0) * Self.rarestShare >= total } ?? 0
    }
  }

  /// Whether there is more space between two lines than inside a paragraph.
  func isWide(between upper: Line, _ lower: Line) -> Bool {
    let size = max(upper.style.size, lower.style.size)
    let gap = lower.box.top - upper.box.bottom
    return (gap - usualGaps[size, default: 0]) * 3 > size
  }
}
