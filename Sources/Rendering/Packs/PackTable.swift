internal import Reports
internal import Search

/// The quotations of a pack as rows, for spreadsheets.
struct PackTable {
  fileprivate struct Row {
    let group: String
    let evidence: Evidence
  }

  private let rows: [Row]

  init(_ pack: EvidencePack) {
    let findings = pack.groups.flatMap { group in
      group.evidence.map { Row(group: group.title, evidence: $0) }
    }
    rows = findings + pack.recommendations.map { Row(group: "Recommendations", evidence: $0) }
  }

  var csv: String { Table(columns: Self.columns, rows: rows).csv }

  private static var columns: [Table<Row>.Column] {
    [
      .init("quotation", "Quotation") { .number($0.evidence.number) },
      .init("group", "Group") { .text($0.group) },
      .init("id", "Paragraph") { .text($0.match.id.description) },
      .init("authority", "Authority") { TableValue($0.facts.authority?.name) },
      .init("region", "Region") { TableValue($0.facts.authority?.region) },
      .init("framework", "Framework") { .text($0.facts.framework.rawValue) },
      .init("inspected_from", "Inspected from") { TableValue($0.facts.inspectedFrom) },
      .init("inspected_to", "Inspected to") { TableValue($0.facts.inspectedTo) },
      .init("published", "Published") { TableValue($0.facts.published) },
      .init("overall", "Overall") { TableValue($0.facts.overall) },
      .init("section", "Section") { .text($0.match.section.joined(separator: " › ")) },
      .init("grade", "Grade") { TableValue($0.paragraph.grade) },
      .init("grade_printed", "Grade as printed") { TableValue($0.paragraph.gradePrinted) },
      .init("number", "Number") { TableValue($0.paragraph.printedNumber?.value) },
      .init("page", "Page") { TableValue($0.paragraph.pages?.lowerBound) },
      .init("page_to", "To page") { TableValue($0.paragraph.pages?.upperBound) },
      .init("kind", "Kind") { .text($0.paragraph.kind.rawValue) },
      .init("timescale", "Timescale") { TableValue($0.paragraph.recommendation?.timescale) },
      .init("due", "Due") { TableValue($0.paragraph.recommendation?.due) },
      .init("addressees", "Addressees") {
        TableValue($0.paragraph.recommendation?.addressees.joined(separator: "; "))
      },
      .init("text", "Text") { .text($0.paragraph.text) },
      .init("pinned", "Pinned") { .text($0.evidence.isPinned ? "yes" : "no") },
      .init("note", "Note") { TableValue($0.evidence.note) },
      .init("alike", "Alike") { .text($0.evidence.alike.map(\.description).joined(separator: "; ")) },
      .init("citation", "Citation") { .text(CitationText(of: $0.match).line) },
      .init("licence", "Licence") { TableValue($0.facts.licence?.rawValue) },
      .init("url", "Address") { TableValue($0.match.report.source.url) },
      .init("sha256", "SHA-256") { .text($0.match.report.source.sha256) },
    ]
  }
}

extension PackTable.Row {
  fileprivate var match: ParagraphInContext { evidence.paragraph }
  fileprivate var paragraph: Paragraph { match.paragraph }
  fileprivate var facts: ReportFacts { match.report.facts }
}
