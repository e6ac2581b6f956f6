/// A block whose last line may still be to come.
struct OpenBlock {
  let kind: Block.Kind
  let style: TextStyle
  private(set) var text: String
  private var cells: [String]
  private(set) var columnLefts: [Int]
  private var pages: ClosedRange<Int>?
  private let level: Int?
  /// Where the text of a list item starts on its second line, once that is known.
  private(set) var textIndent: Int?

  init(_ kind: Block.Kind, _ line: Line) {
    self.kind = kind
    style = line.style
    cells = line.cells.map(\.text)
    columnLefts = line.cells.map(\.box.left)
    pages = line.page.map { $0...$0 }
    text = Self.textWithoutMarker(kind, line.text)
    if case .heading(let level) = line.role { self.level = level } else { level = nil }
  }

  /// Prose can be cut by a page end; headings and tables cannot.
  var isProse: Bool {
    switch kind {
    case .paragraph, .numbered, .bullet: true
    default: false
    }
  }

  var isListItem: Bool {
    switch kind {
    case .numbered, .bullet: true
    default: false
    }
  }

  mutating func append(_ line: Line) {
    textIndent = line.box.left
    appendToCells(line)
    text = HyphenJoin.joined(text, line.text)
    if let page = line.page { pages = (pages?.lowerBound ?? page)...max(page, pages?.upperBound ?? page) }
  }

  private mutating func appendToCells(_ line: Line) {
    for cell in line.cells {
      let column = columnLefts.indices.min {
        abs(columnLefts[$0] - cell.box.left) < abs(columnLefts[$1] - cell.box.left)
      }
      if let column { cells[column] = HyphenJoin.joined(cells[column], cell.text) }
    }
  }

  /// The finished block; `nil` when nothing but marks was there: a bullet, a rule of underscores, `[1]`.
  func block() -> Block? {
    let keepsCells = cells.count > 1
    let text = keepsCells ? cells.joined(separator: " | ") : text
    guard text.contains(where: \.isLetter) else { return nil }
    return Block(
      kind: kind, text: text, cells: keepsCells ? cells : [], style: style, pages: pages, level: level)
  }

  private static func textWithoutMarker(_ kind: Block.Kind, _ text: String) -> String {
    switch kind {
    case .numbered, .bullet: ListMarker.split(text)?.text ?? text
    default: text
    }
  }
}

/// Joins two lines of a paragraph.
enum HyphenJoin {
  /// A hyphen at a line end is kept: in word-processed reports it belongs to the word (`decision-making`), and
  /// only about one in two hundred is a hyphenation.
  static func joined(_ upper: String, _ lower: String) -> String {
    guard !upper.isEmpty else { return lower }
    let endsInHyphen = upper.last == "-" && upper.dropLast().last?.isLetter == true
    return endsInHyphen && lower.first?.isLetter == true ? upper + lower : upper + " " + lower
  }
}
