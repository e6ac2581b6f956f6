internal import Rendering
internal import Reports

/// Puts a paragraph into the visitor's basket, or says that it is there and takes it out.
struct BasketButton {
  private let paragraph: Paragraph.ID
  private let visitor: Visitor

  init(_ paragraph: Paragraph.ID, _ visitor: Visitor) {
    self.paragraph = paragraph
    self.visitor = visitor
  }

  /// Where the first one for the paragraph is in a page.
  var anchor: String { "basket-" + AddressQuery.encodedForPath(paragraph.description) }

  /// By itself.
  var html: String {
    var html = HTMLWriter()
    write(&html)
    return html.html
  }

  func write(_ html: inout HTMLWriter) {
    let holds = visitor.holds(paragraph)
    let action = holds ? BasketChangeRoutes.removing : BasketChangeRoutes.adding
    let id = html.id(anchor)
    html.within(
      "form class=\"basket-button\" method=\"post\" data-basket", ["id": id, "action": action]
    ) { html in
      html.hidden("paragraph", paragraph.description)
      if let address = visitor.address { html.hidden("back", address.text) }
      if let token = visitor.basket?.token { html.hidden("token", token.text) }
      if holds { html.element("span class=\"in-basket\"", "In basket") }
      html.button("class=\"quiet small\"", holds ? "Remove" : "Add to basket", of: paragraph)
    }
  }
}

extension HTMLWriter {
  /// A field of a form that nobody sees.
  mutating func hidden(_ name: String, _ value: String) {
    open("input", ["type": "hidden", "name": name, "value": value])
    raw("\n")
  }

  /// A button whose name says for those who do not see where it is what it is about.
  mutating func button(_ attributes: String, _ text: String, of paragraph: Paragraph.ID) {
    open("button type=\"submit\" \(attributes)")
    self.text(text)
    inline("span class=\"hidden\"", ": paragraph \(paragraph.local) of \(paragraph.report)")
    raw("</button>\n")
  }
}
