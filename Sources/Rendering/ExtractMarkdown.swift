internal import Reports

/// Writes a report, or a passage of one, as Markdown. The paragraph that was asked for is a quotation.
struct ExtractMarkdown {
  private let extract: ReportExtract

  init(_ extract: ReportExtract) { self.extract = extract }

  var text: String {
    let blocks = [heading] + (extract.asked == nil ? facts + judgements + contents : passage) + paragraphs
    return blocks.joined(separator: "\n\n") + "\n"
  }

  // MARK: The report

  private var heading: String {
    let listing = extract.listing.summary
    let title = listing.facts.title.isEmpty ? listing.id.description : listing.facts.title
    return "# " + MarkdownText.escaped(title)
  }

  private var facts: [String] {
    let rows = FactsList(of: extract.listing).facts.map {
      "| \($0.name) | \(MarkdownText.escaped($0.value)) |"
    }
    return [(["| | |", "|---|---|"] + rows).joined(separator: "\n")]
  }

  /// Whose report it is, in one line.
  private var passage: [String] {
    let facts = extract.listing.summary.facts
    let parts = [facts.authority?.name, facts.framework.title, facts.dateInWords].compactMap(\.self)
    return [MarkdownText.paragraph(parts.joined(separator: ", "))]
  }

  private var judgements: [String] {
    let entries = extract.listing.judgements.map { judgement in
      entry(
        judgement.name.joined(separator: " › "), grade: judgement.gradePrinted, page: judgement.page, depth: 0
      )
    }
    return entries.isEmpty ? [] : ["## Judgements", entries.joined(separator: "\n")]
  }

  private var contents: [String] {
    let entries = extract.sections.indices.map { place in
      let section = extract.sections[place]
      return entry(
        section.heading, grade: section.gradePrinted ?? section.grade?.description, page: section.page,
        depth: extract.sections.path(to: place).count - 1)
    }
    return entries.isEmpty ? [] : ["## Contents", entries.joined(separator: "\n")]
  }

  private func entry(_ heading: String, grade: String?, page: Int?, depth: Int) -> String {
    let place = [grade.map(MarkdownText.escaped), page.map { "page \($0)" }].compactMap(\.self)
    let margin = String(repeating: "  ", count: depth)
    return "\(margin)- \(MarkdownText.paragraph(heading))"
      + (place.isEmpty ? "" : " (\(place.joined(separator: ", ")))")
  }

  // MARK: Paragraphs

  private var paragraphs: [String] {
    var section: Int?
    return extract.paragraphs.flatMap { paragraph -> [String] in
      let isNew = paragraph.paragraph.section != section
      section = paragraph.paragraph.section
      let heading = isNew && !paragraph.section.isEmpty ? [self.heading(of: paragraph)] : []
      return heading + block(paragraph)
    }
  }

  private func heading(of paragraph: ParagraphInContext) -> String {
    "## " + MarkdownText.escaped(paragraph.section.joined(separator: " › "))
  }

  private func block(_ match: ParagraphInContext) -> [String] {
    let grade = match.paragraph.gradePrinted ?? match.paragraph.grade?.description
    let parts = [grade].compactMap(\.self) + ParagraphPlace(of: match).parts.map(\.text)
    let place = "**\(MarkdownText.escaped(parts.joined(separator: " · ")))**"
    let text = MarkdownText.paragraph(match.paragraph.text)
    return match.id == extract.asked ? ["> \(place)\n>\n> \(text)"] : [place, text]
  }
}
