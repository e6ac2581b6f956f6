internal import Hummingbird
internal import Indexing
internal import Rendering

/// What the visitor's basket was before.
struct BasketVersionsView {
  private let id: Basket.ID
  private let revisions: [BasketRevision]
  private let visitor: Visitor

  /// - Parameter revisions: the newest first.
  init(_ id: Basket.ID, _ revisions: [BasketRevision], _ visitor: Visitor) {
    self.id = id
    self.revisions = revisions
    self.visitor = visitor
  }

  func response() -> Response {
    ViewFrame(title: "Earlier versions", place: .basket, visitor: visitor).response { html in
      html.within("div class=\"width basket\"") { html in
        html.within("p") { $0.link(BasketAddress.own.text(), "Back to your basket") }
        html.element("h1", "Earlier versions of your basket")
        html.element(
          "p",
          "Every change makes a version, and the last \(BasketStore.mostRevisions) are kept, fewer of a very large basket. To go back to one makes one more, so that nothing is lost."
        )
        html.within("div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Versions\"") { html in
          html.within("table", table)
        }
      }
    }
  }

  private func table(_ html: inout HTMLWriter) {
    html.raw(
      "<thead><tr><th scope=\"col\">Version</th><th scope=\"col\">When (UTC)</th><th scope=\"col\">What was done</th>"
    )
    html.raw(
      "<th scope=\"col\" class=\"number\">Paragraphs</th><th scope=\"col\">Go back</th></tr></thead>\n")
    html.within("tbody") { html in
      for (place, revision) in revisions.enumerated() { row(revision, isNewest: place == 0, &html) }
    }
  }

  private func row(_ revision: BasketRevision, isNewest: Bool, _ html: inout HTMLWriter) {
    html.within("tr") { html in
      html.within("th scope=\"row\"") { html in
        html.link(BasketAddress(id: id, version: revision.number).text(), "Version \(revision.number)")
      }
      html.element("td", BasketTime(secondsFrom1970: revision.made).words)
      html.element("td", revision.step.words)
      html.element("td class=\"number\"", String(revision.entryCount))
      html.within("td") { html in
        if isNewest { html.text("this is it now") } else { restore(revision, &html) }
      }
    }
  }

  private func restore(_ revision: BasketRevision, _ html: inout HTMLWriter) {
    html.within("form class=\"inline\" method=\"post\" action=\"/basket/restore\"") { html in
      html.hidden("version", String(revision.number))
      if let token = visitor.basket?.token { html.hidden("token", token.text) }
      html.raw("<button class=\"quiet small\" type=\"submit\">Go back")
      html.inline("span class=\"hidden\"", " to version \(revision.number)")
      html.raw("</button>\n")
    }
  }
}

extension BasketStep {
  /// What was done, as a line of a list.
  var words: String {
    let what = paragraph.map { " \($0)" } ?? ""
    return switch kind {
    case .added: "Added\(what)"
    case .removed: "Removed\(what)"
    case .moved: "Moved\(what)"
    case .noted: "Wrote a note on\(what)"
    case .opened: "Changed title, question, introduction or arrangement"
    case .kept: "Kept the new wording of\(what)"
    case .putBack: "Put back\(what)"
    case .restored: "Went back to an earlier version"
    case .copied: "Copied from another basket"
    }
  }
}
