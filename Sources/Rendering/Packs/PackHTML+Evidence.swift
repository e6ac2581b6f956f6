internal import Reports
internal import Search

extension PackHTML {
  func groups(_ html: inout HTMLWriter) {
    if pack.groups.isEmpty { html.element("p", "Nothing is quoted.") }
    for (place, group) in pack.groups.enumerated() {
      heading(3, PackText.line(group.title), id: "g\(place + 1)", &html)
      note(group.note, &html)
      for evidence in group.evidence { quotation(evidence, &html) }
    }
  }

  func recommendations(_ html: inout HTMLWriter) {
    html.element("p", words.recommendations)
    for evidence in pack.recommendations { quotation(evidence, &html) }
  }

  /// A quotation with its citation right behind it, which is how `findings pack verify` finds both.
  private func quotation(_ evidence: Evidence, _ html: inout HTMLWriter) {
    html.within("div class=\"evidence\" id=\"e\(evidence.number)\"") { html in
      styled("number", "Number", &html) { $0.element("p class=\"number\"", String(evidence.number)) }
      html.raw("<blockquote><p>")
      for run in QuotedText(evidence.paragraph.paragraph.text, marks: evidence.highlights).runs {
        run.isMarked ? mark(run.text, &html) : html.text(run.text)
      }
      html.raw("</p></blockquote>\n")
      html.within("div class=\"citation\" data-custom-style=\"Citation\"") { citation(of: evidence, &$0) }
      note(evidence.note, &html)
      if let remark = evidence.remark {
        html.within("div class=\"remark\" data-custom-style=\"Note\"") { $0.element("p", remark) }
      }
    }
  }

  /// Word knows styles of characters by their names alone.
  private func mark(_ text: String, _ html: inout HTMLWriter) {
    html.raw(reader == .word ? "<mark><span data-custom-style=\"Marked\">" : "<mark>")
    html.text(text)
    html.raw(reader == .word ? "</span></mark>" : "</mark>")
  }

  private func styled(
    _ role: String, _ style: String, _ html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void
  ) {
    if reader == .word {
      html.within("div data-custom-style=\"\(style)\"", content)
    } else {
      content(&html)
    }
  }

  /// The text of the paragraph is the line that every form has; the place leads to the page where the report is on the web.
  private func citation(of evidence: Evidence, _ html: inout HTMLWriter) {
    let address = evidence.address
    html.raw("<p>")
    for (index, part) in evidence.citation.parts.enumerated() {
      if index > 0 { html.text(CitationText.separator) }
      switch (part.role, address) {
      case (.place, let address?): html.link(address, part.text)
      case (.name, _): html.inline("span class=\"name\"", part.text)
      case (.authority, _), (.deadline, _), (.grade, _):
        html.inline("strong class=\"\(part.role.rawValue)\"", part.text)
      default: html.text(part.text)
      }
    }
    if evidence.isEmphasisAdded { html.text(CitationText.emphasisAdded) }
    html.raw("</p>\n")
  }

  /// What the analyst says, of a group or of a quotation.
  private func note(_ text: String?, _ html: inout HTMLWriter) {
    let paragraphs = text.map(PackText.paragraphs) ?? []
    guard !paragraphs.isEmpty else { return }
    html.within("div class=\"note\" data-custom-style=\"Note\"") { html in
      for (place, paragraph) in paragraphs.enumerated() {
        html.element("p", (place == 0 ? "Note: " : "") + paragraph)
      }
    }
  }
}
