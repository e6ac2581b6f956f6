internal import Search

extension PackHTML {
  func summary(_ html: inout HTMLWriter) {
    for paragraph in words.counts { html.element("p", paragraph) }
    if let grades = YearTable.grades(of: pack) {
      years(grades, isShaded: true, &html)
      let shades = reader == .browser ? "The stronger the shade of a cell, the more findings. " : ""
      let gaps =
        grades.hasGaps ? " An empty cell: no report of that inspection in that year was searched." : ""
      html.element(
        "p class=\"legend\"",
        "\(shades)Grades of different inspections are on scales of their own and are not compared.\(gaps)"
      )
    }
    if let authorities = AuthorityFigure(of: pack) { figure(authorities, &html) }
  }

  // MARK: Years

  func years(_ table: YearTable, isShaded: Bool, _ html: inout HTMLWriter) {
    switch reader {
    case .browser: scrolling(table, isShaded: isShaded, &html)
    case .word: narrow(table, &html)
    }
  }

  /// A table that scrolls where it is wider than the screen.
  private func scrolling(_ table: YearTable, isShaded: Bool, _ html: inout HTMLWriter) {
    html.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.text(table.caption)
    html.raw("\">\n")
    html.within("table class=\"years\"") { html in
      html.element("caption", table.caption)
      html.within("thead") { html in
        html.within("tr") { html in
          for title in [table.corner] + table.years + ["All"] { html.element("th scope=\"col\"", title) }
        }
      }
      for block in table.blocks { write(block, of: table, most: isShaded ? table.most : 0, &html) }
      html.within("tbody class=\"foot\"") { html in
        for row in table.foot { write(row, most: 0, &html) }
      }
    }
    html.raw("</div>\n")
  }

  private func write(_ block: YearTable.Block, of table: YearTable, most: Int, _ html: inout HTMLWriter) {
    html.within("tbody") { html in
      if !block.title.isEmpty {
        html.within("tr class=\"block\"") { html in
          html.element("th scope=\"rowgroup\" colspan=\"\(table.years.count + 2)\"", block.title)
        }
      }
      for row in block.rows { write(row, most: most, &html) }
    }
  }

  private func write(_ row: YearTable.Row, most: Int, _ html: inout HTMLWriter) {
    html.within("tr") { html in
      html.element("th scope=\"row\"", row.title)
      for count in row.counts { html.element("td\(Self.look(count, of: most))", count.map(grouped) ?? "") }
      html.element("td class=\"sum\"", grouped(row.sum))
    }
  }

  /// Five shades for what is not nothing.
  private static func look(_ count: Int?, of most: Int) -> String {
    guard let count else { return "" }
    if count == 0 { return " class=\"none\"" }
    return most > 0 ? " class=\"s\((count * 5 + most - 1) / most)\"" : ""
  }

  // MARK: Authorities

  private func figure(_ figure: AuthorityFigure, _ html: inout HTMLWriter) {
    switch reader {
    case .browser: bars(figure, &html)
    case .word: narrow(figure, &html)
    }
    if let rest = figure.rest { html.element("p class=\"legend\"", rest) }
  }

  private func bars(_ figure: AuthorityFigure, _ html: inout HTMLWriter) {
    html.within("table class=\"bars\"") { html in
      html.element("caption", AuthorityFigure.caption)
      html.within("thead") { html in
        html.within("tr") { html in
          html.element("th scope=\"col\"", "Authority")
          html.element("th scope=\"col\" class=\"count\"", "Findings")
          html.raw("<td class=\"bar\" aria-hidden=\"true\"></td>\n")
          html.element("th scope=\"col\" class=\"count\"", "In reports")
        }
      }
      html.within("tbody") { html in
        for bar in figure.bars { write(bar, &html) }
      }
    }
  }

  private func write(_ bar: AuthorityFigure.Bar, _ html: inout HTMLWriter) {
    html.within("tr") { html in
      html.element("th scope=\"row\"", bar.name)
      html.element("td class=\"count\"", grouped(bar.paragraphs))
      let percent = max(1, Int((bar.length * 100).rounded()))
      html.raw("<td class=\"bar\" aria-hidden=\"true\"><span style=\"width:\(percent)%\"></span></td>\n")
      html.element("td class=\"count\"", bar.reports)
    }
  }
}
