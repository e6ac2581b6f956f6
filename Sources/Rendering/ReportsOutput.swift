public import Reports

/// The list of reports: `findings.reports/1`, a table for people and one for other programs.
public enum ReportsOutput {
  /// The list in any form.
  ///
  /// - Parameter showsPath: whether the files of reports are shown by their paths, or by their names alone.
  public static func text(
    of reports: [ReportListing], as format: TableFormat, terminal: Terminal, showsPath: Bool = true
  ) throws -> String {
    switch format {
    case .text: text(reports, terminal: terminal)
    case .json: try json(reports, showsPath: showsPath) + "\n"
    case .jsonl: try JSONText.lines(reports.map(ListingJSON.init), showsPath: showsPath)
    case .csv: Table(columns: columns(showsPath), rows: reports).csv
    case .markdown: Table(columns: columns(showsPath), rows: reports).markdown
    }
  }

  /// The list as one JSON document.
  public static func json(_ reports: [ReportListing], showsPath: Bool = true) throws -> String {
    try JSONText.document(Document(reports: reports.map(ListingJSON.init)), showsPath: showsPath)
  }

  /// The list as lines, one report each, with its judgement on the whole.
  public static func text(_ reports: [ReportListing], terminal: Terminal) -> String {
    let table = Table(columns: shortColumns, rows: reports).textTable(for: terminal).text(terminal)
    return table + "\n" + terminal.styled(counted(reports.count, "report"), .dim) + "\n"
  }

  private typealias Column = Table<ReportListing>.Column

  private static var shortColumns: [Column] {
    [
      Column("authority", "Authority") { TableValue($0.summary.facts.authority?.name) },
      Column("framework", "Framework") { .text($0.summary.facts.framework.rawValue) },
      Column("date", "Published") { TableValue($0.summary.facts.date) },
      Column("overall", "Overall") { TableValue($0.summary.facts.overall) },
      Column("id", "Report") { .source($0.summary.id.description, $0.summary.source) },
    ]
  }

  /// All that is known of a report but its judgements, which `findings grades` has.
  private static func columns(_ showsPath: Bool) -> [Column] {
    [
      Column("id", "Report") { .text($0.summary.id.description) },
      Column("title", "Title") { .text($0.summary.facts.title) },
      Column("authority", "Authority") { TableValue($0.summary.facts.authority?.name) },
      Column("authority_printed", "Authority as printed") { TableValue($0.summary.facts.authorityPrinted) },
      Column("region", "Region") { TableValue($0.summary.facts.authority?.region) },
      Column("framework", "Framework") { .text($0.summary.facts.framework.rawValue) },
      Column("inspected_from", "Inspected from") { TableValue($0.summary.facts.inspectedFrom) },
      Column("inspected_to", "Inspected to") { TableValue($0.summary.facts.inspectedTo) },
      Column("published", "Published") { TableValue($0.summary.facts.published) },
      Column("published_from", "Published from") { TableValue($0.summary.facts.publishedFrom?.rawValue) },
      Column("lead_inspector", "Lead inspector") { TableValue($0.summary.facts.leadInspector) },
      Column("overall", "Overall") { TableValue($0.summary.facts.overall) },
      Column("pages", "Pages", alignment: .right) { TableValue($0.summary.pageCount) },
      Column("paragraphs", "Paragraphs", alignment: .right) { .number($0.paragraphCount) },
      Column("confidence", "Confidence") { .text($0.confidence.rawValue) },
      Column("licence", "Licence") { TableValue($0.summary.facts.licence?.rawValue) },
      Column("path", "Path") { .text($0.summary.source.shown(withPath: showsPath)) },
      Column("sha256", "SHA-256") { .text($0.summary.source.sha256) },
      Column("url", "Address") { TableValue($0.summary.source.url) },
    ]
  }

  private struct Document: Encodable {
    let schema = "findings.reports/1"
    let reports: [ListingJSON]
  }
}

/// A report with all that is known of it.
struct ListingJSON: Encodable {
  let report: ReportListing

  init(_ report: ReportListing) { self.report = report }

  func encode(to encoder: any Encoder) throws {
    try ReportJSON(report.summary).encode(to: encoder)
    try More(report).encode(to: encoder)
  }

  /// What a list says of a report beyond what a hit does.
  private struct More: Encodable {
    @Nullable var authority_printed: String?
    @Nullable var region: String?
    @Nullable var published_from: String?
    @Nullable var lead_inspector: String?
    @Nullable var overall: String?
    @Nullable var pages: Int?
    let paragraphs: Int
    @Nullable var licence: String?
    let judgements: [JudgementJSON]
    let confidence: String
    let doubts: [DoubtJSON]

    init(_ listing: ReportListing) {
      let facts = listing.summary.facts
      authority_printed = facts.authorityPrinted
      region = facts.authority?.region
      published_from = facts.publishedFrom?.rawValue
      lead_inspector = facts.leadInspector
      overall = facts.overall?.rawValue
      pages = listing.summary.pageCount
      paragraphs = listing.paragraphCount
      licence = facts.licence?.rawValue
      judgements = listing.judgements.map(JudgementJSON.init)
      confidence = listing.confidence.rawValue
      doubts = listing.doubts.map(DoubtJSON.init)
    }
  }
}
