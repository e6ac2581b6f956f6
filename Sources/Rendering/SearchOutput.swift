internal import Reports
public import Search

/// Results of a search for other programs and documents.
public enum SearchOutput {
  /// Results in any form; `HitText` is the form for people.
  ///
  /// - Parameter showsPath: whether the files of reports are shown by their paths, or by their names alone.
  public static func text(
    of results: SearchResults, as format: TableFormat, terminal: Terminal, showsWholeParagraphs: Bool,
    showsPath: Bool = true
  ) throws -> String {
    switch format {
    case .text: HitText(terminal: terminal, showsWholeParagraphs: showsWholeParagraphs).text(of: results)
    case .json: try SearchJSON.text(of: results, showsPath: showsPath) + "\n"
    case .jsonl: try JSONText.lines(results.hits.map(HitJSON.init), showsPath: showsPath)
    case .csv: Table(columns: columns(showsPath), rows: results.hits).csv
    case .markdown: results.hits.map(markdown).joined(separator: "\n")
    }
  }

  /// What a list has no place for: what was changed in the query, unknown words, why nothing was found.
  public static func remarks(on results: SearchResults) -> [String] {
    (results.notes + SearchSummary(results).remarks).map(Terminal.harmless)
  }

  private static func columns(_ showsPath: Bool) -> [Table<Hit>.Column] {
    [
      .init("rank", "Rank") { .number($0.rank) },
      .init("id", "Paragraph") { .text($0.match.id.description) },
      .init("authority", "Authority") { TableValue($0.match.report.facts.authority?.name) },
      .init("region", "Region") { TableValue($0.match.report.facts.authority?.region) },
      .init("framework", "Framework") { .text($0.match.report.facts.framework.rawValue) },
      .init("published", "Published") { TableValue($0.match.report.facts.published) },
      .init("overall", "Overall") { TableValue($0.match.report.facts.overall) },
      .init("section", "Section") { .text($0.match.section.joined(separator: " › ")) },
      .init("grade", "Grade") { TableValue($0.match.paragraph.grade) },
      .init("grade_printed", "Grade as printed") { TableValue($0.match.paragraph.gradePrinted) },
      .init("number", "Number") { TableValue($0.match.paragraph.printedNumber?.value) },
      .init("page", "Page") { TableValue($0.match.paragraph.pages?.lowerBound) },
      .init("kind", "Kind") { .text($0.match.paragraph.kind.rawValue) },
      .init("text", "Text") { .text($0.match.paragraph.text) },
      .init("alike", "Alike") { .text($0.alike.map(\.description).joined(separator: "; ")) },
      .init("path", "Path") { .text($0.match.report.source.shown(withPath: showsPath)) },
    ]
  }

  /// A quotation with what it takes to find it again.
  private static func markdown(_ hit: Hit) -> String {
    let facts = hit.match.report.facts
    let name = facts.authority?.name ?? facts.title
    let inspection = facts.inspectionInWords
    var place = [hit.match.section.joined(separator: " › ")]
    if let grade = hit.match.paragraph.gradePrinted { place.append(grade) }
    place += ParagraphPlace(of: hit.match).parts.map(\.text)
    let citation = ([inspection] + place.filter { !$0.isEmpty }).joined(separator: " · ")
    return """
      \(hit.rank). **\(MarkdownText.escaped(name))**, \(MarkdownText.escaped(citation))

         > \(MarkdownText.paragraph(hit.match.paragraph.text))

         `\(Terminal.harmless(hit.match.id.description).replacing("`", with: "'"))`

      """
  }
}
