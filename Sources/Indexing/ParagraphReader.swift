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

  private let sections: [Int64: Int]
  private var last: (row: Int64, summary: ReportSummary)?

  /// - Parameter sections: the places of sections in the list of their report, by row; without them paragraphs do not say
  ///   where that of theirs is.
  init(sections: [Int64: Int] = [:]) {
    self.sections = sections
  }

  mutating func paragraph(_ row: Row) throws -> ParagraphInContext {
    var columns = ColumnReader(row)
    let paragraph = try Self.bare(&columns) { sections[$0] }
    let report: Int64 = try columns.next()
    let local: String = try columns.next()
    let section = try LineList.decoded(columns.nextIfAny())
    let summary = try summary(of: report, &columns)
    return ParagraphInContext(
      id: Paragraph.ID(report: summary.id, local: local), report: summary, section: section,
      paragraph: paragraph)
  }

  private mutating func summary(of report: Int64, _ columns: inout ColumnReader) throws -> ReportSummary {
    if let last, last.row == report { return last.summary }
    let summary = try ReportColumns.summary(&columns)
    last = (report, summary)
    return summary
  }

  /// The paragraph of a row, in the section at this place of its report.
  static func bare(_ columns: inout ColumnReader, section: (Int64) -> Int?) throws -> Paragraph {
    let sectionRow: Int64? = try columns.nextIfAny()
    let ordinal: Int = try columns.next()
    let number: Int? = try columns.nextIfAny()
    let kind = Paragraph.Kind(rawValue: try columns.next()) ?? .finding
    let grade: String? = try columns.nextIfAny()
    let gradePrinted: String? = try columns.nextIfAny()
    let (page, lastPage): (Int?, Int?) = (try columns.nextIfAny(), try columns.nextIfAny())
    let text: String = try columns.next()
    let recommendation = try recommendation(&columns)
    return Paragraph(
      ordinal: ordinal, printedNumber: number.flatMap(ParagraphNumber.init), kind: kind,
      section: sectionRow.flatMap(section), grade: grade.map(Grade.init(rawValue:)),
      gradePrinted: gradePrinted, pages: page.map { $0...max($0, lastPage ?? $0) },
      recommendation: kind == .recommendation ? recommendation : nil, text: text)
  }

  private static func recommendation(_ columns: inout ColumnReader) throws -> Recommendation {
    let (timescale, due): (String?, String?) = (try columns.nextIfAny(), try columns.nextIfAny())
    return Recommendation(
      timescale: timescale, due: due.flatMap(CalendarDate.init(iso:)),
      addressees: try LineList.decoded(columns.nextIfAny()))
  }
}

/// Reads the columns of a row one after the other: to look each up by its name costs more than all else of a row.
///
/// In a damaged file a value can be of another type than its column, or NULL where that is not allowed.
struct ColumnReader {
  private let row: Row
  private var column = 0

  init(_ row: Row) {
    self.row = row
  }

  /// - Throws: `DatabaseError` with `SQLITE_CORRUPT`
  mutating func next<Value: DatabaseValueConvertible>() throws -> Value {
    guard let value: Value = try nextIfAny() else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return value
  }

  /// The same of a column that may be NULL.
  mutating func nextIfAny<Value: DatabaseValueConvertible>() throws -> Value? {
    defer { column += 1 }
    let stored: DatabaseValue = row[column]
    if stored.isNull { return nil }
    guard let value = Value.fromDatabaseValue(stored) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return value
  }
}

extension ColumnReader {
  /// The rows of `paragraph` in two columns, the first and the last; `nil` where there are none.
  ///
  /// - Throws: `DatabaseError` with `SQLITE_CORRUPT` for what cannot be rows.
  mutating func nextRows() throws -> ClosedRange<Int64>? {
    let (first, last): (Int64?, Int64?) = (try nextIfAny(), try nextIfAny())
    guard let first, let last else { return nil }
    guard first >= 0, first <= last, last < PostingSegment.mostRows else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return first...last
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

  static func summary(_ columns: inout ColumnReader) throws -> ReportSummary {
    let name: String = try columns.next()
    let facts = try facts(&columns)
    let (path, sha256): (String, String) = (try columns.next(), try columns.next())
    let url: String? = try columns.nextIfAny()
    return ReportSummary(
      id: Report.ID(name), facts: facts, source: Source(path: path, sha256: sha256, url: url),
      pageCount: try columns.nextIfAny())
  }

  private static func facts(_ columns: inout ColumnReader) throws -> ReportFacts {
    let title: String = try columns.next()
    let (name, region, code): (String?, String?, String?) = (
      try columns.nextIfAny(), try columns.nextIfAny(), try columns.nextIfAny()
    )
    return ReportFacts(
      title: title, authority: name.map { Authority(name: $0, region: region, onsCode: code) },
      authorityPrinted: try columns.nextIfAny(), framework: Framework(rawValue: try columns.next()) ?? .other,
      inspectedFrom: try date(&columns), inspectedTo: try date(&columns), published: try date(&columns),
      publishedFrom: try value(&columns), leadInspector: try columns.nextIfAny(),
      overall: (try columns.nextIfAny() as String?).map(Grade.init(rawValue:)), licence: try value(&columns))
  }

  private static func date(_ columns: inout ColumnReader) throws -> CalendarDate? {
    (try columns.nextIfAny() as String?).flatMap { CalendarDate(iso: $0) }
  }

  private static func value<Value: RawRepresentable<String>>(_ columns: inout ColumnReader) throws -> Value? {
    (try columns.nextIfAny() as String?).flatMap(Value.init(rawValue:))
  }
}
