internal import Ingest
package import Reports

/// What the reports of one framework judged, report by report: grades that stand on one scale and can be compared.
package struct JudgementLane {
  package struct Row {
    /// As the first of the reports prints it, outermost heading first.
    package let judgement: [String]
    /// For each report what it says of it; empty where it says nothing.
    package let cells: [[GradeRecord]]
  }

  package let framework: Framework
  /// The oldest first; those without a date come last.
  package let reports: [ReportSummary]
  /// The judgement on the whole first, the others in the order in which reports mostly have them.
  package let rows: [Row]

  /// A lane for each framework, in the order of their first reports.
  package static func lanes(of reports: [ReportListing]) -> [JudgementLane] {
    let dated = reports.enumerated().sorted { left, right in
      (Self.day(left.element), left.offset) < (Self.day(right.element), right.offset)
    }.map(\.element)
    let frameworks = dated.map(\.summary.facts.framework).reduce(into: [Framework]()) { list, framework in
      if !list.contains(framework) { list.append(framework) }
    }
    return frameworks.map { framework in
      JudgementLane(framework, dated.filter { $0.summary.facts.framework == framework })
    }
  }

  private static func day(_ report: ReportListing) -> String {
    report.summary.facts.date?.description ?? "undated"
  }

  private init(_ framework: Framework, _ listings: [ReportListing]) {
    self.framework = framework
    reports = listings.map(\.summary)
    let (reports, records) = (reports, Self.records(listings))
    rows = GradeMatrix.grouped(records) { JudgementName($0.judgement) }.map { _, records in
      Row(
        judgement: records[0].judgement,
        cells: reports.map { report in records.filter { $0.report.id == report.id } })
    }
  }

  /// All judgements, those on the whole first.
  private static func records(_ listings: [ReportListing]) -> [GradeRecord] {
    let all = GradeQuery(by: .judgement).records(of: listings).filter { !$0.judgement.isEmpty }
    let overall = GradeQuery(by: .year).records(of: listings).filter { !$0.judgement.isEmpty }
    let isOverall = Set(overall.map { JudgementName($0.judgement).own })
    let known = Set(all.map(Key.init))
    // What the report says as a whole, and no judgement of that name does.
    let others = overall.filter { !known.contains(Key($0)) }
    let (first, rest) = (
      all.filter { isOverall.contains(JudgementName($0.judgement).own) },
      all.filter { !isOverall.contains(JudgementName($0.judgement).own) }
    )
    return others + first + rest
  }

  private struct Key: Hashable {
    let report: Report.ID
    let name: String

    init(_ record: GradeRecord) {
      report = record.report.id
      name = JudgementName(record.judgement).own
    }
  }
}
