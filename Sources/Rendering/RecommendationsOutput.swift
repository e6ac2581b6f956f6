public import Reports

/// Recommendations with their deadlines: `findings.recommendations/1`, and tables. Every form has the text whole.
public enum RecommendationsOutput {
  /// The list in any form.
  ///
  /// - Parameters:
  ///   - isByDue: whether the list is in order of the days they are due; the text is set out by these days then.
  ///   - showsPath: whether the files of reports are shown by their paths, or by their names alone.
  public static func text(
    of recommendations: [ParagraphInContext], as format: TableFormat, isByDue: Bool, terminal: Terminal,
    showsPath: Bool = true
  ) throws -> String {
    let table = Table(columns: columns, rows: recommendations)
    return switch format {
    case .text: RecommendationsText(terminal: terminal, isByDue: isByDue).text(of: recommendations)
    case .json:
      try JSONText.document(
        Document(recommendations: recommendations.map(ParagraphJSON.init)), showsPath: showsPath) + "\n"
    case .jsonl: try JSONText.lines(recommendations.map(ParagraphJSON.init), showsPath: showsPath)
    case .csv: table.csv
    case .markdown: table.markdown
    }
  }

  private typealias Column = Table<ParagraphInContext>.Column

  private static var columns: [Column] {
    [
      Column("id", "Recommendation") { .text($0.id.description) },
      Column("authority", "Authority") { TableValue($0.report.facts.authority?.name) },
      Column("region", "Region") { TableValue($0.report.facts.authority?.region) },
      Column("framework", "Framework") { .text($0.report.facts.framework.rawValue) },
      Column("report", "Report") { .text($0.report.id.description) },
      Column("published", "Published") { TableValue($0.report.facts.published) },
      Column("section", "Section") { .text($0.section.joined(separator: " › ")) },
      Column("number", "Number", alignment: .right) { TableValue($0.paragraph.printedNumber?.value) },
      Column("page", "Page", alignment: .right) { TableValue($0.paragraph.pages?.lowerBound) },
      Column("page_to", "To page", alignment: .right) { TableValue($0.paragraph.pages?.upperBound) },
      Column("timescale", "Timescale") { TableValue($0.paragraph.recommendation?.timescale) },
      Column("due", "Due") { TableValue($0.paragraph.recommendation?.due) },
      Column("addressees", "Addressees") {
        TableValue($0.paragraph.recommendation?.addressees.joined(separator: "; "))
      },
      Column("text", "Text") { .text($0.paragraph.text) },
    ]
  }

  private struct Document: Encodable {
    let schema = "findings.recommendations/1"
    let recommendations: [ParagraphJSON]
  }
}
