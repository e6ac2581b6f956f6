/// What the reports of a list say of one authority as a whole.
public struct AuthoritySummary: Sendable, Equatable {
  /// The judgement of one report on the whole, on the scale of its framework.
  public struct Overall: Sendable, Equatable {
    public let grade: Grade
    public let framework: Framework
    public let date: CalendarDate?
    public let report: Report.ID
  }

  public let authority: Authority
  public let reportCount: Int
  /// From the first report to the latest; `nil` where none has a date.
  public let dates: ClosedRange<CalendarDate>?
  /// In the order of their first reports.
  public let frameworks: [Framework]
  /// Of the latest report that has one.
  public let latestOverall: Overall?

  /// The authorities of some reports, in order of their names. Reports whose authority is not known are left out.
  public static func summaries(of reports: [ReportSummary]) -> [AuthoritySummary] {
    var byName: [String: [ReportSummary]] = [:]
    for report in reports {
      if let name = report.facts.authority?.name { byName[name, default: []].append(report) }
    }
    return byName.sorted { $0.key < $1.key }.compactMap { AuthoritySummary($1) }
  }

  /// - Parameter reports: all of one authority.
  private init?(_ reports: [ReportSummary]) {
    guard let authority = reports.first?.facts.authority else { return nil }
    let dated = Self.inOrder(reports)
    self.authority = authority
    reportCount = reports.count
    let days = dated.compactMap(\.facts.date)
    dates = days.first.flatMap { first in days.last.map { first...$0 } }
    frameworks = dated.map(\.facts.framework).reduce(into: []) { list, framework in
      if !list.contains(framework) { list.append(framework) }
    }
    latestOverall = dated.last { $0.facts.overall != nil }.flatMap { report in
      report.facts.overall.map {
        Overall(grade: $0, framework: report.facts.framework, date: report.facts.date, report: report.id)
      }
    }
  }

  /// By date; those without one come first, so that they are never the latest.
  private static func inOrder(_ reports: [ReportSummary]) -> [ReportSummary] {
    reports.enumerated().sorted { left, right in
      let (leftDay, rightDay) = (left.element.facts.date, right.element.facts.date)
      guard leftDay != rightDay, let rightDay else {
        return leftDay == rightDay && left.offset < right.offset
      }
      return leftDay.map { $0 < rightDay } ?? true
    }.map(\.element)
  }
}
