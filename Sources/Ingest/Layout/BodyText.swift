/// What is usual in a document, against which a line is judged.
struct BodyText {
  /// The size in which most of the text is set; 0 where there are no sizes.
  let size: Int
  /// Plain text in which a paragraph is one long line, instead of lines of a page's width.
  let isUnwrapped: Bool
  /// Pixels by which things that are aligned may differ.
  let indentTolerance = 8

  private static let longestWrappedLine = 160

  init(_ lines: [Line], type: FileType) {
    var lengths: [Int: Int] = [:]
    for line in lines { lengths[line.style.size, default: 0] += line.text.utf8.count }
    size = lengths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    let long = lines.lazy.map(\.text.utf8.count).filter { $0 > Self.longestWrappedLine }.reduce(0, +)
    isUnwrapped = type == .text && long * 2 > lines.reduce(0) { $0 + $1.text.utf8.count }
  }

  /// Set larger than the body by more than rounding.
  func isLarge(_ line: Line) -> Bool { line.style.size >= size + 2 }
}
