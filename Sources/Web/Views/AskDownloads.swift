internal import Rendering
internal import Search

/// The answer in other forms: as the theme of an evidence pack, and for programs.
struct AskDownloads {
  private let asked: AskedAnswer

  init(_ asked: AskedAnswer) { self.asked = asked }

  func write(_ html: inout HTMLWriter) {
    html.within("section class=\"downloads\" aria-labelledby=\"downloads\"") { html in
      html.element("h2 id=\"downloads\"", "Take this answer with you")
      if Theme(answer: asked.answer) != nil { theme(&html) }
      html.within("p class=\"actions\"") { html in
        html.text("The same answer as ")
        for (format, title) in Self.formats {
          html.link(first.text(at: "/api/ask", ["format": format]), title)
          html.raw("\n")
        }
      }
    }
  }

  /// The API has no pages.
  private var first: AskAddress { asked.address.onPage(1) }

  private static let formats = [
    ("json", "JSON"), ("jsonl", "JSON Lines"), ("csv", "CSV"), ("markdown", "Markdown"),
  ]

  private func theme(_ html: inout HTMLWriter) {
    html.within("p") { html in
      html.inline(
        "a", ["href": asked.address.text(at: AskAddress.themePath), "class": "button quiet", "download": ""],
        "Make an evidence pack of this")
    }
    html.element(
      "p class=\"soft small\"",
      "A file with the theme: what was searched for, in which reports, and the paragraphs that are quoted here."
    )
  }
}
