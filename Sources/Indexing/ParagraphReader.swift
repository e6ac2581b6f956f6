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
    var columns = ColumnReader(row)
    let paragraph = Self.bare(&columns, section: nil)
    let report: Int64 = columns.next()
    let local: String = columns.next()
    let section = LineList.decoded(columns.nextIfAny())
    let summary = summary(of: report, &columns)
    return ParagraphInContext(
      id: Paragraph.ID(report: summary.id, local: local), report: summary, section: section,
      paragraph: paragraph)
  }

  private mutating func summary(of report: Int64, _ columns: inout ColumnReader) -> ReportSummary {
    if let last, last.row == report { return last.summary }
    let summary = ReportColumns.summary(&columns)
    last = (report, summary)
    return summary
  }

  /// The paragraph of a row, in the section at this place of its report.
  static func bare(_ columns: inout ColumnReader, section: ((Int64) -> Int?)?) -> Paragraph {
    let sectionRow: Int64? = columns.nextIfAny()
    let ordinal: Int = columns.next()
    let number: Int? = columns.nextIfAny()
    let kind = Paragraph.Kind(rawValue: columns.next()) ?? .finding
    let grade: String? = columns.nextIfAny()
    let gradePrinted: String? = columns.nextIfAny()
    let (page, lastPage): (Int?, Int?) = (columns.nextIfAny(), columns.nextIfAny())
    let text: String = columns.next()
    let recommendation = recommendation(&columns)
    return Paragraph(
      ordinal: ordinal, printedNumber: number.flatMap(ParagraphNumber.init), kind: kind,
      section: sectionRow.flatMap { section?($0) }, grade: grade.map(Grade.init(rawValue:)),
      gradePrinted: gradePrinted, pages: page.map { $0...max($0, lastPage ?? $0) },
      recommendation: kind == .recommendation ? recommendation : nil, text: text)
  }

  private static func recommendation(_ columns: inout ColumnReader) -> Recommendation {
    let (timescale, due): (String?, String?) = (columns.nextIfAny(), columns.nextIfAny())
    return Recommendation(
      timescale: timescale, due: due.flatMap(CalendarDate.init(iso:)),
      addressees: LineList.decoded(columns.nextIfAny()))
  }
}

/// Reads the columns of a row one after the other: to look each up by its name costs more than all else of a row.
struct ColumnReader {
  private let row: Row
  private var column = 0

  init(_ row: Row) {
    self.row = row
  }

  mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value {
    defer { column += 1 }
    return row[column]
  }

  /// The same of a column that may be NULL.
  mutating func nextIfAny<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value? {
    defer { column += 1 }
    return row[column]
  }
}

/// The columns of `report` and `authority` that make a `ReportSummary`.
enum ReportColumns {
  static let list = """
    report.name AS report_name, report.title, authority.name AS authority, authority.region, authority.ons_code,
    report.authority_printed, report.framework, report.inspected_from, report.inspected_to, report.published,
    report.published_from, report.lead_inspector, report.overall, report.licence, report.path, report.sha256,
    report.url, report.pages
    """

  static func summary(_ columns: inout ColumnReader) -> ReportSummary {
    let name: String = columns.next()
    let facts = facts(&columns)
    let (path, sha256): (String, String) = (columns.next(), columns.next())
    let url: String? = columns.nextIfAny()
    return ReportSummary(
      id: Report.ID(name), facts: facts, source: Source(path: path, sha256: sha256, url: url),
      pageCount: columns.nextIfAny())
  }

  private static func facts(_ columns: inout ColumnReader) -> ReportFacts {
    let title: String = columns.next()
    let (name, region, code): (String?, String?, String?) = (
      columns.nextIfAny(), columns.nextIfAny(), columns.nextIfAny()
    )
    return ReportFacts(
      title: title, authority: name.map { Authority(name: $0, region: region, onsCode: code) },
      authorityPrinted: columns.nextIfAny(), framework: Framework(rawValue: columns.next()) ?? .other,
      inspectedFrom: date(&columns), inspectedTo: date(&columns), published: date(&columns),
      publishedFrom: value(&columns), leadInspector: columns.nextIfAny(),
      overall: (columns.nextIfAny() as String?).map(Grade.init(rawValue:)), licence: value(&columns))
  }

  private static func date(_ columns: inout ColumnReader) -> CalendarDate? {
    (columns.nextIfAny() as String?).flatMap { CalendarDate(iso: $0) }
  }

  private static func value<Value: RawRepresentable<String>>(_ columns: inout ColumnReader) -> Value? {
    (columns.nextIfAny() as String?).flatMap(Value.init(rawValue:))
  }
}
