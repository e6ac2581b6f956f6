internal import Hummingbird
internal import Indexing
internal import Rendering
internal import Search

/// The visitor's own basket.
struct BasketView {
  private let read: ReadBasket
  private let visitor: Visitor
  private let notice: BasketNoticeView?
  private let draft: BasketDraft?

  init(_ read: ReadBasket, visitor: Visitor, notice: BasketNoticeView? = nil, draft: BasketDraft? = nil) {
    self.read = read
    self.visitor = visitor
    self.notice = notice
    self.draft = draft
  }

  func response() -> Response {
    let status = draft?.words.status ?? .ok
    return ViewFrame(title: title, place: .basket, status: status, visitor: visitor).response { html in
      html.within("div class=\"width basket\"") { html in
        if let draft { problem(draft, &html) }
        notice?.write(&html)
        html.element("h1", title)
        summary(&html)
        opening(&html)
        entries(&html)
        startAnew(&html)
      }
    }
  }

  private var title: String {
    read.basket.opening.title.isEmpty ? "Your basket" : read.basket.opening.title
  }

  private func problem(_ draft: BasketDraft, _ html: inout HTMLWriter) {
    html.within("div class=\"problems\" role=\"alert\" tabindex=\"-1\" data-focus") { html in
      html.element("h2", "There is a problem")
      html.within("p") { $0.link("#" + draft.anchor, draft.words.title) }
      html.element("p", draft.words.advice)
    }
  }

  private func summary(_ html: inout HTMLWriter) {
    let count = read.basket.entries.count
    if count == 0 {
      html.element("p", "There is nothing in it now.")
      html.within("p") { $0.link(SearchAddress.path, "Search the reports") }
    } else {
      html.element(
        "p", "\(grouped(count, "paragraph")) from \(grouped(read.reportCount, "report")), in your order.")
    }
    html.within("ul class=\"plain actions\"") { html in
      if count > 0 {
        html.within("li") { $0.element("a class=\"button\" href=\"/basket/pack\"", "Make an evidence pack") }
      }
      html.within("li") { $0.link("/basket/versions", "Earlier versions") }
      html.within("li") { $0.link(BasketAddress(id: read.stored.id).text(), "The page to share") }
    }
    html.element(
      "p class=\"hint\"",
      "Whoever has the address of the page to share, and reaches this server, can read this basket but not change it."
    )
  }

  // MARK: Title, question, introduction

  private func opening(_ html: inout HTMLWriter) {
    let isOpen = draft?.opening != nil || read.basket.opening.title.isEmpty
    html.within(isOpen ? "details class=\"opening\" open" : "details class=\"opening\"") { html in
      html.element("summary", "Title, question and introduction")
      html.within("form method=\"post\" action=\"/basket/opening\" data-autosave") { html in
        hiddenFields(&html)
        let opening = draft?.opening ?? read.basket.opening
        field("title", "Title", "On the first page of the pack.", opening.title, &html)
        field("question", "Question", "What the evidence is to answer.", opening.question, &html)
        introduction(opening.introduction, &html)
        BasketGroupingField(opening.grouping).write(&html)
        html.element("button type=\"submit\"", "Save")
      }
    }
  }

  private func field(
    _ name: String, _ label: String, _ hint: String, _ value: String, _ html: inout HTMLWriter
  ) {
    html.within(isWrong(name) ? "div class=\"field invalid\"" : "div class=\"field\"") { html in
      html.element("label", ["for": name], label)
      html.element("p class=\"hint\"", ["id": "\(name)-hint"], hint)
      if isWrong(name) { error(&html) }
      html.open(
        "input type=\"text\" autocomplete=\"off\"",
        ["id": name, "name": name, "value": value, "aria-describedby": "\(name)-hint\(errorName(name))"])
      html.raw("\n")
    }
  }

  private func introduction(_ text: String, _ html: inout HTMLWriter) {
    let name = "introduction"
    html.within(isWrong(name) ? "div class=\"field invalid\"" : "div class=\"field\"") { html in
      html.element("label for=\"introduction\"", "Introduction")
      html.element(
        "p class=\"hint\" id=\"introduction-hint\"",
        "What stands before the evidence. Up to 4,000 characters; an empty line begins a paragraph.")
      if isWrong(name) { error(&html) }
      html.textarea(
        ["id": name, "name": name, "rows": "4", "aria-describedby": "introduction-hint\(errorName(name))"],
        text)
    }
  }

  private func isWrong(_ name: String) -> Bool { draft?.opening != nil && draft?.anchor == name }

  private func errorName(_ name: String) -> String { isWrong(name) ? " basket-error" : "" }

  private func error(_ html: inout HTMLWriter) {
    guard let draft else { return }
    html.element("p class=\"error\" id=\"basket-error\"", "\(draft.words.title). \(draft.words.advice)")
    if let other = draft.other { html.otherText(other) }
  }

  private func hiddenFields(_ html: inout HTMLWriter) {
    html.hidden("revision", String(read.stored.revision))
    if let token = visitor.basket?.token { html.hidden("token", token.text) }
  }

  // MARK: Entries

  private func entries(_ html: inout HTMLWriter) {
    let entries = read.basket.entries
    guard !entries.isEmpty else { return }
    html.element("h2", "The evidence")
    html.within("ol class=\"plain entries\"") { html in
      for (place, entry) in entries.enumerated() {
        let form = BasketEntryView.Form(
          revision: read.stored.revision, token: visitor.basket?.token, isFirst: place == 0,
          isLast: place == entries.count - 1, draft: draft)
        BasketEntryView(entry, read.state(of: entry), number: place + 1, form: form).write(&html)
      }
    }
  }

  private func startAnew(_ html: inout HTMLWriter) {
    html.element("h2", "Start a new basket")
    html.element(
      "p", "This one stays as it is, at the address of the page to share, where a copy of it can be made.")
    html.within("form method=\"post\" action=\"/basket/new\"") { html in
      hiddenFields(&html)
      html.element("button class=\"quiet\" type=\"submit\"", "Start a new basket")
    }
  }
}

/// The page of somebody who has no basket.
struct EmptyBasketView {
  private let visitor: Visitor
  private let notice: BasketNoticeView

  init(_ visitor: Visitor, _ notice: BasketNoticeView) {
    self.visitor = visitor
    self.notice = notice
  }

  func response() -> Response {
    ViewFrame(title: "Your basket", place: .basket, visitor: visitor).response { html in
      html.within("div class=\"width narrow basket\"") { html in
        notice.write(&html)
        html.element("h1", "Your basket is empty")
        html.element(
          "p",
          "Put paragraphs into it with 'Add to basket', which stands beside every quotation. Then write notes on them, put them in order, and take them away as an evidence pack with citations and sources."
        )
        html.within("p") { $0.element("a class=\"button\" href=\"/search\"", "Search the reports") }
        html.element(
          "p class=\"hint\"",
          "The first paragraph sets a cookie, by which this browser finds the basket again.")
      }
    }
  }
}

/// How the evidence of a pack is arranged.
struct BasketGroupingField {
  private let chosen: String

  init(_ chosen: String) { self.chosen = chosen }

  func write(_ html: inout HTMLWriter) {
    html.within("div class=\"field\"") { html in
      html.element("label for=\"group\"", "Arrange the pack by")
      html.element(
        "p class=\"hint\" id=\"group-hint\"",
        "A pack has a part for each; in a part the paragraphs are in your order.")
      html.within("select id=\"group\" name=\"group\" aria-describedby=\"group-hint\"") { html in
        for grouping in Theme.Grouping.allCases {
          let isChosen = grouping.rawValue == chosen
          html.element(
            isChosen ? "option selected" : "option", ["value": grouping.rawValue], grouping.rawValue)
        }
      }
    }
  }
}

extension HTMLWriter {
  /// A field of several lines. A line end at its start would be dropped, but for the one that is written.
  mutating func textarea(_ attributes: Attributes, _ text: String) {
    open("textarea", attributes)
    raw("\n")
    self.text(text)
    raw("</textarea>\n")
  }

  /// What somebody else wrote meanwhile.
  mutating func otherText(_ text: String) {
    element("p", "Saved elsewhere meanwhile:")
    element("blockquote class=\"typed\"", text.isEmpty ? "(nothing)" : text)
  }
}
