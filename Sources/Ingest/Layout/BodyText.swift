/// What is usual in a document, against which a line is judged.
struct BodyText {
  /// The size in which most of the text is set; 0 where there are no sizes.
  let size: Int
  /// Plain text in which a paragraph is one long line, instead of lines of a page's width.
  let isUnwrapped: Bool
  /// Sizes above the body's in which nothing but headings is set, though they are hardly larger.
  let headingSizes: Set<Int>
  /// The right edge of the text, in pixels; 0 where lines have no places.
  let right: Int
  /// Pixels by which things that are aligned may differ.
  let indentTolerance = 8

  private static let longestWrappedLine = 160

  init(_ lines: [Line], type: FileType) {
    var lengths: [Int: Int] = [:]
    for line in lines { lengths[line.style.size, default: 0] += line.text.utf8.count }
    size = lengths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    headingSizes = Self.headingSizes(lines, above: size)
    right = Self.rightEdge(lines)
    let long = lines.lazy.map(\.text.utf8.count).filter { $0 > Self.longestWrappedLine }.reduce(0, +)
    isUnwrapped = type == .text && long * 2 > lines.reduce(0) { $0 + $1.text.utf8.count }
  }

  private static let fewestHeadings = 3

  /// A size tells headings when at least nine of ten of its lines have their form.
  private static func headingSizes(_ lines: [Line], above size: Int) -> Set<Int> {
    guard size > 0 else { return [] }
    var counts: [Int: (all: Int, fitting: Int)] = [:]
    for line in lines where line.style.size > size && line.cells.count == 1 {
      counts[line.style.size, default: (0, 0)].all += 1
      if HeadingForm.fits(line.text) { counts[line.style.size]?.fitting += 1 }
    }
    return Set(counts.filter { $1.all >= fewestHeadings && $1.fitting * 10 >= $1.all * 9 }.keys)
  }

  /// The edge that one line in a hundred reaches.
  private static func rightEdge(_ lines: [Line]) -> Int {
    let edges = lines.map(\.box.right).sorted()
    return edges.isEmpty ? 0 : edges[edges.count * 99 / 100]
  }

  /// Set larger than the body by more than rounding.
  func isLarge(_ line: Line) -> Bool { line.style.size >= size + 2 }
}
