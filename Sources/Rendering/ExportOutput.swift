public import Reports

/// Paragraphs for other programs.
public enum ExportOutput {
  /// The columns of the CSV form.
  public static let csvHeader = CSV.line([
    "id", "authority", "region", "framework", "published", "overall", "section", "grade", "grade_printed",
    "number",
    "page", "page_to", "kind", "timescale", "due", "addressees", "text", "path",
  ])

  /// One line of JSON Lines, without its end.
  public static func jsonLine(_ paragraph: ParagraphInContext, showsPath: Bool = true) throws -> String {
    try JSONText.line(ParagraphJSON(paragraph), showsPath: showsPath)
  }

  /// One line of CSV, without its end.
  public static func csvLine(_ match: ParagraphInContext, showsPath: Bool = true) -> String {
    let facts = match.report.facts
    let paragraph = match.paragraph
    return CSV.line([
      match.id.description, facts.authority?.name ?? "", facts.authority?.region ?? "",
      facts.framework.rawValue,
      facts.published?.description ?? "", facts.overall?.rawValue ?? "",
      match.section.joined(separator: " › "), paragraph.grade?.rawValue ?? "", paragraph.gradePrinted ?? "",
      paragraph.printedNumber?.description ?? "", paragraph.pages.map { String($0.lowerBound) } ?? "",
      paragraph.pages.map { String($0.upperBound) } ?? "", paragraph.kind.rawValue,
      paragraph.recommendation?.timescale ?? "",
      paragraph.recommendation?.due?.description ?? "",
      paragraph.recommendation?.addressees.joined(separator: "; ") ?? "",
      paragraph.text, match.report.source.shown(withPath: showsPath),
    ])
  }
}
