internal import Reports
public import Search

// A hit in the terminal:
//
//      1  Harrow  SLAC inspection, published 27 June 2012
//         Services for looked after children › Quality of provision
//         Grade 3 (Adequate) · paragraph 86
//
//         The quality of provision for looked after children is adequate. …
//
//         harrow-2012-06-27:86

/// Writes search results for people.
public struct HitText {
  private let terminal: Terminal
  private let showsWholeParagraphs: Bool
  private static let indent = 4

  public init(terminal: Terminal, showsWholeParagraphs: Bool) {
    self.terminal = terminal
    self.showsWholeParagraphs = showsWholeParagraphs
  }

  /// All hits with a line that sums them up.
  public func text(of results: SearchResults) -> String {
    let notes = results.notes.flatMap { wrapped("note: " + $0, indent: 0, look: .dim) }.map { $0 + "\n" }
      .joined()
    let hits = results.hits.map(text(of:)).joined(separator: "\n")
    return notes + hits + (results.hits.isEmpty ? "" : "\n") + summary(of: results) + "\n"
  }

  private func summary(of results: SearchResults) -> String {
    let line =
      if let first = results.hits.first, let last = results.hits.last {
        "\(first.rank) to \(last.rank) of \(results.withAnyWord) paragraphs, \(results.withAllWords) of them with every word"
      } else {
        "nothing found"
      }
    let lines = wrapped("\(line); searched for \(results.interpreted)", indent: 0, look: .dim)
    return lines.joined(separator: "\n")
  }

  private func text(of hit: Hit) -> String {
    let head = heading(of: hit) + place(of: hit)
    let body = paragraph(of: hit)
    let id = wrapped(hit.match.id.description, indent: Self.indent, look: .dim)
    return (head + [""] + body + id + [""]).joined(separator: "\n")
  }

  /// Authority and inspection, side by side where they fit.
  private func heading(of hit: Hit) -> [String] {
    let facts = hit.match.report.facts
    let rank = String(hit.rank)
    let lead = String(repeating: " ", count: max(0, Self.indent - 2 - rank.count)) + rank + "  "
    let name = facts.authority?.name ?? (facts.title.isEmpty ? hit.match.report.id.description : facts.title)
    let inspection = [facts.framework.title, date(of: facts)].compactMap(\.self).joined(separator: ", ")
    var lines = wrapped(name, indent: Self.indent, look: .bold)
    if !lines.isEmpty { lines[0] = terminal.styled(lead, .dim) + lines[0].dropFirst(Self.indent) }
    let isOneLine =
      max(lead.count, Self.indent) + DisplayWidth.of(name) + 2 + DisplayWidth.of(inspection) <= terminal.width
    if isOneLine { return lines.map { $0 + "  " + inspection } }
    return lines + wrapped(inspection, indent: Self.indent)
  }

  private func date(of facts: ReportFacts) -> String? {
    if let published = facts.published { return "published " + DateText.day(published) }
    return facts.inspectedTo.map { "inspected until " + DateText.day($0) }
  }

  /// Headings, grade and citation.
  private func place(of hit: Hit) -> [String] {
    let section = wrapped(hit.match.section.joined(separator: " › "), indent: Self.indent)
    let paragraph = hit.match.paragraph
    let citation = citation(of: hit)
    guard let grade = paragraph.grade else {
      return section + wrapped(citation, indent: Self.indent, look: .dim)
    }
    let printed = paragraph.gradePrinted ?? grade.description
    if Self.indent + DisplayWidth.of(printed) + 3 + DisplayWidth.of(citation) <= terminal.width {
      let line =
        terminal.styled(Terminal.harmless(printed), grade.look) + terminal.styled(" · " + citation, .dim)
      return section + [String(repeating: " ", count: Self.indent) + line]
    }
    return section + wrapped(printed, indent: Self.indent, look: grade.look)
      + wrapped(citation, indent: Self.indent, look: .dim)
  }

  private func citation(of hit: Hit) -> String {
    let paragraph = hit.match.paragraph
    var parts: [String] = []
    if paragraph.kind != .finding { parts.append(paragraph.kind.rawValue) }
    if let number = paragraph.printedNumber { parts.append("paragraph \(number)") }
    if let pages = paragraph.pages {
      parts.append(
        pages.count == 1 ? "page \(pages.lowerBound)" : "pages \(pages.lowerBound) to \(pages.upperBound)")
    }
    if parts.isEmpty { parts.append("unnumbered paragraph") }
    return parts.joined(separator: " · ")
  }

  private func paragraph(of hit: Hit) -> [String] {
    let text = MarkedText(Terminal.harmless(hit.match.paragraph.text), marks: hit.highlights)
    let words = showsWholeParagraphs ? text.words : Excerpt.words(of: text)
    return Paragrapher(terminal: terminal, indent: Self.indent).lines(of: words)
  }

  /// A text in lines, each in one look; without marks.
  private func wrapped(_ text: String, indent: Int, look: Terminal.Look? = nil) -> [String] {
    let words = MarkedText(Terminal.harmless(text), marks: []).words
    let margin = String(repeating: " ", count: indent)
    return Paragrapher(terminal: terminal, indent: indent).lines(of: words).map { line in
      look.map { margin + terminal.styled(String(line.dropFirst(indent)), $0) } ?? line
    }
  }
}
