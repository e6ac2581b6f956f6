internal import TextProcessing

/// Lines of a PDF, from where its fragments stand on the page.
struct PositionedLines {
  private let pages: [Page]
  /// The size in which most of the text is set.
  private let bodySize: Int

  init(_ pages: [Page]) {
    self.pages = pages
    var lengths: [Int: Int] = [:]
    for fragment in pages.lazy.flatMap(\.fragments) {
      lengths[fragment.style.size, default: 0] += fragment.text.utf8.count
    }
    bodySize = lengths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  func lines() -> [Line] {
    let rowBuilder = RowBuilder(bodySize: bodySize)
    let rowsOfPages = pages.map { (page: $0, rows: rowBuilder.rows(of: $0)) }
    let furniture = PageFurniture(of: rowsOfPages, bodySize: bodySize)
    var lines: [Line] = []
    var pageStarts: [Int] = []
    for (index, (page, rows)) in rowsOfPages.enumerated() {
      var columns: Set<Int> = []
      let body = furniture.removed(from: rows, of: page, at: index)
      var ofPage = bands(body).flatMap { linesOfBand($0, on: page, columns: &columns) }
      markFootnotes(&ofPage)
      pageStarts.append(lines.count)
      lines.append(contentsOf: ofPage)
    }
    separate(&lines, pageStarts: Set(pageStarts))
    return joiningRaisedCells(lines)
  }

  /// The first line of a cell can stand above the row that it belongs to:
  ///
  ///                          Requires
  ///     2. Children in care  improvement
  ///                          to be good
  private func joiningRaisedCells(_ lines: [Line]) -> [Line] {
    var result: [Line] = []
    for line in lines {
      if let upper = result.last, let column = column(under: upper, in: line) {
        let cell = line.cells[column]
        var cells = line.cells
        cells[column] = Line.Cell(
          text: HyphenJoin.joined(upper.text, cell.text), box: upper.cells[0].box.union(cell.box))
        result[result.count - 1] = line.with(cells: cells, separation: upper.separation)
      } else {
        result.append(line)
      }
    }
    return result
  }

  /// The column of `row`, not its first, that `upper` begins; `nil` where it begins none.
  private func column(under upper: Line, in row: Line) -> Int? {
    guard upper.cells.count == 1, row.cells.count > 1, row.separation == .line, upper.separation != .line,
      upper.box.left > row.cells[0].box.right
    else { return nil }
    return row.cells.firstIndex { abs($0.box.left - upper.box.left) <= 4 }.flatMap { $0 > 0 ? $0 : nil }
  }

  // MARK: Bands

  /// Rows side by side that share some of their height, as neighbouring cells of one table row do.
  private func bands(_ rows: [Row]) -> [[Row]] {
    rows.chunked { upper, lower in
      let overlap = upper.main.box.verticalOverlap(lower.main.box)
      let isBeside =
        upper.right < lower.left || lower.right < upper.left
      return isBeside && overlap * 4 > lower.main.box.height
    }
  }

  // MARK: Lines

  /// `tableColumns` are the places at which columns of tables on this page start; those of this line are added.
  private func linesOfBand(_ band: [Row], on page: Page, columns tableColumns: inout Set<Int>) -> [Line] {
    let first = band[0]
    let cells = columns(of: band.map { self.cells(of: $0, tableColumns) })
    guard !cells.isEmpty else { return [] }
    tableColumns.formUnion(cells.dropFirst().map(\.box.left))
    return Self.apart(cells).enumerated().map { index, cells in
      Line(
        page: page.number, cells: cells, style: style(of: first), separation: .line,
        textLeft: index == 0 ? detachedTextLeft(first) : nil, isFootnote: false, role: nil)
    }
  }

  /// A list item in a later column is a line of its own: what stands beside it belongs to another paragraph.
  private static func apart(_ cells: [Line.Cell]) -> [[Line.Cell]] {
    let item = cells.indices.dropFirst().first { index in
      cells[index - 1].text.contains(where: \.isLetter)
        && ListMarker.split(cells[index].text)?.marker == .bullet
    }
    return item.map { [Array(cells[..<$0]), Array(cells[$0...])] } ?? [cells]
  }

  private func style(of row: Row) -> TextStyle {
    let lettered = row.fragments.filter { $0.text.contains { $0.isLetter || $0.isNumber } }
    return TextStyle(
      size: row.main.style.size, isBold: !lettered.isEmpty && lettered.allSatisfy(\.style.isBold),
      isItalic: !lettered.isEmpty && lettered.allSatisfy(\.style.isItalic))
  }

  private func cells(of row: Row, _ tableColumns: Set<Int>) -> [Line.Cell] {
    var cells: [Line.Cell] = []
    for (index, fragment) in row.fragments.enumerated() {
      let gap = index == 0 ? 0 : fragment.box.left - row.fragments[index - 1].box.right
      let followsMarker = index == 1 && ListMarker.isAlone(row.fragments[0].text)
      let startsColumn = tableColumns.contains { abs($0 - fragment.box.left) <= 2 }
      let limit = row.main.style.size * (followsMarker ? 50 : startsColumn ? 2 : 13)
      if let last = cells.last, gap * 10 <= limit {
        let text = joined(last.text, fragment.text, gap: gap, size: row.main.style.size)
        cells[cells.count - 1] = Line.Cell(text: text, box: last.box.union(fragment.box))
      } else {
        cells.append(Line.Cell(text: fragment.text, box: fragment.box))
      }
    }
    return cells.compactMap(trimmed)
  }

  /// A word can be cut into fragments at an apostrophe or a change of font; only a real gap is a space.
  private func joined(_ left: String, _ right: String, gap: Int, size: Int) -> String {
    if right.first.map(Self.closingMarks.contains) == true { return left + right }
    let hasSpace = left.last?.isWhitespace == true || right.first?.isWhitespace == true
    return hasSpace || gap * 5 < size ? left + right : left + " " + right
  }

  /// What never stands behind a space: a footnote mark stood between.
  private static let closingMarks: Set<Character> = [",", ".", ";", ":", ")", "?", "!"]

  private func trimmed(_ cell: Line.Cell) -> Line.Cell? {
    let text = cell.text.collapsingWhitespace()
    return text.isEmpty ? nil : Line.Cell(text: text, box: cell.box)
  }

  /// One row's cells stay as they are; the rows of a band are joined column by column.
  private func columns(of rows: [[Line.Cell]]) -> [Line.Cell] {
    guard rows.count > 1 else { return rows[0] }
    var columns: [Line.Cell] = []
    for cell in rows.joined() {
      let index = columns.firstIndex { $0.box.left < cell.box.right && cell.box.left < $0.box.right }
      if let index {
        let text = columns[index].text + " " + cell.text
        columns[index] = Line.Cell(text: text, box: columns[index].box.union(cell.box))
      } else {
        columns.append(cell)
      }
    }
    return columns.sorted { $0.box.left < $1.box.left }
  }

  private func detachedTextLeft(_ row: Row) -> Int? {
    guard row.fragments.count > 1, ListMarker.isAlone(row.fragments[0].text) else { return nil }
    let isApart = (row.fragments[1].box.left - row.fragments[0].box.right) * 10 >= row.main.style.size * 2
    return isApart ? row.fragments[1].box.left : nil
  }

  // MARK: Footnotes and separation

  /// The last lines of a page, when all are set small and the first of them starts with its mark.
  private func markFootnotes(_ lines: inout [Line]) {
    let small = lines.reversed().prefix { $0.style.size * 8 < bodySize * 7 + 8 && $0.style.size < bodySize }
      .count
    let tail = lines.count - small
    let startsWithMark = { (line: Line) in
      line.text.first?.isNumber == true
        || (line.text.first == "[" && line.text.dropFirst().first?.isNumber == true)
    }
    guard let start = lines[tail...].firstIndex(where: startsWithMark) else { return }
    for index in start..<lines.count { lines[index].isFootnote = true }
  }

  private func separate(_ lines: inout [Line], pageStarts: Set<Int>) {
    guard !lines.isEmpty else { return }
    let breaks = ParagraphBreaks(lines, pageStarts: pageStarts, bodySize: bodySize)
    var start = 0
    for index in lines.indices {
      defer { if lines[index].separation != .line || lines[index].hasDetachedMarker { start = index } }
      if index == 0 {
        lines[index].separation = .start
      } else if pageStarts.contains(index) {
        lines[index].separation = .page
      } else {
        let above = lines[index - 1].separation == .line && index >= 2 ? lines[index - 2] : nil
        let isBreak = breaks.isBreak(
          between: lines[index - 1], and: lines[index], above: above, paragraphStart: lines[start])
        lines[index].separation = isBreak ? .paragraph : .line
      }
    }
  }
}
