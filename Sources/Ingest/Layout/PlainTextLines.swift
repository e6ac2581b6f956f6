/// Lines of plain text: a blank line separates paragraphs, tabs separate cells, numbers that stand alone between
/// blank lines are page numbers that an extraction left behind.
enum PlainTextLines {
  static func lines(of pages: [Page]) -> [Line] {
    var lines: [Line] = []
    for page in pages {
      let rows = page.fragments.chunked { $0.box.top == $1.box.top }
      for (index, row) in rows.enumerated() where !isStrayPageNumber(at: index, in: rows) {
        lines.append(line(row, on: page, after: index > 0 ? rows[index - 1] : nil, isFirst: lines.isEmpty))
      }
    }
    return lines
  }

  private static func line(
    _ row: [Fragment], on page: Page, after previous: [Fragment]?, isFirst: Bool
  ) -> Line {
    Line(
      page: page.number, cells: row.map { Line.Cell(text: $0.text, box: $0.box) }, style: row[0].style,
      separation: isFirst ? .start : separation(row[0], after: previous?[0]), textLeft: nil,
      isFootnote: false, role: nil)
  }

  private static func separation(_ fragment: Fragment, after previous: Fragment?) -> Line.Separation {
    guard let previous else { return .page }
    return fragment.box.top - previous.box.bottom > 0 ? .paragraph : .line
  }

  private static func isStrayPageNumber(at index: Int, in rows: [[Fragment]]) -> Bool {
    let row = rows[index]
    guard row.count == 1, row[0].text.utf8.count <= 4, Int(row[0].text) != nil else { return false }
    let isApartAbove = index == 0 || row[0].box.top > rows[index - 1][0].box.bottom
    let isApartBelow = index + 1 == rows.count || rows[index + 1][0].box.top > row[0].box.bottom
    return isApartAbove && isApartBelow
  }
}
