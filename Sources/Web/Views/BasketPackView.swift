internal import Hummingbird
internal import Indexing
internal import Rendering
internal import Reports
internal import Search

/// A look at the pack that a basket makes, with its files.
struct BasketPackView {
  private let made: BasketPack
  private let address: BasketAddress
  private let visitor: Visitor

  init(_ made: BasketPack, at address: BasketAddress, _ visitor: Visitor) {
    self.made = made
    self.address = address
    self.visitor = visitor
  }

  private var theme: Theme { made.pack.theme }

  func response() -> Response {
    let title = "Evidence pack: \(theme.title)"
    return ViewFrame(title: title, place: address.id == nil ? .basket : nil, visitor: visitor).response {
      html in
      html.within("div class=\"width basket\"") { html in
        html.within("p") {
          $0.link(address.text(), address.id == nil ? "Back to your basket" : "Back to the basket")
        }
        html.element("h1", title)
        gone(&html)
        grouping(&html)
        files(&html)
        preview(&html)
      }
    }
  }

  private func gone(_ html: inout HTMLWriter) {
    guard !made.gone.isEmpty else { return }
    html.within("div class=\"notice\"") { html in
      html.element(
        "p",
        "\(grouped(made.gone.count, "paragraph")) of the basket cannot be quoted, because the index no longer has them:"
      )
      html.within("ul") { html in
        for entry in made.gone { html.element("li", entry.paragraph.description) }
      }
    }
  }

  private func grouping(_ html: inout HTMLWriter) {
    html.within(
      "form class=\"arrange\" method=\"get\"", ["action": BasketAddress(id: address.id).text("/pack")]
    ) {
      html in
      if let version = address.version { html.hidden("version", String(version)) }
      BasketGroupingField(theme.grouping.rawValue).write(&html)
      html.element("button class=\"quiet\" type=\"submit\"", "Arrange")
    }
  }

  // MARK: Files

  private func files(_ html: inout HTMLWriter) {
    html.element("h2", "Take it away")
    html.element(
      "p",
      "Every quotation was compared with the index, and is again when a file is made. Each file says where it is from, under which licence, and how it was made."
    )
    html.within("ul class=\"plain files\"") { html in
      for (format, ending) in BasketPackRoutes.endings {
        file("/pack.\(ending)", Self.words(for: format), &html)
      }
      file("/theme.yaml", "Theme (YAML), from which 'findings pack' makes it again", &html)
    }
  }

  private func file(_ suffix: String, _ words: String, _ html: inout HTMLWriter) {
    html.within("li") { html in
      html.inline(
        "a download", ["href": address.text(suffix, group: theme.grouping)], words)
    }
  }

  private static func words(for format: PackFormat) -> String {
    switch format {
    case .html: "Web page (HTML), one file to read, print or send"
    case .docx: "Word document (.docx), takes a few seconds"
    case .markdown: "Markdown"
    case .csv: "Spreadsheet (CSV), a quotation a row"
    case .json: "JSON, for programs"
    }
  }

  // MARK: What is in it

  private func preview(_ html: inout HTMLWriter) {
    html.element("h2", "What is in it")
    if let question = theme.question { html.element("p class=\"question\"", question) }
    if let introduction = theme.introduction { html.element("p class=\"note\"", introduction) }
    for group in made.pack.groups {
      html.element("h3", group.title)
      html.within("ol class=\"plain entries\"") { html in
        for evidence in group.evidence {
          html.within("li class=\"entry\"", ["value": String(evidence.number)]) {
            self.evidence(evidence, &$0)
          }
        }
      }
    }
  }

  private func evidence(_ evidence: Evidence, _ html: inout HTMLWriter) {
    html.within("blockquote") { html in
      MarkedParagraph(evidence.paragraph.paragraph.text, marks: []).write(&html)
    }
    html.within("p class=\"citation\"") { html in
      html.text("\(evidence.number). ")
      html.link(ReportAddress(evidence.paragraph.id).text, CitationText(of: evidence.paragraph).line)
    }
    if let note = evidence.note { html.element("p class=\"note\"", note) }
  }
}
