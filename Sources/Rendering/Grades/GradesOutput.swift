public import Reports

/// Grades over the years or by judgement: `findings.grades/1`, and tables. Scales of different frameworks are never mapped
/// onto each other.
public struct GradesOutput {
  private let query: GradeQuery
  private let records: [GradeRecord]

  public init(_ reports: [ReportListing], _ query: GradeQuery) {
    self.query = query
    records = query.records(of: reports)
  }

  /// True where there is no report, or none that could have the judgement that was asked for.
  public var isEmpty: Bool {
    records.isEmpty || (query.words != nil && records.allSatisfy { $0.status == .notGiven })
  }

  /// The grades in any form.
  public func text(as format: TableFormat, terminal: Terminal) throws -> String {
    switch format {
    case .text: GradesText(records, query, terminal: terminal).text
    case .json: try JSONText.document(Document(query, records)) + "\n"
    case .jsonl: try JSONText.lines(records.map(RecordJSON.init))
    case .csv: Table(columns: Self.columns, rows: records).csv
    case .markdown: GradesMarkdown(records, query).text
    }
  }

  /// One row for each record.
  private static var columns: [Table<GradeRecord>.Column] {
    [
      .init("authority", "Authority") { TableValue($0.report.facts.authority?.name) },
      .init("region", "Region") { TableValue($0.report.facts.authority?.region) },
      .init("framework", "Framework") { .text($0.report.facts.framework.rawValue) },
      .init("report", "Report") { .text($0.report.id.description) },
      .init("date", "Date") { TableValue($0.report.facts.date) },
      .init("year", "Year") { TableValue($0.report.facts.date?.year) },
      .init("judgement", "Judgement") { .text($0.judgement.joined(separator: " › ")) },
      .init("grade", "Grade") { TableValue($0.grade) },
      .init("grade_printed", "Grade as printed") { TableValue($0.gradePrinted) },
      .init("status", "Status") { .text($0.status.rawValue) },
      .init("page", "Page", alignment: .right) { TableValue($0.page) },
    ]
  }

  // MARK: JSON

  private struct Document: Encodable {
    let schema = "findings.grades/1"
    let by: String
    @Nullable var judgement: String?
    let grades: [RecordJSON]
    let counts: [CountJSON]

    init(_ query: GradeQuery, _ records: [GradeRecord]) {
      by = query.arrangement.rawValue
      judgement = query.words
      grades = records.map(RecordJSON.init)
      counts = GradeCount.counts(records).flatMap(\.counts).map(CountJSON.init)
    }
  }

  private struct RecordJSON: Encodable {
    @Nullable var authority: String?
    @Nullable var region: String?
    let framework: String
    let report: String
    @Nullable var date: String?
    @Nullable var judgement: [String]?
    @Nullable var grade: String?
    @Nullable var grade_printed: String?
    @Nullable var page: Int?
    let status: String

    init(_ record: GradeRecord) {
      let facts = record.report.facts
      authority = facts.authority?.name
      region = facts.authority?.region
      framework = facts.framework.rawValue
      report = record.report.id.description
      date = facts.date?.description
      judgement = record.judgement.isEmpty ? nil : record.judgement
      grade = record.grade?.rawValue
      grade_printed = record.gradePrinted
      page = record.page
      status = record.status.rawValue
    }
  }

  private struct CountJSON: Encodable {
    let framework: String
    @Nullable var grade: String?
    let status: String
    let count: Int

    init(_ count: GradeCount) {
      framework = count.framework.rawValue
      grade = count.grade?.rawValue
      status = count.status.rawValue
      self.count = count.count
    }
  }
}

/// Writes grades as Markdown, in full words.
struct GradesMarkdown {
  private let records: [GradeRecord]
  private let matrix: GradeMatrix

  init(_ records: [GradeRecord], _ query: GradeQuery) {
    self.records = records
    matrix = GradeMatrix(records, query)
  }

  var text: String {
    (matrix.blocks.map(block) + [counts]).joined(separator: "\n")
  }

  private func block(_ block: GradeMatrix.Block) -> String {
    let names = Dictionary(block.names.map { ($0.label, $0.name) }) { first, _ in first }
    let title = block.framework.map { "## \($0.rawValue): \($0.title)\n\n" } ?? ""
    let columns = block.framework == nil ? block.columns : block.columns.map { names[$0] ?? $0 }
    let rows = block.rows.map { row in
      // A row's judgement in full, where a number stands for it.
      let second = row.heads[1]
      let label = second.contains(" ") ? names[second].map { "\(second): \($0)" } : nil
      return [row.heads[0], label ?? second] + row.cells.map(words)
    }
    return title
      + Markdown.table(
        header: block.heads + columns, alignments: (block.heads + columns).map { _ in .left }, rows: rows)
  }

  private func words(_ cell: [[GradeRecord]]) -> String {
    cell.map { $0.map { $0.grade?.rawValue ?? $0.status.rawValue }.joined(separator: " + ") }
      .joined(separator: "; ")
  }

  private var counts: String {
    GradeCount.counts(records).map { framework, counts in
      let words = counts.map { "\($0.count) \($0.words)" }.joined(separator: ", ")
      return "- \(framework.rawValue): \(Markdown.escaped(words))\n"
    }.joined()
  }
}
