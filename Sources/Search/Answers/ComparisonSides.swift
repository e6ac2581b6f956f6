internal import Indexing
internal import Reports

/// What a question compares: authorities, regions, years, frameworks or grades, whichever it names more than one of.
struct ComparisonSides {
  private let question: AskedQuestion

  init(_ question: AskedQuestion) {
    self.question = question
  }

  /// In the order of the question; also those of which nothing was found.
  var members: [AnswerGroups.Member] {
    let filter = question.plan.filter
    let names = filter.authorities + question.plan.unknownNames.map(\.name)
    if names.count > 1 { return names.map { name in member(.authority(name)) { Self.isOn(name, $0) } } }
    if filter.regions.count > 1 {
      return filter.regions.map { region in
        member(.region(region)) { $0.facts.authority?.region?.lowercased() == region.lowercased() }
      }
    }
    if filter.years.count > 1 {
      return filter.years.map { years in
        member(.year(Self.words(years))) { $0.facts.date.map(years.contains) ?? false }
      }
    }
    if filter.frameworks.count > 1 {
      return filter.frameworks.map { framework in
        member(.framework(framework)) { $0.facts.framework == framework }
      }
    }
    return filter.overall.map { grade in member(.overall(grade)) { $0.facts.overall == grade } }
  }

  private func member(
    _ subject: AnswerGroup.Subject, _ isOfSide: (ReportSummary) -> Bool
  ) -> AnswerGroups.Member {
    let listings = question.figures.listings.filter { isOfSide($0.summary) }
    let reports = Set(listings.map(\.summary.id))
    return AnswerGroups.Member(
      subject: subject, listings: listings,
      sentences: (question.found?.sentences ?? []).filter { reports.contains($0.report) })
  }

  private static func isOn(_ name: String, _ report: ReportSummary) -> Bool {
    let names = [report.facts.authority?.name, report.facts.authorityPrinted].compactMap { $0?.lowercased() }
    return names.contains(name.lowercased())
  }

  private static func words(_ years: ClosedRange<CalendarDate>) -> String {
    let (first, last) = (years.lowerBound.year, years.upperBound.year)
    if first == last { return String(first) }
    if first <= 1 { return "to \(last)" }
    return last >= 9999 ? "since \(first)" : "\(first) to \(last)"
  }
}
