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
    let notes = results.notes.map { terminal.styled("note: " + $0, .dim) + "\n" }.joined()
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
    return wrapped("\(line); searched for \(results.interpreted)", indent: 0).map {
      terminal.styled($0, .dim)
    }
    .joined(separator: "\n")
  }

  private func text(of hit: Hit) -> String {
    let head = heading(of: hit) + place(of: hit)
    let body = paragraph(of: hit)
    let id = indented(terminal.styled(hit.match.id.description, .dim))
    return (head + [""] + body + [id, ""]).joined(separator: "\n")
  }

  private func heading(of hit: Hit) -> [String] {
    let facts = hit.match.report.facts
    let rank = String(hit.rank)
    let lead = String(repeating: " ", count: max(0, Self.indent - 2 - rank.count)) + rank + "  "
    let name = Terminal.harmless(facts.authority?.name ?? facts.title)
    let rest = [facts.framework.title, date(of: facts)].compactMap(\.self).joined(separator: ", ")
    let isOneLine = lead.count + DisplayWidth.of(name) + 2 + DisplayWidth.of(rest) <= terminal.width
    guard !isOneLine else {
      return [
        terminal.styled(lead, .dim) + terminal.styled(name, .bold) + "  " + rest
      ]
    }
    return [terminal.styled(lead, .dim) + terminal.styled(name, .bold)]
      + wrapped(rest, indent: Self.indent)
  }

  private func date(of facts: ReportFacts) -> String? {
    if let published = facts.published { return "published " + DateText.day(published) }
    return facts.inspectedTo.map { "inspected until " + DateText.day($0) }
  }

  private func place(of hit: Hit) -> [String] {
    let section = Terminal.harmless(hit.match.section.joined(separator: " › "))
    let path = section.isEmpty ? [] : wrapped(section, indent: Self.indent)
    return path + [indented(grade(of: hit) + terminal.styled(citation(of: hit), .dim))]
  }

  private func grade(of hit: Hit) -> String {
    let paragraph = hit.match.paragraph
    guard let grade = paragraph.grade else { return "" }
    let printed = Terminal.harmless(paragraph.gradePrinted ?? grade.description)
    return terminal.styled(printed, look(of: grade)) + terminal.styled(" · ", .dim)
  }

  private func look(of grade: Grade) -> Terminal.Look {
    switch grade {
    case .outstanding, .good, .typicallyPositive: .green
    case .inadequate, .widespreadFailings: .red
    default: .magenta
    }
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

  private func wrapped(_ text: String, indent: Int) -> [String] {
    Paragrapher(terminal: terminal, indent: indent).lines(of: MarkedText(text, marks: []).words)
  }

  private func indented(_ text: String) -> String { String(repeating: " ", count: Self.indent) + text }
}
