internal import Search

/// A part of a pack, in the order in which every document has them. The raw value is where links lead to.
enum PackSection: String, CaseIterable {
  case summary, searched, evidence, recommendations, silent, sources, licences, again

  /// Those that a pack has.
  static func all(of pack: EvidencePack) -> [PackSection] {
    allCases.filter { section in
      switch section {
      case .recommendations: pack.recommendationCount > 0 || !pack.recommendations.isEmpty
      case .silent: !pack.theme.queries.isEmpty && pack.coverage.authorities > 0
      case .licences, .sources: !pack.sources.isEmpty
      case .again: !pack.theme.text.isEmpty
      case .summary, .searched, .evidence: true
      }
    }
  }

  var title: String {
    switch self {
    case .summary: "Summary"
    case .searched: "What was searched"
    case .evidence: "Evidence"
    case .recommendations: "Recommendations"
    case .silent: "Authorities whose reports say nothing on it"
    case .sources: "Bibliography"
    case .licences: "Licences and attribution"
    case .again: "How to make this pack again"
    }
  }
}
