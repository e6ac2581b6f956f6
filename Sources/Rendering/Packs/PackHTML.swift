internal import Search

/// Writes a pack as HTML.
struct PackHTML {
  enum Reader {
    case browser
    /// By way of pandoc, which knows neither styles nor pictures, and takes the title from the metadata.
    case word
  }

  let pack: EvidencePack
  let words: PackWords
  let reader: Reader

  init(_ pack: EvidencePack, for reader: Reader) {
    self.pack = pack
    self.reader = reader
    words = PackWords(pack)
  }

  var text: String {
    var html = HTMLWriter()
    html.raw("<!DOCTYPE html>\n")
    html.within("html lang=\"en-GB\"") { html in
      html.within("head", head)
      html.within("body") { html in
        reader == .browser ? page(&html) : document(&html)
      }
    }
    return html.html
  }

  // MARK: Frame

  private func head(_ html: inout HTMLWriter) {
    html.raw("<meta charset=\"utf-8\">\n")
    if reader == .browser {
      html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
      html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"\(Self.policy)\">\n")
      html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
    }
    html.raw("<meta name=\"generator\" content=\"findings ")
    html.text(PackText.line(pack.version))
    html.raw("\">\n")
    html.element("title", words.title)
    if reader == .browser {
      html.raw("<style>\n" + PackStyle.sheet(title: words.title) + "</style>\n")
    } else if let question = words.question {
      html.raw("<meta name=\"subtitle\" content=\"")
      html.text(question)
      html.raw("\">\n")
    }
  }

  /// Nothing is loaded, run or sent.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

  private func page(_ html: inout HTMLWriter) {
    html.raw("<a class=\"skip\" href=\"#content\">Skip to the content</a>\n")
    html.within("header") { html in
      html.element("p class=\"kind\"", "Evidence pack")
      html.element("h1", words.title)
      if let question = words.question { html.element("p class=\"question\"", question) }
    }
    html.within("nav aria-labelledby=\"contents\"", contents)
    html.within("main id=\"content\"", document)
    html.within("footer") { html in
      html.element(
        "p",
        "Made by findings \(PackText.line(pack.version)) from inspection reports. The quotations are the reports’ own words; the notes are the analyst’s."
      )
    }
  }

  private func document(_ html: inout HTMLWriter) {
    for paragraph in words.introduction { html.element("p class=\"introduction\"", paragraph) }
    for section in PackSection.all(of: pack) {
      html.within("section aria-labelledby=\"\(section.rawValue)\"") { html in
        heading(2, section.title, id: section.rawValue, &html)
        write(section, &html)
      }
    }
  }

  private func write(_ section: PackSection, _ html: inout HTMLWriter) {
    switch section {
    case .summary: summary(&html)
    case .searched: searched(&html)
    case .evidence: groups(&html)
    case .recommendations: recommendations(&html)
    case .silent: silent(&html)
    case .sources: sources(&html)
    case .licences: licences(&html)
    case .again: again(&html)
    }
  }

  /// A heading; in a Word document the title is none, so that all others stand one level higher.
  func heading(_ level: Int, _ text: String, id: String, _ html: inout HTMLWriter) {
    html.element("h\(reader == .word ? level - 1 : level) id=\"\(id)\"", text)
  }

  // MARK: Contents

  private func contents(_ html: inout HTMLWriter) {
    html.element("h2 id=\"contents\"", "Contents")
    html.within("ol") { html in
      for section in PackSection.all(of: pack) {
        html.raw("<li>")
        html.link("#" + section.rawValue, section.title)
        numbers(section == .recommendations ? pack.recommendations : [], &html)
        if section == .evidence, !pack.groups.isEmpty { html.within("ol") { groupEntries(&$0) } }
        html.raw("</li>\n")
      }
    }
  }

  private func groupEntries(_ html: inout HTMLWriter) {
    for (place, group) in pack.groups.enumerated() {
      html.raw("<li>")
      html.link("#g\(place + 1)", PackText.line(group.title))
      numbers(group.evidence, &html)
      html.raw("</li>\n")
    }
  }

  /// Quotations are found by their numbers on paper, where links lead nowhere.
  private func numbers(_ evidence: [Evidence], _ html: inout HTMLWriter) {
    guard !evidence.isEmpty else { return }
    html.raw(" ")
    html.inline("span class=\"numbers\"", numberRuns(evidence.map(\.number)))
  }
}
