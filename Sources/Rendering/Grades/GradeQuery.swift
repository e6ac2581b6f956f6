internal import Ingest
public import Reports

/// Which judgements of some reports are shown, and how they are set out.
public struct GradeQuery: Sendable {
  /// What the columns are.
  public enum Arrangement: String, CaseIterable, Sendable {
    /// A row for each authority and framework, a column for each year.
    case year
    /// A row for each report, a column for each judgement of its framework.
    case judgement
  }

  public var arrangement: Arrangement
  /// Words of the names of the judgements that are wanted; `nil` for the judgement on the whole by year, or all of them by
  /// judgement.
  public var words: String?

  public init(by arrangement: Arrangement = .year, words: String? = nil) {
    self.arrangement = arrangement
    self.words = words
  }

  /// What each report says of what is asked for, at least one record a report, in the order of the reports.
  public func records(of reports: [ReportListing]) -> [GradeRecord] {
    switch arrangement {
    case .year: reports.flatMap { words == nil ? Self.overall($0) : named($0) }
    case .judgement: byJudgement(reports)
    }
  }

  // MARK: By year

  /// The judgement on the whole: one, or all of that name where they differ.
  private static func overall(_ report: ReportListing) -> [GradeRecord] {
    let framework = report.summary.facts.framework
    let name = framework.overallJudgement
    let ofThatName = report.judgements.filter { judgement in
      name.map { JudgementName([$0]).own == JudgementName(judgement.name).own } ?? false
    }
    guard let grade = report.summary.facts.overall else {
      if !ofThatName.isEmpty { return ofThatName.map { record($0, of: report) } }
      return [GradeRecord(report.summary, name.map { [$0] } ?? [], isExpected: name != nil)]
    }
    let source = ofThatName.first
    let path = ofThatName.count == 1 ? source?.name : nil
    return [
      GradeRecord(
        report.summary, path ?? [source?.name.last ?? name ?? "Overall effectiveness"], grade,
        printed: source?.gradePrinted, page: source?.page)
    ]
  }

  private func named(_ report: ReportListing) -> [GradeRecord] {
    let asked = report.judgements.filter { isAsked(JudgementName($0.name)) }
    guard asked.isEmpty else { return asked.map { Self.record($0, of: report) } }
    let isExpected = report.summary.facts.framework.lacksJudgement(among: report.judgements, where: isAsked)
    return [GradeRecord(report.summary, [], isExpected: isExpected)]
  }

  private func isAsked(_ name: JudgementName) -> Bool { words.map(name.holds) ?? true }

  private static func record(_ judgement: Judgement, of report: ReportListing) -> GradeRecord {
    GradeRecord(
      report.summary, judgement.name, judgement.grade, printed: judgement.gradePrinted, page: judgement.page)
  }

  // MARK: By judgement

  private func byJudgement(_ reports: [ReportListing]) -> [GradeRecord] {
    let columns = Dictionary(grouping: reports, by: \.summary.facts.framework).mapValues { reports in
      JudgementColumns(reports.map { $0.judgements.map(\.name).filter { isAsked(JudgementName($0)) } }).names
    }
    return reports.flatMap { report -> [GradeRecord] in
      let names = columns[report.summary.facts.framework] ?? []
      return names.isEmpty ? named(report) : names.flatMap { records(of: report, named: $0) }
    }
  }

  private func records(of report: ReportListing, named path: [String]) -> [GradeRecord] {
    let name = JudgementName(path)
    let found = report.judgements.filter { JudgementName($0.name) == name }
    guard found.isEmpty else { return found.map { Self.record($0, of: report) } }
    let isExpected = report.summary.facts.framework.lacksJudgement(among: report.judgements) {
      $0.own == name.own
    }
    return [GradeRecord(report.summary, path, isExpected: isExpected)]
  }
}

/// The judgements that the reports of one framework make between them, in the order in which reports mostly have them.
struct JudgementColumns {
  /// As one of the reports prints them.
  private(set) var names: [[String]] = []

  /// - Parameter reports: the names of each report's judgements, in its order.
  init(_ reports: [[[String]]]) {
    var places: [JudgementName: (sum: Double, count: Double)] = [:]
    var order: [(name: JudgementName, path: [String])] = []
    for paths in reports {
      for (index, path) in paths.enumerated() {
        let name = JudgementName(path)
        if places[name] == nil { order.append((name, path)) }
        // From 0 for the first to 1 for the last: what only some reports have comes between what all have.
        let place = paths.count > 1 ? Double(index) / Double(paths.count - 1) : 0.5
        let (sum, count) = places[name] ?? (0, 0)
        places[name] = (sum + place, count + 1)
      }
    }
    let means = places.mapValues { $0.sum / $0.count }
    names = order.enumerated().sorted { left, right in
      (means[left.element.name] ?? 0, left.offset) < (means[right.element.name] ?? 0, right.offset)
    }.map(\.element.path)
  }
}
