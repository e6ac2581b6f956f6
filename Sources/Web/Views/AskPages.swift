internal import Rendering

/// Which of many are listed, and the ways to the others.
struct AskPages {
  private let asked: AskedAnswer

  init(_ asked: AskedAnswer) { self.asked = asked }

  func write(_ html: inout HTMLWriter) {
    let page = asked.address.page
    let hasNext = asked.words.hasMore && page < AskAddress.lastPage
    if let part = asked.words.part { html.element("p class=\"soft sentence\"", part) }
    guard page > 1 || hasNext else { return }
    html.within("nav class=\"actions\" aria-label=\"Pages\"") { html in
      if page > 1 {
        html.inline("a", ["href": asked.address.onPage(page - 1).text, "rel": "prev"], "Previous")
      }
      html.raw("\n")
      if hasNext { html.inline("a", ["href": asked.address.onPage(page + 1).text, "rel": "next"], "Next") }
      html.raw("\n")
    }
  }
}
