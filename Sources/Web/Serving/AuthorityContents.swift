internal import Indexing
internal import Rendering
internal import Reports

/// What an index holds on one authority.
struct AuthorityContents {
  let authority: IndexedAuthority
  /// The oldest first.
  let reports: [ReportListing]
  /// How many recommendations each report makes; none where it makes none.
  let recommendations: [Report.ID: Int]
  /// Where the grades stand.
  let places: JudgementPlaces

  /// - Throws: `IndexProblem`
  init(_ authority: IndexedAuthority, in index: ReportIndex) throws {
    self.authority = authority
    let filter = Self.filter(authority)
    reports = try index.reports(filter).filter { Self.isOn(authority, $0.summary) }
    recommendations = try index.recommendationCounts(filter)
    places = JudgementPlaces(try index.passageStarts(of: reports.map(\.summary.id)))
  }

  /// May let more pass: another authority can have its name printed.
  static func filter(_ authority: IndexedAuthority) -> ParagraphFilter {
    var filter = ParagraphFilter()
    filter.authorities = [authority.name]
    return filter
  }

  static func isOn(_ authority: IndexedAuthority, _ report: ReportSummary) -> Bool {
    (report.facts.authority?.name ?? report.facts.authorityPrinted) == authority.name
  }
}
