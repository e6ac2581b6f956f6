internal import Rendering
internal import Reports

/// A paragraph of a report in its place, with its number in the margin as a link to itself.
struct ReportParagraph {
  private let id: Paragraph.ID
  private let paragraph: Paragraph
  private let marks: [Range<Int>]
  private let isHit: Bool
  private let visitor: Visitor

  init(_ match: ParagraphInContext, marks: [Range<Int>], isHit: Bool, _ visitor: Visitor) {
    id = match.id
    paragraph = match.paragraph
    self.marks = marks
    self.isHit = isHit
    self.visitor = visitor
  }

  func write(_ html: inout HTMLWriter) {
    html.within("div", attributes) { html in
      number(&html)
      html.within("div class=\"words\"") { html in
        MarkedParagraph(paragraph.text, marks: marks).write(&html)
        if let terms = paragraph.recommendation?.termsInWords { html.element("p class=\"terms\"", terms) }
      }
      basket(&html)
    }
  }

  /// As a row of a table: the bar between cells is all that is left of it in the text.
  func writeRow(_ html: inout HTMLWriter) {
    html.within("tr", attributes) { html in
      html.within("td class=\"margin\"", number)
      html.raw("<td>")
      for run in QuotedText(paragraph.text, marks: marks).runs {
        for (place, piece) in run.text.split(separator: " | ", omittingEmptySubsequences: false).enumerated()
        {
          if place > 0 { html.raw("</td><td>") }
          if run.isMarked { html.inline("mark", String(piece)) } else { html.text(String(piece)) }
        }
      }
      html.raw("</td>\n")
      html.within("td class=\"margin\"", basket)
    }
  }

  private var attributes: HTMLWriter.Attributes {
    [
      "class": "paragraph \(paragraph.kind.rawValue)\(isHit ? " found" : "")",
      "id": ReportAddress.anchor(id.local),
    ]
  }

  /// As printed. A paragraph without a number, or with one that another has, is named by its page and place.
  private func number(_ html: inout HTMLWriter) {
    let printed = paragraph.printedNumber?.description
    html.open(
      printed == nil ? "a class=\"number bare\"" : "a class=\"number\"",
      ["href": "#" + ReportAddress.anchor(id.local)])
    html.raw("<span class=\"hidden\">Link to paragraph </span>")
    if let printed, printed == id.local {
      html.text(printed)
    } else {
      html.inline("span class=\"hidden\"", id.local)
      html.raw("<span aria-hidden=\"true\">")
      html.text(printed ?? "#")
      html.raw("</span>")
    }
    html.raw("</a>\n")
  }

  private func basket(_ html: inout HTMLWriter) {
    guard paragraph.kind != .boilerplate else { return }
    html.within("div class=\"keep\"") { BasketButton(id, visitor).write(&$0) }
  }
}
