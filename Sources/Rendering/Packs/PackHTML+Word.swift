internal import Search

// A page of Word is as wide as it is, pandoc gives every column the same part of it unless told, and there are up to twenty
// years. So each inspection has a table of its own years, and what goes across all years runs down the page.

extension PackHTML {
  /// A table by year as several that fit on a page.
  func narrow(_ table: YearTable, _ html: inout HTMLWriter) {
    let blocks = table.blocks.filter { !$0.title.isEmpty }
    for block in blocks { narrow(block, of: table, &html) }
    let rows = (blocks.isEmpty ? table.blocks.flatMap(\.rows) : []) + table.foot
    plain(
      caption: blocks.isEmpty ? table.caption : "Reports by year",
      header: ["Year"] + rows.map { $0.title.replacing(" inspection", with: "") },
      widths: Self.widths(first: 18, count: rows.count + 1),
      rows: table.years.enumerated().map { place, year in
        [year] + rows.map { $0.counts[place].map(grouped) ?? "" }
      } + (blocks.isEmpty ? [["All"] + rows.map { grouped($0.sum) }] : []), &html)
  }

  private func narrow(_ block: YearTable.Block, of table: YearTable, _ html: inout HTMLWriter) {
    let own = table.years.indices.filter { year in block.rows.contains { $0.counts[year] != nil } }
    let isNarrow = own.count > Self.mostWideYears
    let years = own.map { isNarrow ? Self.short(table.years[$0]) : table.years[$0] }
    plain(
      caption: "\(table.caption): \(block.title)", header: [table.corner] + years + ["All"],
      widths: Self.widths(first: 26, count: own.count + 2),
      rows: block.rows.map { row in
        [row.title] + own.map { row.counts[$0].map(grouped) ?? "" } + [grouped(row.sum)]
      }, &html)
  }

  /// Bars of blocks: text is printed as it is everywhere.
  func narrow(_ figure: AuthorityFigure, _ html: inout HTMLWriter) {
    plain(
      caption: AuthorityFigure.caption, header: ["Authority", "Findings", "In reports", ""],
      widths: [30, 16, 17, 37],
      rows: figure.bars.map {
        [$0.name, grouped($0.paragraphs), $0.reports, AuthorityFigure.blocks($0, width: 16)]
      }, &html)
  }

  /// Years that have room in full.
  private static let mostWideYears = 6

  /// `’12`
  private static func short(_ year: String) -> String {
    year.utf8.count == 4 && year.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "’" + year.suffix(2) : year
  }

  /// The first column, and what it leaves to the others, in hundredths of the page.
  private static func widths(first: Int, count: Int) -> [Int] {
    [first] + Array(repeating: (100 - first) / max(1, count - 1), count: count - 1)
  }

  /// A table of numbers behind a column of names.
  private func plain(
    caption: String, header: [String], widths: [Int], rows: [[String]], _ html: inout HTMLWriter
  ) {
    html.within("table") { html in
      html.element("caption", caption)
      html.within("colgroup") { html in
        for width in widths { html.raw("<col style=\"width:\(width)%\">\n") }
      }
      html.within("thead") { write(header, "th", &$0) }
      html.within("tbody") { html in
        for row in rows { write(row, "td", &html) }
      }
    }
  }

  private func write(_ cells: [String], _ tag: String, _ html: inout HTMLWriter) {
    html.within("tr") { html in
      for (place, cell) in cells.enumerated() {
        let isBar = cell.first == "█" || cell.isEmpty && place == cells.count - 1
        html.element(place == 0 || isBar ? tag : "\(tag) style=\"text-align:right\"", cell)
      }
    }
  }
}
