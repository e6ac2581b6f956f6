internal import Reports

// A passage in the terminal, the paragraph that was asked for with a mark in the margin:
//
//     Harrow  SLAC inspection, published 27 June 2012
//     harrow-2012-06-27:86
//
//     Services for looked after children › Quality of provision
//
//         Grade 3 (Adequate) · paragraph 85 · page 18
//         The quality of provision for looked after children is adequate. …
//
//       > Grade 3 (Adequate) · paragraph 86 · page 18
//       > Assessments are timely. …
//
// A whole report begins with what is known of it, its judgements and its contents.

/// Writes a report, or a passage of one, for people.
struct ExtractText {
  private let extract: ReportExtract
  private let terminal: Terminal
  private let link: SourceLink?
  private static let indent = 4

  init(_ extract: ReportExtract, terminal: Terminal) {
    self.extract = extract
    self.terminal = terminal
    link = terminal.link(to: extract.listing.summary.source)
  }

  var text: String {
    let head = extract.asked == nil ? facts + judgements + contents : heading
    return (head + paragraphs).joined(separator: "\n")
  }

  // MARK: The report

  /// One line in place of all that is known.
  private var heading: [String] {
    let facts = extract.listing.summary.facts
    let name = facts.authority?.name ?? title
    let inspection = facts.inspectionInWords
    let isOneLine = DisplayWidth.of(name) + 2 + DisplayWidth.of(inspection) <= terminal.width
    let names = lines(name, look: .bold)
    let head = isOneLine ? [(names.first ?? "") + "  " + inspection] : names + lines(inspection)
    let asked = Terminal.harmless(extract.asked?.description ?? "")
    return head + [terminal.styled(terminal.linked(asked, to: link), .dim), ""]
  }

  private var title: String {
    let listing = extract.listing.summary
    return listing.facts.title.isEmpty ? listing.id.description : listing.facts.title
  }

  private var facts: [String] {
    let list = FactsList(of: extract.listing).facts
    let widest = list.map { DisplayWidth.of($0.name) }.max() ?? 0
    return lines(title, look: .bold) + [""] + list.flatMap { row($0, column: Self.indent + widest + 2) }
      + [""]
  }

  /// A fact whose value begins in this column.
  private func row(_ fact: FactsList.Fact, column: Int) -> [String] {
    let margin = String(repeating: " ", count: Self.indent)
    let gap = String(repeating: " ", count: column - Self.indent - DisplayWidth.of(fact.name))
    let start = margin + terminal.styled(fact.name, .dim) + gap
    let value = Terminal.harmless(fact.value)
    switch fact.form {
    case .address: return [start + value]
    case .name: return [start + terminal.linked(value, to: link)]
    case .words, .authority, .grade:
      let look = fact.form == .grade ? extract.listing.summary.facts.overall?.look : nil
      let lines = lines(value, indent: column, look: look)
      return [start + (lines.first ?? "").dropFirst(column)] + lines.dropFirst()
    }
  }

  private var judgements: [String] {
    let judgements = extract.listing.judgements
    guard !judgements.isEmpty else { return [] }
    return lines("Judgements", look: .bold)
      + judgements.flatMap { judgement in
        entry(
          judgement.name.joined(separator: " › "), depth: 0, grade: judgement.grade,
          printed: judgement.gradePrinted, page: judgement.page)
      } + [""]
  }

  private var contents: [String] {
    guard !extract.sections.isEmpty else { return [] }
    return lines("Contents", look: .bold)
      + extract.sections.indices.flatMap { place in
        let section = extract.sections[place]
        return entry(
          section.heading, depth: extract.sections.path(to: place).count - 1, grade: section.grade,
          printed: section.gradePrinted, page: section.page)
      } + [""]
  }

  /// A heading with its grade and page, on one line if it fits.
  private func entry(_ heading: String, depth: Int, grade: Grade?, printed: String?, page: Int?) -> [String] {
    // Of a deep tree at least half of the line is left for words.
    let indent = min(Self.indent + 2 * depth, terminal.width / 2)
    let place = page.map { [ParagraphPlace.Part(text: "page \($0)", page: $0)] } ?? []
    let heading = lines(heading, indent: indent)
    let tail = line(of: place, grade: grade, printed: printed)
    guard let last = heading.last, let tail else { return heading }
    if DisplayWidth.of(last) + 2 + DisplayWidth.of(tail) <= terminal.width {
      return heading.dropLast() + [last + "  " + tail]
    }
    return heading + graded(place, grade: grade, printed: printed, indent: indent + 2)
  }

  // MARK: Paragraphs

  private var paragraphs: [String] {
    var section: Int?
    return extract.paragraphs.flatMap { paragraph -> [String] in
      let isNew = paragraph.paragraph.section != section
      section = paragraph.paragraph.section
      let heading = isNew ? lines(paragraph.section.joined(separator: " › "), look: .bold) : []
      return heading + (heading.isEmpty ? [] : [""]) + block(paragraph) + [""]
    }
  }

  private func block(_ match: ParagraphInContext) -> [String] {
    let paragraph = match.paragraph
    let place = graded(
      ParagraphPlace(of: match).parts, grade: paragraph.grade, printed: paragraph.gradePrinted,
      indent: Self.indent)
    let block = place + lines(paragraph.text, indent: Self.indent)
    guard match.id == extract.asked else { return block }
    let mark = "  " + terminal.styled(">", .bold) + " "
    return block.map { mark + $0.dropFirst(Self.indent) }
  }

  /// A grade and what follows it, on several lines where they do not fit on one.
  private func graded(
    _ parts: [ParagraphPlace.Part], grade: Grade?, printed: String?, indent: Int
  ) -> [String] {
    let margin = String(repeating: " ", count: indent)
    if let line = line(of: parts, grade: grade, printed: printed),
      indent + DisplayWidth.of(line) <= terminal.width
    {
      return [margin + line]
    }
    let words = grade.map { lines(printed ?? $0.description, indent: indent, look: $0.look) } ?? []
    return words + parts.flatMap { lines($0.text, indent: indent, look: .dim) }
  }

  /// The same on one line; `nil` where there is nothing to say.
  private func line(of parts: [ParagraphPlace.Part], grade: Grade?, printed: String?) -> String? {
    let place = parts.map { part in
      let text = Terminal.harmless(part.text)
      return part.page == nil ? text : terminal.linked(text, to: link, page: part.page)
    }
    let words = grade.map {
      terminal.styled(Terminal.harmless(printed ?? $0.description), $0.look)
    }
    let dimmed = terminal.styled(((words == nil ? [] : [""]) + place).joined(separator: " · "), .dim)
    let line = (words ?? "") + (place.isEmpty ? "" : dimmed)
    return line.isEmpty ? nil : line
  }

  private func lines(_ text: String, indent: Int = 0, look: Terminal.Look? = nil) -> [String] {
    Paragrapher(terminal: terminal, indent: indent).lines(of: text, look: look)
  }
}

extension ReportFacts {
  /// `SIF inspection, published 22 May 2015`.
  package var inspectionInWords: String {
    [framework.title, dateInWords].compactMap(\.self).joined(separator: ", ")
  }

  /// The day by which people know a report; `nil` where none is known.
  var dateInWords: String? {
    if let published { return "published " + DateText.day(published) }
    return inspectedTo.map { "inspected until " + DateText.day($0) }
  }
}
