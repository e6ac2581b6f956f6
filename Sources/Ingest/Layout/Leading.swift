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

  /// Pixels between two lines beyond what is usual at their size.
  func excess(between upper: Line, _ lower: Line) -> Int {
    lower.box.top - upper.box.bottom - usualGaps[max(upper.style.size, lower.style.size), default: 0]
  }
}

/// Decides whether a line of a page begins a new paragraph, by the space above it and by the room beside the line before.
///
///     … is issued in time.                              ◄─ `Leaders` would have fitted here:
///     Leaders should improve how well information …        the line was ended on purpose
struct ParagraphBreaks {
  private let leading: Leading
  /// For each page and left edge the right edge of the widest line.
  private let rightEdges: [Place: Int]

  private struct Place: Hashable {
    let page: Int?
    let left: Int
  }

  init(_ lines: [Line], pageStarts: Set<Int>, bodySize: Int) {
    leading = Leading(lines, pageStarts: pageStarts, bodySize: bodySize)
    var rightEdges: [Place: Int] = [:]
    for line in lines where line.cells.count == 1 {
      let place = Place(page: line.page, left: line.box.left)
      rightEdges[place] = max(rightEdges[place] ?? 0, line.box.right)
    }
    self.rightEdges = rightEdges
  }

  /// Whether a paragraph ends between two neighbouring lines of a page; `above` is the line over them, where it belongs to
  /// the same paragraph as `upper`.
  /// - Parameter paragraphStart: the first line of that paragraph.
  func isBreak(between upper: Line, and lower: Line, above: Line?, paragraphStart: Line) -> Bool {
    let excess = leading.excess(between: upper, lower)
    let size = max(upper.style.size, lower.style.size)
    // A third of the size is always a paragraph's gap; a fifth may be one where sentences end and begin, and where the
    // lines above stand closer.
    if excess * 3 > size { return true }
    let inside = above.map { leading.excess(between: $0, upper) } ?? 0
    let isApart = excess * 5 > size && excess - inside >= Self.visibleDifference
    // Inside a list item, at its text's own indent, a line may be ended early and the item go on.
    let isInItem = paragraphStart.hasDetachedMarker && lower.box.left > paragraphStart.box.left
    guard isApart || (!isInItem && hasRoom(upper, before: lower)) else { return false }
    return SentenceEnd.isFinished(upper.text) && lower.text.first?.isUppercase == true
  }

  /// Pixels by which a gap has to be larger than another to be seen as larger.
  private static let visibleDifference = 3

  /// Whether the first word of `lower` would have fitted behind `upper` with half its width to spare.
  private func hasRoom(_ upper: Line, before lower: Line) -> Bool {
    // A list item's text stands to the right of what follows the list.
    guard upper.cells.count == 1, lower.cells.count == 1, upper.style.size == lower.style.size,
      lower.box.left <= upper.box.left,
      let right = [upper, lower].compactMap({ rightEdges[Place(page: $0.page, left: $0.box.left)] }).max()
    else { return false }
    return right - upper.box.right > upper.style.size
      && (right - upper.box.right) * 2 > lower.cells[0].firstWordWidth * 3
  }
}

extension Line.Cell {
  /// Pixels of the first word and the space before it, as if all letters were equally wide.
  var firstWordWidth: Int {
    let letters = text.utf8.firstIndex(of: UInt8(ascii: " ")) ?? text.utf8.endIndex
    let count = text.utf8.distance(from: text.utf8.startIndex, to: letters) + 1
    return (box.right - box.left) * count / max(1, text.utf8.count)
  }
}
