internal import Reports
internal import Search

/// Writes a pack as Markdown. A quotation is one line behind `>`, and its citation the next paragraph, which is how
/// `findings pack verify` finds both; nothing else is behind `>`, and the theme is the only fenced block.
struct PackMarkdown {
  private let pack: EvidencePack
  private let words: PackWords

  init(_ pack: EvidencePack) {
    self.pack = pack
    words = PackWords(pack)
  }

  var text: String {
    let question = words.question.map { ["*\(MarkdownText.escaped($0))*"] } ?? []
    let head =
      ["# " + MarkdownText.escaped(words.title)] + question + words.introduction.map(MarkdownText.paragraph)
    let sections = PackSection.all(of: pack).flatMap { section in
      ["## " + section.title] + blocks(of: section)
    }
    return (head + sections).joined(separator: "\n\n") + "\n"
  }

  private func blocks(of section: PackSection) -> [String] {
    switch section {
    case .summary: summary
    case .searched: searched
    case .evidence: groups
    case .recommendations:
      [MarkdownText.paragraph(words.recommendations)] + pack.recommendations.flatMap(quotation)
    case .silent: silent
    case .sources: [Self.bullets(SourceWords.all(of: pack).map(source))]
    case .licences: licences
    case .again: again
    }
  }

  /// Lines of a list, which are Markdown already.
  private static func bullets(_ entries: [String]) -> String {
    entries.map { "- " + $0 }.joined(separator: "\n")
  }

  /// An address holds nothing but printable ASCII.
  private static func link(_ address: String) -> String { "<\(address)>" }

  // MARK: Figures

  private var summary: [String] {
    words.counts.map(MarkdownText.paragraph) + (YearTable.grades(of: pack).map(years) ?? [])
      + (AuthorityFigure(of: pack).map(bars) ?? [])
  }

  private func years(_ table: YearTable) -> [String] {
    let blocks = table.blocks.flatMap { block in
      block.rows.map { Self.cells($0, title: block.title.isEmpty ? $0.title : "\(block.title): \($0.title)") }
    }
    let header = [table.corner] + table.years + ["All"]
    let text = Markdown.table(
      header: header, alignments: [.left] + header.dropFirst().map { _ in .right },
      rows: blocks + table.foot.map { Self.cells($0, title: $0.title) })
    return [MarkdownText.paragraph(table.caption + ":"), text.trimmedLineEnd]
  }

  private static func cells(_ row: YearTable.Row, title: String) -> [String] {
    [title] + row.counts.map { $0.map(grouped) ?? "" } + [grouped(row.sum)]
  }

  private func bars(_ figure: AuthorityFigure) -> [String] {
    let text = Markdown.table(
      header: ["Authority", "Findings", "", "In reports"], alignments: [.left, .right, .left, .right],
      rows: figure.bars.map { [$0.name, grouped($0.paragraphs), AuthorityFigure.blocks($0), $0.reports] })
    return [AuthorityFigure.caption + ":", text.trimmedLineEnd] + (figure.rest.map { [$0] } ?? [])
  }

  // MARK: Evidence

  private var groups: [String] {
    if pack.groups.isEmpty { return ["Nothing is quoted."] }
    return pack.groups.flatMap { group in
      ["### " + MarkdownText.escaped(PackText.line(group.title))] + note(group.note)
        + group.evidence.flatMap(quotation)
    }
  }

  private func quotation(_ evidence: Evidence) -> [String] {
    let text = MarkdownText.quotation(evidence.paragraph.paragraph.text, marks: evidence.highlights)
    let added = evidence.isEmphasisAdded ? CitationText.emphasisAdded : ""
    let source = evidence.address.map { ["Source: " + Self.link($0)] } ?? []
    return [
      "**\(evidence.number)**", text,
      MarkdownText.paragraph(evidence.citation.line + added),
    ] + source + note(evidence.note) + (evidence.remark.map { [MarkdownText.paragraph($0)] } ?? [])
  }

  private func note(_ text: String?) -> [String] {
    let paragraphs = text.map(PackText.paragraphs) ?? []
    return paragraphs.enumerated().map { place, paragraph in
      place == 0 ? "*Note:* " + MarkdownText.escaped(paragraph) : MarkdownText.paragraph(paragraph)
    }
  }

  // MARK: Sources

  private var searched: [String] {
    let searched = SearchedWords(pack)
    let searches = searched.searches.map { search in
      "**\(MarkdownText.escaped(search.typed))**: "
        + search.sentences.map(MarkdownText.escaped).joined(separator: " ")
    }
    let facts = searched.facts.map { "\($0.name): \(MarkdownText.escaped($0.value))" }
    let coverage = YearTable.coverage(of: pack).map(years) ?? []
    return (searches.isEmpty ? [] : ["The queries:", Self.bullets(searches)])
      + ["Where and how it was searched:", Self.bullets(facts)] + coverage
  }

  private var silent: [String] {
    let names = pack.silent.map { summary in
      let (name, reports) = PackWords.silentAuthority(summary)
      return "\(MarkdownText.paragraph(name)) (\(reports))"
    }
    return (words.silent.map { [MarkdownText.paragraph($0)] } ?? [])
      + (names.isEmpty ? [] : [Self.bullets(names)])
  }

  private func source(_ source: SourceWords) -> String {
    let sentences = source.sentences.map(MarkdownText.escaped).joined(separator: " ")
    let address = source.address.map { " " + Self.link($0) } ?? ""
    let quoted = source.quoted.isEmpty ? "" : " \(source.quoted)."
    return
      "**\(MarkdownText.escaped(source.name))**. \(sentences)\(address) \(MarkdownText.escaped(source.identity)).\(quoted)"
  }

  private var licences: [String] {
    LicenceWords.all(of: pack.sources).flatMap { licence in
      let holders = licence.holders.map {
        MarkdownText.escaped("\($0.copyright): \($0.reports.joined(separator: ", "))")
      }
      return ["### " + licence.title] + licence.terms.map(MarkdownText.paragraph)
        + (licence.address.map { [Self.link($0)] } ?? []) + [Self.bullets(holders)]
    }
  }

  private var again: [String] {
    let theme = Terminal.harmlessOnLines(pack.theme.text)
    let longest = theme.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let commands = PackWords.commands.map { "`\($0.0)` \($0.1)" }
    return [
      MarkdownText.paragraph(words.again), Self.bullets(commands),
      "\(fence)yaml\n\(theme)\(theme.hasSuffix("\n") ? "" : "\n")\(fence)",
    ]
  }
}

extension String {
  /// Without the line end at its end, which blocks do not have.
  fileprivate var trimmedLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
