internal import Reports
public import Search

// A hit in the terminal:
//
//      1  Harrow  SLAC inspection, published 27 June 2012
//         Services for looked after children › Quality of provision
//         Grade 3 (Adequate) · paragraph 86 · page 18
//
//         The quality of provision for looked after children is adequate. …
//
//         and 2 alike: harrow-2012-06-27:12, harrow-2012-06-27:140
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

  /// All hits with lines that sum them up.
  public func text(of results: SearchResults) -> String {
    let notes = results.notes.flatMap { lines("note: " + $0, indent: 0, look: .dim) }
    let hits = results.hits.map(text(of:)).joined(separator: "\n")
    let end = SearchSummary(results).lines.flatMap { lines($0, indent: 0, look: .dim) }
    return notes.map { $0 + "\n" }.joined() + hits + (results.hits.isEmpty ? "" : "\n")
      + end.joined(separator: "\n") + "\n"
  }

  private func text(of hit: Hit) -> String {
    let before = hit.passage?.before.flatMap { neighbour($0) + [""] } ?? []
    let after = hit.passage?.after.flatMap { [""] + neighbour($0) } ?? []
    let end = alike(hit) + explanation(hit) + [name(of: hit)]
    let marked = hit.passage == nil ? paragraph(of: hit) : paragraph(of: hit).map(pointedAt)
    let parts = heading(of: hit) + place(of: hit) + [""] + before + marked + after
    let isApart = hit.passage != nil || end.count > 1
    return (parts + (isApart ? [""] : []) + end + [""]).joined(separator: "\n")
  }

  private func lines(_ text: String, indent: Int = Self.indent, look: Terminal.Look? = nil) -> [String] {
    Paragrapher(terminal: terminal, indent: indent).lines(of: text, look: look)
  }

  private static let margin = String(repeating: " ", count: indent)

  // MARK: Above the paragraph

  /// Authority and inspection, side by side where they fit.
  private func heading(of hit: Hit) -> [String] {
    let facts = hit.match.report.facts
    let rank = String(hit.rank)
    let lead = String(repeating: " ", count: max(0, Self.indent - 2 - rank.count)) + rank + "  "
    let name = facts.authority?.name ?? (facts.title.isEmpty ? hit.match.report.id.description : facts.title)
    let inspection = facts.inspectionInWords
    var names = lines(name, look: .bold)
    if !names.isEmpty { names[0] = terminal.styled(lead, .dim) + names[0].dropFirst(Self.indent) }
    let isOneLine =
      max(lead.count, Self.indent) + DisplayWidth.of(name) + 2 + DisplayWidth.of(inspection) <= terminal.width
    if isOneLine { return names.map { $0 + "  " + inspection } }
    return names + lines(inspection)
  }

  /// Headings, grade and citation.
  private func place(of hit: Hit) -> [String] {
    let section = lines(hit.match.section.joined(separator: " › "))
    let paragraph = hit.match.paragraph
    let citation = citation(of: hit)
    guard let grade = paragraph.grade else { return section + lines(citation, look: .dim) }
    let printed = paragraph.gradePrinted ?? grade.description
    if Self.indent + DisplayWidth.of(printed) + 3 + DisplayWidth.of(citation) <= terminal.width {
      let line =
        terminal.styled(Terminal.harmless(printed), grade.look)
        + terminal.styled(" · " + Terminal.harmless(citation), .dim)
      return section + [Self.margin + line]
    }
    return section + lines(printed, look: grade.look) + lines(citation, look: .dim)
  }

  /// The name of an unnumbered paragraph stands below it.
  private func citation(of hit: Hit) -> String { ParagraphPlace(of: hit.match).withoutName(of: hit.match) }

  // MARK: The paragraph and around it

  private func paragraph(of hit: Hit) -> [String] {
    let text = MarkedText(Terminal.harmless(hit.match.paragraph.text), marks: hit.highlights)
    let words = showsWholeParagraphs ? text.words : Excerpt.words(of: text)
    return Paragrapher(terminal: terminal, indent: Self.indent).lines(of: words)
  }

  /// The line with a mark in its margin, as `findings show` has it.
  private func pointedAt(_ line: String) -> String {
    "  " + terminal.styled(">", .bold) + " " + line.dropFirst(Self.indent)
  }

  private func neighbour(_ match: ParagraphInContext) -> [String] {
    let number = match.paragraph.printedNumber.map { "\($0). " } ?? ""
    let text = MarkedText(Terminal.harmless(number + match.paragraph.text), marks: [])
    let words = showsWholeParagraphs ? text.words : Excerpt.words(of: text)
    return Paragrapher(terminal: terminal, indent: Self.indent).lines(of: words).map {
      Self.margin + terminal.styled(String($0.dropFirst(Self.indent)), .dim)
    }
  }

  // MARK: Below it

  private static let mostNames = 3

  private func alike(_ hit: Hit) -> [String] {
    Self.words(alike: hit.alike).map { lines($0, look: .dim) } ?? []
  }

  /// `and 2 alike: …`; `nil` where there are none.
  static func words(alike: [Paragraph.ID]) -> String? {
    if alike.isEmpty { return nil }
    let names = alike.prefix(mostNames).map(\.description)
    let more = alike.count > names.count ? ", …" : ""
    return "and \(alike.count) alike: " + names.joined(separator: ", ") + more
  }

  private func explanation(_ hit: Hit) -> [String] {
    guard let explanation = hit.explanation else { return [] }
    return ScoreText(explanation).lines.flatMap { lines($0, look: .dim) }
  }

  /// The name of the paragraph, which leads to its page.
  private func name(of hit: Hit) -> String {
    let name = Terminal.harmless(hit.match.id.description)
    let link = terminal.link(to: hit.match.report.source)
    let linked = terminal.linked(name, to: link, page: hit.match.paragraph.pages?.lowerBound)
    return Self.margin + terminal.styled(linked, .dim)
  }
}
