internal import Indexing
internal import Reports
internal import Search

/// What was recommended to an authority, a page of it, each with what became of it.
///
/// Each takes a search through the later reports, about two milliseconds: that is why they stand in pages.
struct AuthorityTrails: Sendable {
  let authority: IndexedAuthority
  let address: TableAddress
  /// The reports that make recommendations, the oldest first.
  let reports: [ReportSummary]
  let trails: [RecommendationTrail]
  /// How many recommendations there are on all pages.
  let count: Int
  /// From 1.
  let page: Int
  let problems: [ParameterProblem]

  static let pageLength = 20

  /// - Throws: `IndexProblem`
  init(
    _ authority: IndexedAuthority, _ address: TableAddress, in index: ReportIndex, _ thesaurus: Thesaurus
  ) throws {
    var reader = ParameterReader(address)
    var filter = RecommendationFilter()
    filter.paragraphs = reader.filter().on(authority)
    page = reader.page()
    let counts = try index.recommendationCounts(AuthorityContents.filter(authority))
    reports = try index.reports(AuthorityContents.filter(authority)).map(\.summary).filter {
      AuthorityContents.isOn(authority, $0) && counts[$0.id] != nil
    }
    let found = try index.recommendations(
      filter, limit: reader.problems.isEmpty ? Self.pageLength : 0, offset: (page - 1) * Self.pageLength)
    let finder = try TrailFinder(index, thesaurus: thesaurus)
    trails = try found.list.filter { AuthorityContents.isOn(authority, $0.report) }.map {
      try finder.trail(of: $0)
    }
    count = found.count
    problems = reader.problems
    self.authority = authority
    self.address = address
  }
}

extension ParagraphFilter {
  /// The same of one authority alone.
  fileprivate func on(_ authority: IndexedAuthority) -> ParagraphFilter {
    var filter = self
    filter.authorities = [authority.name]
    return filter
  }
}
