internal import Indexing
internal import Rendering
internal import Reports

/// What was just done, at the top of the basket, with the way back.
struct BasketNoticeView {
  private let said: BasketNotice?
  private let removed: Paragraph.ID?
  /// A revision that still has what was taken out.
  private let revision: Int?
  /// The basket that was the visitor's before.
  private let earlier: Basket.ID?
  private let visitor: Visitor

  init(_ query: AddressQuery, _ visitor: Visitor) {
    said = query["done"].flatMap(BasketNotice.init)
    removed = query["removed"].flatMap { Paragraph.ID(name: $0) }
    revision = query["from"].flatMap { Int($0) }
    earlier = query["earlier"].flatMap { Basket.ID($0) }
    self.visitor = visitor
  }

  func write(_ html: inout HTMLWriter) {
    if let removed, let revision, !visitor.holds(removed) { writeRemoved(removed, revision, &html) }
    guard said != nil || earlier != nil else { return }
    html.within("div class=\"notice success\" role=\"status\"") { html in
      if let said { html.element("p", said.words) }
      if let earlier {
        html.within("p") { html in
          html.text("Your earlier basket is kept. Keep its address, which is the only way back to it: ")
          html.link(BasketAddress(id: earlier).text(), BasketAddress(id: earlier).text())
        }
      }
    }
  }

  private func writeRemoved(_ paragraph: Paragraph.ID, _ revision: Int, _ html: inout HTMLWriter) {
    html.within("div class=\"notice success\" role=\"status\"") { html in
      html.within("form class=\"inline\" method=\"post\" action=\"/basket/put-back\"") { html in
        html.inline("span", "Removed: paragraph \(paragraph.local) of \(paragraph.report). ")
        html.hidden("paragraph", paragraph.description)
        html.hidden("from", String(revision))
        if let token = visitor.basket?.token { html.hidden("token", token.text) }
        html.element("button class=\"quiet small\" type=\"submit\"", "Put it back")
      }
    }
  }
}
