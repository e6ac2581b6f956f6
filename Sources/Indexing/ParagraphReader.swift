internal import GRDB
internal import Reports

/// Makes values of rows. Keeps the last report, because neighbours mostly share it.
struct ParagraphReader {
  /// The columns that `bare` reads, and its section.
  static let columns = """
    paragraph.section_id, paragraph.ordinal, paragraph.number, coalesce(paragraph.kind, 'finding') AS kind,
    grade.grade AS paragraph_grade, grade.printed AS grade_printed, paragraph.page, paragraph.page_to,
    paragraph.text, recommendation.timescale, recommendation.due, recommendation.addressees
    """

  static let select = """
    SELECT \(columns), paragraph.report_id AS row, \(ParagraphNames.nameSQL) AS local, section.headings,
      \(ReportColumns.list)
    FROM paragraph
    JOIN report ON report.id = paragraph.report_id
    LEFT JOIN authority ON authority.id = report.authority_id
    LEFT JOIN grade ON grade.id = paragraph.grade_id
    LEFT JOIN section ON section.id = paragraph.section_id
    LEFT JOIN recommendation ON recommendation.paragraph_id = paragraph.id

    """

  private var last: (row: Int64, summary: ReportSummary)?

  mutating func paragraph(_ row: Row) -> ParagraphInContext {
    let summary = summary(row)
    let id = Paragraph.ID(report: summary.id, local: row["local"])
    return ParagraphInContext(
      id: id, report: summary, section: LineList.decoded(row["headings"]),
      paragraph: Self.bare(row, section: nil))
  }

  private mutating func summary(_ row: Row) -> ReportSummary {
    let id: Int64 = row["row"]
    if let last, last.row == id { return last.summary }
    let summary = ReportColumns.summary(row)
    last = (id, summary)
    return summary
  }

  private static func recommendation(_ row: Row) -> Recommendation? {
    guard row["kind"] == Paragraph.Kind.recommendation.rawValue else { return nil }
    let due: String? = row["due"]
    return Recommendation(
      timescale: row["timescale"], due: due.flatMap(CalendarDate.init(iso:)),
      addressees: LineList.decoded(row["addressees"]))
  }

  /// The paragraph of a row, in the section at this place of its report.
  static func bare(_ row: Row, section: Int?) -> Paragraph {
    let page: Int? = row["page"]
    let number: Int? = row["number"]
    let grade: String? = row["paragraph_grade"]
    return Paragraph(
      ordinal: row["ordinal"], printedNumber: number.flatMap(ParagraphNumber.init),
      kind: Paragraph.Kind(rawValue: row["kind"]) ?? .finding, section: section,
      grade: grade.map(Grade.init(rawValue:)), gradePrinted: row["grade_printed"],
      pages: page.map { $0...max($0, row["page_to"] ?? $0) }, recommendation: recommendation(row),
      text: row["text"])
  }
}

/// The columns of `report` and `authority` that make a `ReportSummary`.
enum ReportColumns {
  static let list = """
    report.name AS report_name, report.sha256, report.path, report.url, report.title, authority.name AS authority,
    authority.region, authority.ons_code, report.authority_printed, report.framework, report.inspected_from,
    report.inspected_to, report.published, report.published_from, report.lead_inspector, report.overall,
    report.licence, report.pages
    """

  static func summary(_ row: Row) -> ReportSummary {
    ReportSummary(
      id: Report.ID(row["report_name"]), facts: facts(row),
      source: Source(path: row["path"], sha256: row["sha256"], url: row["url"]), pageCount: row["pages"])
  }

  private static func facts(_ row: Row) -> ReportFacts {
    let authority: String? = row["authority"]
    let overall: String? = row["overall"]
    return ReportFacts(
      title: row["title"],
      authority: authority.map { Authority(name: $0, region: row["region"], onsCode: row["ons_code"]) },
      authorityPrinted: row["authority_printed"], framework: Framework(rawValue: row["framework"]) ?? .other,
      inspectedFrom: date(row["inspected_from"]), inspectedTo: date(row["inspected_to"]),
      published: date(row["published"]), publishedFrom: value(row["published_from"]),
      leadInspector: row["lead_inspector"], overall: overall.map(Grade.init(rawValue:)),
      licence: value(row["licence"]))
  }

  private static func date(_ text: String?) -> CalendarDate? { text.flatMap { CalendarDate(iso: $0) } }

  private static func value<Value: RawRepresentable<String>>(_ text: String?) -> Value? {
    text.flatMap(Value.init(rawValue:))
  }
}
