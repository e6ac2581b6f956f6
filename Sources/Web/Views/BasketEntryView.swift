internal import Indexing
internal import Rendering
internal import Reports

/// A paragraph of a basket: word for word, with its citation and the note on it.
struct BasketEntryView {
  /// What is needed to change it.
  struct Form {
    let revision: Int
    let token: FormToken?
    let isFirst: Bool
    let isLast: Bool
    let draft: BasketDraft?
  }

  private let entry: Basket.Entry
  private let state: ReadBasket.State
  private let number: Int
  /// `nil` where it is only looked at.
  private let form: Form?

  init(_ entry: Basket.Entry, _ state: ReadBasket.State, number: Int, form: Form? = nil) {
    self.entry = entry
    self.state = state
    self.number = number
    self.form = form
  }

  /// Where it is in the page.
  static func anchor(_ paragraph: Paragraph.ID) -> String {
    "entry-" + AddressQuery.encodedForPath(paragraph.description)
  }

  private var anchor: String { Self.anchor(entry.paragraph) }

  func write(_ html: inout HTMLWriter) {
    html.within("li class=\"entry\"", ["id": anchor]) { html in
      heading(&html)
      quotation(&html)
      if let form { self.form(form, &html) } else { note(&html) }
    }
  }

  private func heading(_ html: inout HTMLWriter) {
    html.within("h3") { html in
      html.text("\(number). ")
      switch state {
      case .same(let match), .changed(let match):
        html.link(ReportAddress(match.id).text, match.report.subject)
      case .gone: html.text(entry.paragraph.description)
      }
    }
  }

  private func quotation(_ html: inout HTMLWriter) {
    switch state {
    case .same(let match): quotation(match, &html)
    case .changed(let match):
      html.element(
        "p class=\"notice\"",
        "The index has other words here than when you put this in. A pack quotes what it has now.")
      html.element("h4", "Now")
      quotation(match, &html)
      html.element("h4", "When it was put in")
      kept(&html)
    case .gone:
      html.element(
        "p class=\"notice\"",
        "The index no longer has this paragraph, so that no pack can quote it. This is how it was put in:")
      kept(&html)
    }
  }

  private func quotation(_ match: ParagraphInContext, _ html: inout HTMLWriter) {
    html.within("blockquote") { MarkedParagraph(match.paragraph.text, marks: []).write(&$0) }
    html.element("p class=\"citation\"", CitationText(of: match).line)
  }

  private func kept(_ html: inout HTMLWriter) {
    html.within("blockquote class=\"kept\"") { MarkedParagraph(entry.kept.text, marks: []).write(&$0) }
    html.element("p class=\"citation\"", entry.kept.citation)
  }

  private func note(_ html: inout HTMLWriter) {
    if !entry.note.isEmpty { html.element("p class=\"note\"", entry.note) }
  }

  // MARK: The form

  private func form(_ form: Form, _ html: inout HTMLWriter) {
    let draft = form.draft?.note(on: entry.paragraph) == nil ? nil : form.draft
    html.within("form method=\"post\" action=\"/basket/entry\" data-autosave") { html in
      html.hidden("paragraph", entry.paragraph.description)
      html.hidden("revision", String(form.revision))
      if let token = form.token { html.hidden("token", token.text) }
      html.within(draft == nil ? "div class=\"field\"" : "div class=\"field invalid\"") { html in
        noteField(draft, &html)
      }
      buttons(form, &html)
    }
  }

  private func noteField(_ draft: BasketDraft?, _ html: inout HTMLWriter) {
    html.within("label", ["for": "note-\(anchor)"]) { html in
      html.text("Your note")
      html.inline(
        "span class=\"hidden\"", " on paragraph \(entry.paragraph.local) of \(entry.paragraph.report)")
    }
    if let draft {
      html.element(
        "p class=\"error\"", ["id": "error-\(anchor)"], "\(draft.words.title). \(draft.words.advice)")
      if let other = draft.other { html.otherText(other) }
    }
    let text = draft?.note(on: entry.paragraph) ?? entry.note
    let (id, error) = ("note-\(anchor)", "error-\(anchor)")
    html.textarea(
      draft == nil
        ? ["id": id, "name": "note", "rows": "2"]
        : ["id": id, "name": "note", "rows": "2", "aria-describedby": error], text)
  }

  /// The first is the one that the Enter key presses.
  private func buttons(_ form: Form, _ html: inout HTMLWriter) {
    let quiet = "class=\"quiet small\" name=\"do\" value="
    html.within("div class=\"actions\"") { html in
      html.button("\(quiet)\"save\"", "Save note", of: entry.paragraph)
      if !form.isFirst { html.button("\(quiet)\"up\"", "Move up", of: entry.paragraph) }
      if !form.isLast { html.button("\(quiet)\"down\"", "Move down", of: entry.paragraph) }
      if case .changed = state {
        html.button("\(quiet)\"keep\"", "Keep the new wording", of: entry.paragraph)
      }
      html.button("\(quiet)\"remove\"", "Remove", of: entry.paragraph)
    }
  }
}
