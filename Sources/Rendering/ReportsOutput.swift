public import Reports

/// The list of reports: `findings.reports/1`, and a table for people.
public enum ReportsOutput {
  /// The list as one JSON document.
  public static func json(_ reports: [ReportListing]) throws -> String {
    try JSONText.document(Document(reports: reports.map(ListingJSON.init)))
  }

  /// The list as lines, one report each, with its judgement on the whole.
  public static func text(_ reports: [ReportListing], terminal: Terminal) -> String {
    let rows = reports.map { listing in
      let facts = listing.summary.facts
      return [
        Terminal.harmless(facts.authority?.name ?? "–"), facts.framework.rawValue,
        facts.published?.description ?? facts.inspectedTo?.description ?? "–",
        facts.overall?.rawValue ?? "–",
        terminal.linked(
          Terminal.harmless(listing.summary.id.description), to: terminal.link(to: listing.summary.source)),
      ]
    }
    let header = ["Authority", "Framework", "Published", "Overall", "Report"]
    let table = TextTable(header: header, rows: rows).text(terminal)
    let count = reports.count == 1 ? "1 report" : "\(reports.count) reports"
    return table + "\n" + terminal.styled(count, .dim) + "\n"
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

  private struct JudgementJSON: Encodable {
    let name: [String]
    let grade: String
    let grade_printed: String
    let scale: String
    let from: String
    @Nullable var page: Int?

    init(_ judgement: Judgement) {
      name = judgement.name
      grade = judgement.grade.rawValue
      grade_printed = judgement.gradePrinted
      scale = judgement.scale.rawValue
      from = judgement.origin.rawValue
      page = judgement.page
    }
  }
}
