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
  private var open: OpenBlock?
  private var numbering = Numbering()
  private var bulletIndents: [Int] = []
  private var isInContents = false

  /// The blocks of a document whose lines are `lines`.
  public static func blocks(from lines: [Line], type: FileType) -> [Block] {
    var builder = BlockBuilder(lines, type: type)
    for index in lines.indices { builder.take(index) }
    builder.finish()
    return builder.blocks
  }

  private init(_ lines: [Line], type: FileType) {
    self.lines = lines
    self.type = type
    body = BodyText(lines, type: type)
  }

  private mutating func take(_ index: Int) {
    let line = lines[index]
    updateContents(at: index)
    if let kind = startedKind(at: index) {
      finish()
      begin(kind, with: line)
    } else if open != nil {
      open?.append(line)
    } else {
      begin(.paragraph, with: line)
    }
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

  private func kind(of role: Role, _ line: Line) -> Block.Kind {
    switch role {
    case .heading: .heading
    case .paragraph: .paragraph
    case .listItem(let depth, _): .bullet(depth: depth)
    case .cell: line.cells.count > 1 ? .row : .paragraph
    }
  }

  private func footnote(_ line: Line) -> Block.Kind? {
    let startsWithMark = line.text.first?.isNumber == true && line.separation != .line
    return open?.kind != .footnote || startsWithMark ? .footnote : nil
  }

  private mutating func listItem(_ line: Line) -> Block.Kind? {
    guard let (marker, _) = ListMarker.split(line.cells[0].text) else { return nil }
    switch marker {
    case .bullet:
      guard line.cells.count == 1 || line.hasDetachedMarker else { return nil }
      return .bullet(depth: bulletDepth(line.box.left))
    case .number(let value, let isDotted):
      guard line.cells.count == 1, !(line.style.isBold && body.isLarge(line)) else { return nil }
      let isAfterHeading = open?.kind == .heading || (open == nil && blocks.last?.kind == .heading)
      let isNext = numbering.accepts(
        value, isDotted: isDotted, line: line, isAfterHeading: isAfterHeading, hasGeometry: type == .pdf)
      guard isNext, let number = ParagraphNumber(value) else { return nil }
      numbering.record(value, at: line.box.left)
      return .numbered(number)
    }
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
    guard type == .pdf, let open, open.hasColumns, line.separation == .line else { return false }
    guard line.cells.allSatisfy({ open.column(at: $0.box.left, tolerance: body.indentTolerance) != nil })
    else {
      return false
    }
    return line.cells.count == 1 || line.cells.contains { $0.text.first?.isLowercase == true }
  }

  private func isHeading(at index: Int) -> Bool {
    let line = lines[index]
    if type == .text { return isStandingAlone(at: index) && HeadingForm.fits(line.text) }
    guard type == .pdf, line.text.first?.isLowercase != true || continuesHeading(line) else { return false }
    return (line.style.isBold || body.isLarge(line)) && line.cells[0].text.count < 160
      || line.style.size > body.size && isStandingAlone(at: index) && HeadingForm.fitsSubheading(line.text)
  }

  /// A single line between blank lines.
  private func isStandingAlone(at index: Int) -> Bool {
    guard lines[index].separation != .line, lines[index].cells.count == 1 else { return false }
    return index + 1 == lines.count || lines[index + 1].separation != .line
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
    guard let open, open.isListItem, let indent = open.textIndent else { return false }
    return abs(line.box.left - indent) <= body.indentTolerance
  }

  private func startsParagraph(_ line: Line) -> Bool {
    guard let open else { return true }
    switch open.kind {
    case .row, .footnote, .contentsEntry, .heading: return true
    default: break
    }
    if type == .text && body.isUnwrapped && line.separation == .line { return true }
    return line.separation != .line
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
    open = OpenBlock(kind, line)
  }

  private mutating func finish() {
    if var block = open?.block() {
      if block.kind == .heading, block.cells.isEmpty, HeadingForm.isSentence(block.text) {
        block.kind = .paragraph
      }
      blocks.append(block)
    }
    open = nil
  }
}
