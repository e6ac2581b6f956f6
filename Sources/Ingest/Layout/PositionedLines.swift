/// Lines of a PDF, from where its fragments stand on the page.
struct PositionedLines {
  /// How many rows a fragment is compared with: those of a few columns that are set side by side.
  private static let nearestRows = 16

  private let pages: [Page]
  private let furniture: PageFurniture
  /// The size in which most of the text is set.
  private let bodySize: Int

  init(_ pages: [Page]) {
    self.pages = pages
    furniture = PageFurniture(of: pages)
    var lengths: [Int: Int] = [:]
    for fragment in pages.flatMap(\.fragments) {
      lengths[fragment.style.size, default: 0] += fragment.text.count
    }
    bodySize = lengths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  func lines() -> [Line] {
    var lines: [Line] = []
    var pageStarts: [Int] = []
    for page in pages {
      var columns: Set<Int> = []
      var ofPage = bands(rows(of: page)).compactMap { line($0, on: page, columns: &columns) }
      markFootnotes(&ofPage)
      pageStarts.append(lines.count)
      lines.append(contentsOf: ofPage)
    }
    separate(&lines, pageStarts: Set(pageStarts))
    return lines
  }

  // MARK: Rows

  /// Fragments on one baseline, left to right.
  private struct Row {
    var fragments: [Fragment]
    /// The longest fragment, which gives the row its place and style.
    var main: Fragment

    mutating func add(_ fragment: Fragment) {
      fragments.append(fragment)
      if fragment.text.count > main.text.count { main = fragment }
    }
  }

  private func rows(of page: Page) -> [Row] {
    let fragments = page.fragments.filter { !furniture.contains($0, on: page) }
      .sorted { ($0.box.bottom, $0.box.left) < ($1.box.bottom, $1.box.left) }
    var rows: [Row] = []
    for fragment in fragments {
      // They come in order of their feet: only the last rows can be on the same line.
      let nearest = rows.indices.suffix(Self.nearestRows)
      if let index = nearest.last(where: { isOnBaseline(fragment, of: rows[$0]) }) {
        rows[index].add(fragment)
      } else {
        rows.append(Row(fragments: [fragment], main: fragment))
      }
    }
    return attachingRaisedMarks(rows.map(inOrder)).sorted { $0.main.box.top < $1.main.box.top }
  }

  /// Left to right, without footnote marks that are raised so little that they stand on the baseline.
  private func inOrder(_ row: Row) -> Row {
    let fragments = row.fragments.sorted { $0.box.left < $1.box.left }
    let kept = fragments.enumerated().filter { index, fragment in
      index == 0 || fragment.style.size * 4 > row.main.style.size * 3 || !isRaisedMark(fragment)
        || isOrdinalEnding(fragment.text)
    }
    return Row(fragments: kept.map(\.element), main: row.main)
  }

  private func isOnBaseline(_ fragment: Fragment, of row: Row) -> Bool {
    let overlap = fragment.box.verticalOverlap(row.main.box)
    return abs(fragment.box.bottom - row.main.box.bottom) <= 4
      && overlap * 10 >= min(fragment.box.height, row.main.box.height) * 6
  }

  /// Footnote marks and the letters of `31st` are raised and so have a baseline of their own. At the start of a row the
  /// mark is the number of a footnote and stays; elsewhere it goes.
  private func attachingRaisedMarks(_ rows: [Row]) -> [Row] {
    var rows = rows
    for (index, row) in rows.enumerated().reversed() where row.fragments.allSatisfy(isRaisedMark) {
      let host = rows.indices.first { other in
        other != index && rows[other].main.style.size * 4 > row.main.style.size * 5
          && rows[other].main.box.verticalOverlap(row.main.box) * 2 >= row.main.box.height
      }
      guard let host else { continue }
      let isInFront = row.main.box.left <= rows[host].fragments[0].box.left
      rows[host].fragments += row.fragments.filter { isInFront || isOrdinalEnding($0.text) }
      rows[host].fragments.sort { $0.box.left < $1.box.left }
      rows.remove(at: index)
    }
    return rows
  }

  private func isRaisedMark(_ fragment: Fragment) -> Bool {
    let text = fragment.text.filter { !$0.isWhitespace && $0 != "," }
    let isMark = text.count <= 3 && text.allSatisfy { $0.isNumber || $0 == "*" }
    return fragment.style.size < bodySize && (isMark || isOrdinalEnding(text))
  }

  /// The raised letters of `31st`.
  private func isOrdinalEnding(_ text: String) -> Bool {
    ["st", "nd", "rd", "th"].contains(text.filter { !$0.isWhitespace })
  }

  // MARK: Bands

  /// Rows side by side that share some of their height, as neighbouring cells of one table row do.
  private func bands(_ rows: [Row]) -> [[Row]] {
    rows.chunked { upper, lower in
      let overlap = upper.main.box.verticalOverlap(lower.main.box)
      let isBeside =
        (upper.fragments.map(\.box.right).max() ?? 0) < lower.fragments[0].box.left
        || (lower.fragments.map(\.box.right).max() ?? 0) < upper.fragments[0].box.left
      return isBeside && overlap * 4 > lower.main.box.height
    }
  }

  // MARK: Lines

  /// `tableColumns` are the places at which columns of tables on this page start; those of this line are added.
  private func line(_ band: [Row], on page: Page, columns tableColumns: inout Set<Int>) -> Line? {
    let first = band[0]
    let cells = columns(of: band.map { self.cells(of: $0, tableColumns) })
    guard !cells.isEmpty else { return nil }
    tableColumns.formUnion(cells.dropFirst().map(\.box.left))
    return Line(
      page: page.number, cells: cells, style: style(of: first), separation: .line,
      hasDetachedMarker: hasDetachedMarker(first), isFootnote: false, role: nil)
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
    let hasSpace = left.last?.isWhitespace == true || right.first?.isWhitespace == true
    return hasSpace || gap * 5 < size ? left + right : left + " " + right
  }

  private func trimmed(_ cell: Line.Cell) -> Line.Cell? {
    let text = cell.text.split { $0.isWhitespace }.joined(separator: " ")
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

  private func hasDetachedMarker(_ row: Row) -> Bool {
    guard row.fragments.count > 1, ListMarker.isAlone(row.fragments[0].text) else { return false }
    return (row.fragments[1].box.left - row.fragments[0].box.right) * 10 >= row.main.style.size * 2
  }

  // MARK: Footnotes and separation

  /// The last lines of a page, when all are set small and the first of them starts with its mark.
  private func markFootnotes(_ lines: inout [Line]) {
    let small = lines.reversed().prefix { $0.style.size * 8 < bodySize * 7 + 8 && $0.style.size < bodySize }
      .count
    let tail = lines.count - small
    guard let start = lines[tail...].firstIndex(where: { $0.text.first?.isNumber == true }) else { return }
    for index in start..<lines.count { lines[index].isFootnote = true }
  }

  private func separate(_ lines: inout [Line], pageStarts: Set<Int>) {
    guard !lines.isEmpty else { return }
    let leading = Leading(lines, pageStarts: pageStarts, bodySize: bodySize)
    for index in lines.indices {
      if index == 0 {
        lines[index].separation = .start
      } else if pageStarts.contains(index) {
        lines[index].separation = .page
      } else {
        lines[index].separation = leading.isWide(between: lines[index - 1], lines[index]) ? .paragraph : .line
      }
    }
  }
}
