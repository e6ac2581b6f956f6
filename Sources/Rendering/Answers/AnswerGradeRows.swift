internal import Reports
internal import Search

/// The judgements of an answer that goes by grades, a row each, for programs and spreadsheets.
struct AnswerGradeRows {
  private struct Row {
    let report: ReportSummary
    /// `nil` for a report without one.
    let judgement: GradeOnly?
  }

  /// A judgement, or the overall grade of a report of which no other is asked for: of that it is not known where it is printed.
  private struct GradeOnly {
    let name: [String]
    let grade: Grade
    var gradePrinted: String?
    var page: Int?
  }

  private let rows: [Row]

  init(_ answer: Answer) {
    rows = answer.groups.flatMap(\.timeline).flatMap { entry in
      Self.grades(of: entry).map { Row(report: entry.report, judgement: $0) }
    }
  }

  private static func grades(of entry: TimelineEntry) -> [GradeOnly?] {
    if entry.judgements.isEmpty {
      return [entry.report.facts.overall.map { GradeOnly(name: ["Overall"], grade: $0) }]
    }
    return entry.judgements.map {
      GradeOnly(name: $0.name, grade: $0.grade, gradePrinted: $0.gradePrinted, page: $0.page)
    }
  }

  var csv: String { Table(columns: Self.columns, rows: rows).csv }

  var jsonLines: String {
    get throws { try JSONText.lines(rows.map(Line.init)) }
  }

  private static var columns: [Table<Row>.Column] {
    [
      .init("authority", "Authority") { TableValue($0.report.facts.authority?.name) },
      .init("region", "Region") { TableValue($0.report.facts.authority?.region) },
      .init("framework", "Framework") { .text($0.report.facts.framework.rawValue) },
      .init("report", "Report") { .text($0.report.id.description) },
      .init("published", "Published") { TableValue($0.report.facts.published) },
      .init("overall", "Overall") { TableValue($0.report.facts.overall) },
      .init("judgement", "Judgement") { TableValue($0.judgement?.name.joined(separator: " › ")) },
      .init("grade", "Grade") { TableValue($0.judgement?.grade) },
      .init("grade_printed", "Grade as printed") { TableValue($0.judgement?.gradePrinted) },
      .init("page", "Page") { TableValue($0.judgement?.page) },
    ]
  }

  /// The same for programs.
  private struct Line: Encodable {
    @Nullable var authority: String?
    @Nullable var region: String?
    let framework: String
    let report: String
    @Nullable var published: String?
    @Nullable var overall: String?
    /// Outermost first.
    let judgement: [String]
    @Nullable var grade: String?
    @Nullable var grade_printed: String?
    @Nullable var page: Int?

    init(_ row: Row) {
      let facts = row.report.facts
      authority = facts.authority?.name
      region = facts.authority?.region
      framework = facts.framework.rawValue
      report = row.report.id.description
      published = facts.published?.description
      overall = facts.overall?.rawValue
      judgement = row.judgement?.name ?? []
      grade = row.judgement?.grade.rawValue
      grade_printed = row.judgement?.gradePrinted
      page = row.judgement?.page
    }
  }
}
