/// A block whose last line may still be to come.
struct OpenBlock {
  let kind: Block.Kind
  let style: TextStyle
  private(set) var text: String
  private var cells: [String]
  private var columns: [Box]
  /// The last line's part of each column.
  private var lastBoxes: [Box]
  /// The left edge of the first line.
  let left: Int
  private var pages: ClosedRange<Int>?
  private let level: Int?
  /// Where the text of a list item starts on its second line, once that is known.
  private(set) var textIndent: Int?

  init(_ kind: Block.Kind, _ line: Line) {
    self.kind = kind
    style = line.style
    cells = line.cells.map(\.text)
    columns = line.cells.map(\.box)
    lastBoxes = columns
    left = line.box.left
    textIndent = line.textLeft
    pages = line.page.map { $0...$0 }
    // Where markup makes the list, no marker is printed in the text.
    let isMarkedUp = if case .listItem = line.role { true } else { false }
    text = isMarkedUp ? line.text : Self.textWithoutMarker(kind, line.text)
    if case .heading(let level) = line.role { self.level = level } else { level = nil }
  }

  /// Prose can be cut by a page end; headings and tables cannot.
  var isProse: Bool {
    switch kind {
    case .paragraph, .numbered, .bullet: true
    default: false
    }
  }

  /// A table row, or a heading with something beside it.
  var hasColumns: Bool { kind == .row || (kind == .heading && cells.count > 1) }

  var isListItem: Bool {
    switch kind {
    case .numbered, .bullet: true
    default: false
    }
  }

  mutating func append(_ line: Line) {
    textIndent = line.box.left
    if cells.count > 1 || line.cells.count > 1 {
      // Until a second column shows, only the text has grown.
      if cells.count == 1 { cells[0] = text }
      appendToCells(line)
    }
    HyphenJoin.append(line.text, to: &text)
    if let page = line.page { pages = (pages?.lowerBound ?? page)...max(page, pages?.upperBound ?? page) }
  }

  /// The column of a row in which something starts at `left`; `nil` left of them all, or in the space between two.
  func column(at left: Int, tolerance: Int) -> Int? {
    columns.lastIndex { $0.left - tolerance <= left && left < $0.right }
  }

  /// How the text of a column stands before the next line.
  enum ColumnState {
    /// It ends in a word after which something has to come.
    case cut
    /// It has no end, and the next word would not have fitted behind it.
    case wrapped
    case finished
    case open
  }

  /// How the column above `cell` stands. `right` is the edge of the text.
  func state(before cell: Line.Cell, right: Int, tolerance: Int) -> ColumnState {
    guard let column = column(at: cell.box.left, tolerance: tolerance) else { return .open }
    if SentenceEnd.isFinished(cells[column]) { return .finished }
    let last = cells[column].split(separator: " ").last ?? ""
    if last.hasSuffix(",") || ["and", "of", "the", "for", "or", "&"].contains(last) { return .cut }
    let edge = column + 1 < columns.count ? columns[column + 1].left - tolerance : right
    return lastBoxes[column].right + cell.firstWordWidth > edge ? .wrapped : .open
  }

  /// Each cell goes on in its column; one to the right of all columns begins a new one.
  private mutating func appendToCells(_ line: Line) {
    for cell in line.cells {
      if let last = columns.last, line.cells.count > 1, cell.box.left > last.right {
        columns.append(cell.box)
        lastBoxes.append(cell.box)
        cells.append(cell.text)
      } else {
        let column = columns.lastIndex { $0.left <= cell.box.right } ?? 0
        columns[column] = columns[column].union(cell.box)
        lastBoxes[column] = cell.box
        cells[column] = HyphenJoin.joined(cells[column], cell.text)
      }
    }
  }

  /// The finished block; `nil` when nothing but marks was there: a bullet, a rule of underscores, `[1]`.
  func block() -> Block? {
    let keepsCells = cells.count > 1
    let text = keepsCells ? cells.joined(separator: " | ") : text
    guard text.contains(where: \.isLetter) || (kind == .row && text.contains(where: \.isNumber)) else {
      return nil
    }
    return Block(
      kind: kind, text: text, cells: keepsCells ? cells : [], style: style, pages: pages,
      left: style.size > 0 ? left : nil, level: level)
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
    var text = upper
    append(lower, to: &text)
    return text
  }

  /// The same in place, so that a long paragraph is not copied with every line.
  static func append(_ lower: String, to upper: inout String) {
    let isInWord = upper.last == "-" && upper.dropLast().last.map(isWordCharacter) == true
    let goesOn = isInWord && lower.first.map(isWordCharacter) == true && !isSuspended(lower)
    if !upper.isEmpty, !goesOn, !isInPeriod(upper, lower) { upper += " " }
    upper += lower
  }

  /// `2014–` and `15`.
  private static func isInPeriod(_ upper: String, _ lower: String) -> Bool {
    upper.last == "–" && upper.dropLast().last?.isNumber == true && lower.first?.isNumber == true
  }

  /// After `16-` in `16- and 17-year-olds`.
  private static func isSuspended(_ lower: String) -> Bool {
    ["and ", "or ", "to "].contains(where: lower.hasPrefix)
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
