internal import Reports

/// Builds blocks from lines.
///
/// The rules that start a block are tried in the order of `begin`; a line that starts none continues the block
/// before it. A number starts a paragraph only where it carries on the report's own numbering, so that `COVID-`
/// / `19 pandemic` and the rows of a table start none.
public struct BlockBuilder {
  private let lines: [Line]
  private let type: FileType
  private let body: BodyText
  private var blocks: [Block] = []
  /// The line that is being taken.
  private var current = 0
  private var open: OpenBlock?
  /// Prose that a page's footnotes have cut off; it may go on on the next page.
  private var held: OpenBlock?
  private var footnotesBehindHeld: [Block] = []
  private var numbering = Numbering()
  /// Whether a heading has come since the last number.
  private var isAfterHeading = false
  private var bulletIndents: [Int] = []
  private var isInContents = false

  /// The blocks of a document whose lines are `lines`.
  public static func blocks(from lines: [Line], type: FileType) -> [Block] {
    var builder = BlockBuilder(lines, type: type)
    for index in lines.indices { builder.take(index) }
    builder.finishAll()
    return builder.blocks
  }

  private init(_ lines: [Line], type: FileType) {
    self.lines = lines
    self.type = type
    body = BodyText(lines, type: type)
  }

  private mutating func take(_ index: Int) {
    let line = lines[index]
    current = index
    updateContents(at: index)
    holdOrResume(before: line)
    if let kind = startedKind(at: index) {
      finish()
      begin(kind, with: line)
    } else if open != nil {
      open?.append(line)
    } else {
      begin(.paragraph, with: line)
    }
  }

  /// Footnotes stand between the two parts of a paragraph that runs over the end of a page.
  private mutating func holdOrResume(before line: Line) {
    if line.isFootnote {
      if let prose = open, prose.isProse { (held, open) = (prose, nil) }
    } else {
      resumeHeld()
    }
  }

  private mutating func resumeHeld() {
    guard let prose = held else { return }
    if let footnote = open?.block() { footnotesBehindHeld.append(footnote) }
    (open, held) = (prose, nil)
  }

  // MARK: What a line starts

  /// The kind of block that a line begins, or `nil` when it carries on the one before.
  private mutating func startedKind(at index: Int) -> Block.Kind? {
    let line = lines[index]
    if isInContents { return .contentsEntry }
    if let role = line.role { return kind(of: role, line) }
    if line.isFootnote { return footnote(line) }
    if let kind = listItem(line) { return kind }
    if continuesRow(line) { return nil }
    if line.cells.count > 1 {
      guard isHeading(at: index) else { return .row }
      return continuesHeading(line) ? nil : .heading
    }
    if continuesUnfinished(line, at: index) { return nil }
    if isHeading(at: index) { return continuesHeading(line) ? nil : .heading }
    return startsParagraph(line) ? .paragraph : nil
  }

  private mutating func kind(of role: Role, _ line: Line) -> Block.Kind {
    switch role {
    case .heading: .heading
    case .paragraph where line.style.isBold && HeadingForm.fits(line.text): .heading
    case .paragraph: listItem(line) ?? .paragraph
    case .listItem(1, let value?): numbered(value, isDotted: true, line) ?? .bullet(depth: 1)
    case .listItem(let depth, _): .bullet(depth: depth)
    case .cell: line.cells.count > 1 ? .row : .paragraph
    case .footnote: .footnote
    }
  }

  /// A footnote begins with its mark; right below another, the mark is the next one.
  private func footnote(_ line: Line) -> Block.Kind? {
    guard let open, open.kind == .footnote else { return .footnote }
    guard let mark = Self.footnoteMark(line.text) else { return nil }
    return line.separation != .line || mark - 1 == Self.footnoteMark(open.text) ? .footnote : nil
  }

  /// `7 The board …`, `[7] The board …`
  private static func footnoteMark(_ text: String) -> Int? {
    Int(text.drop { $0 == "[" }.prefix { $0.isNumber })
  }

  private mutating func listItem(_ line: Line) -> Block.Kind? {
    guard let (marker, _) = ListMarker.split(line.cells[0].text) else { return nil }
    switch marker {
    case .bullet:
      guard line.cells.count == 1 || line.hasDetachedMarker, !isDashInSentence(line) else { return nil }
      return .bullet(depth: bulletDepth(line.box.left))
    case .number(let value, let isDotted):
      guard line.cells.count == 1, !(line.style.isBold && body.isLarge(line)) else { return nil }
      return numbered(value, isDotted: isDotted, line)
    }
  }

  /// Lines in which the next number is looked for: more than any report has between two of them.
  private static let furthestNumber = 2_000

  /// Whether the number that would be next still comes: then a list that starts at 1 is no new run of the report's numbers.
  private func numbersGoOn() -> Bool {
    var nextOfNewRun = 2
    for line in lines[(current + 1)...].prefix(Self.furthestNumber) where line.text.first?.isNumber == true {
      guard case .number(let value, isDotted: true) = ListMarker.split(line.text)?.marker,
        type != .pdf || line.hasDetachedMarker
      else { continue }
      if value == nextOfNewRun { nextOfNewRun += 1 } else if value == numbering.last + 1 { return true }
    }
    return false
  }

  /// A dash can stand at the start of a line by chance: as far in as the text that it goes on with, and without the gap
  /// behind it that bullets have.
  private func isDashInSentence(_ line: Line) -> Bool {
    guard type == .pdf, line.separation == .line, !line.hasDetachedMarker, let open, open.isProse,
      line.text.first.map(ListMarker.dashes.contains) == true
    else { return false }
    return abs(line.box.left - (open.textIndent ?? open.left)) <= body.indentTolerance
      && !SentenceEnd.isFinished(open.text)
  }

  /// A number that carries on the report's numbering.
  private mutating func numbered(_ value: Int, isDotted: Bool, _ line: Line) -> Block.Kind? {
    let isNext = numbering.accepts(
      value, isDotted: isDotted, line: line, isAfterHeading: isAfterHeading, hasGeometry: type == .pdf)
    guard isNext, let number = ParagraphNumber(value), value > numbering.last || !numbersGoOn() else {
      return nil
    }
    numbering.record(value, at: line.box.left)
    isAfterHeading = false
    return .numbered(number)
  }

  private mutating func bulletDepth(_ left: Int) -> Int {
    if case .bullet = open?.kind {} else if case .bullet = blocks.last?.kind {} else { bulletIndents = [] }
    bulletIndents.removeAll { $0 > left + body.indentTolerance }
    if bulletIndents.last.map({ left - $0 > body.indentTolerance }) ?? true { bulletIndents.append(left) }
    return bulletIndents.count
  }

  /// The second line of a table row stands close under the first, in the same columns; where it fills several, one of
  /// them goes on in lower case.
  private func continuesRow(_ line: Line) -> Bool {
    guard type == .pdf, let open, open.hasColumns, line.separation == .line || continuesCellOverPage(line)
    else { return false }
    guard line.cells.allSatisfy({ open.column(at: $0.box.left, tolerance: body.indentTolerance) != nil })
    else {
      return false
    }
    if line.cells.count == 1 || line.cells.contains(where: { $0.text.first?.isLowercase == true }) {
      return true
    }
    guard line.style.isBold == open.style.isBold else { return false }
    let states = line.cells.map { open.state(before: $0, right: body.right, tolerance: body.indentTolerance) }
    return states.contains(.cut) || (states.contains(.wrapped) && !states.contains(.finished))
  }

  /// On a new page, the rest of a cell beside the first (`Requires` / `improvement`), or of several cells.
  private func continuesCellOverPage(_ line: Line) -> Bool {
    guard let open, line.separation == .page, line.cells.allSatisfy({ $0.text.first?.isLowercase == true })
    else { return false }
    return line.cells.count > 1 || (open.column(at: line.box.left, tolerance: body.indentTolerance) ?? 0) > 0
  }

  private func isHeading(at index: Int) -> Bool {
    let line = lines[index]
    if type == .text { return isStandingAlone(at: index) && HeadingForm.fits(line.text) }
    guard type == .pdf, line.text.first?.isLowercase != true || continuesHeading(line) else { return false }
    if continuesProse(line) { return false }
    if body.headingSizes.contains(line.style.size), HeadingForm.fits(line.text) { return true }
    return (line.style.isBold || body.isLarge(line)) && line.cells[0].text.count < 160
      || line.style.size > body.size && isStandingAlone(at: index) && HeadingForm.fitsSubheading(line.text)
  }

  /// A single line between blank lines.
  private func isStandingAlone(at index: Int) -> Bool {
    guard lines[index].separation != .line, lines[index].cells.count == 1 else { return false }
    return index + 1 == lines.count || lines[index + 1].separation != .line
  }

  /// Prose that is set large or bold as a whole goes on in the same type.
  private func continuesProse(_ line: Line) -> Bool {
    guard let open, open.isProse, line.separation == .line, line.cells.count == 1 else { return false }
    return open.style.size == line.style.size && open.style.isBold == line.style.isBold
  }

  private func continuesHeading(_ line: Line) -> Bool {
    guard let open, open.kind == .heading, line.separation == .line else { return false }
    return open.style.size == line.style.size && open.style.isBold == line.style.isBold && type == .pdf
  }

  /// A sentence that a page end or a stray blank line has cut goes on.
  private func continuesUnfinished(_ line: Line, at index: Int) -> Bool {
    guard let open, open.isProse, line.separation == .page || (type == .text && line.separation == .paragraph)
    else { return false }
    if type == .text { return SentenceEnd.isCut(open.text, next: line.text) && !isGradeOrHeading(at: index) }
    guard open.style.isBold == line.style.isBold, open.style.size == line.style.size else { return false }
    return SentenceEnd.isCut(open.text, next: line.text) || continuesIndented(line)
  }

  private func isGradeOrHeading(at index: Int) -> Bool {
    lines[index].text.first?.isUppercase == true && isHeading(at: index)
  }

  /// On a new page, text at a list's indent without a number or bullet belongs to the item before.
  private func continuesIndented(_ line: Line) -> Bool {
    guard let open, open.isListItem, let indent = open.textIndent, indent - open.left > body.indentTolerance
    else { return false }
    return abs(line.box.left - indent) <= body.indentTolerance
  }

  private func startsParagraph(_ line: Line) -> Bool {
    guard let open else { return true }
    switch open.kind {
    case .row, .footnote, .contentsEntry, .heading: return true
    default: break
    }
    if type == .text && body.isUnwrapped && line.separation == .line { return true }
    return line.separation != .line || isBackFromList(line)
  }

  /// Below a list item that has ended, a sentence that begins at the bullet instead of behind it.
  private func isBackFromList(_ line: Line) -> Bool {
    guard type == .pdf, let open, case .bullet = open.kind, line.text.first?.isUppercase == true else {
      return false
    }
    let isIndented = open.textIndent.map { $0 - line.box.left > body.indentTolerance } ?? true
    return isIndented && line.box.left - open.left <= body.indentTolerance
      && SentenceEnd.isFinished(open.text)
  }

  // MARK: Contents

  private mutating func updateContents(at index: Int) {
    if isInContents {
      isInContents = isContentsLine(index)
    } else if HeadingForm.isContents(lines[index].text) {
      finish()
      isInContents = true
    }
  }

  /// An entry ends in a page number, or is the first line of one that does.
  private func isContentsLine(_ index: Int) -> Bool {
    let line = lines[index]
    if HeadingForm.endsInPageNumber(line) { return true }
    guard index + 1 < lines.count, lines[index + 1].separation == .line else { return false }
    return line.cells.count == 1 && HeadingForm.endsInPageNumber(lines[index + 1])
  }

  // MARK: Opening and closing

  private mutating func begin(_ kind: Block.Kind, with line: Line) {
    if kind == .heading { isAfterHeading = true }
    open = OpenBlock(kind, line)
  }

  private mutating func finishAll() {
    resumeHeld()
    finish()
  }

  private mutating func finish() {
    if var block = open?.block() {
      if block.kind == .heading, block.cells.isEmpty, HeadingForm.isSentence(block.text) {
        block.kind = .paragraph
      }
      if held != nil {
        // One of several footnotes; they come behind the prose that goes on.
        footnotesBehindHeld.append(block)
      } else {
        blocks.append(block)
      }
    }
    open = nil
    guard held == nil else { return }
    blocks.append(contentsOf: footnotesBehindHeld)
    footnotesBehindHeld = []
  }
}
