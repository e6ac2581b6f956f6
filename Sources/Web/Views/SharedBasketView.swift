internal import Hummingbird
internal import Indexing
internal import Rendering

/// A basket to look at, or an earlier version of one.
struct SharedBasketView {
  private let read: ReadBasket
  private let address: BasketAddress
  private let visitor: Visitor

  init(_ read: ReadBasket, at address: BasketAddress, _ visitor: Visitor) {
    self.read = read
    self.address = address
    self.visitor = visitor
  }

  func response() -> Response {
    ViewFrame(title: title, place: isOwn ? .basket : nil, visitor: visitor).response { html in
      html.within("div class=\"width basket\"") { html in
        html.element("h1", title)
        if let version = address.version {
          html.element(
            "p class=\"notice\"", "This is version \(version) of this basket; there may be later ones.")
        }
        opening(&html)
        entries(&html)
        actions(&html)
      }
    }
  }

  private var title: String { read.basket.opening.title.isEmpty ? "A basket" : read.basket.opening.title }

  private var isOwn: Bool { visitor.basket?.contents.id == read.stored.id }

  private func opening(_ html: inout HTMLWriter) {
    let opening = read.basket.opening
    if !opening.question.isEmpty { html.element("p class=\"question\"", opening.question) }
    if !opening.introduction.isEmpty { html.element("p class=\"note\"", opening.introduction) }
    let count = read.basket.entries.count
    html.element("p", "\(grouped(count, "paragraph")) from \(grouped(read.reportCount, "report")).")
  }

  private func entries(_ html: inout HTMLWriter) {
    html.within("ol class=\"plain entries\"") { html in
      for (place, entry) in read.basket.entries.enumerated() {
        BasketEntryView(entry, read.state(of: entry), number: place + 1).write(&html)
      }
    }
  }

  private func actions(_ html: inout HTMLWriter) {
    html.within("ul class=\"plain actions\"") { html in
      if !read.basket.entries.isEmpty {
        html.within("li") { $0.link(address.text("/pack"), "Evidence pack of it") }
      }
      if isOwn {
        html.within("li") { $0.link(BasketAddress.own.text(), "Go to your basket") }
      }
      html.within("li") { copy(&$0) }
    }
    if visitor.basket != nil {
      html.element("p class=\"hint\"", "Your own basket is kept, and the address of it is shown to you.")
    }
  }

  private func copy(_ html: inout HTMLWriter) {
    html.within(
      "form class=\"inline\" method=\"post\"", ["action": BasketAddress(id: read.stored.id).text("/copy")]
    ) { html in
      if let version = address.version { html.hidden("version", String(version)) }
      if let token = visitor.basket?.token { html.hidden("token", token.text) }
      html.element("button class=\"quiet\" type=\"submit\"", "Make a copy for me")
    }
  }
}
