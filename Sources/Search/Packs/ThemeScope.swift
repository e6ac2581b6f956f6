internal import Indexing
internal import Reports

// A theme's filters mean different things for what a pack holds:
//
//     findings          all of them; without a kind only findings
//     recommendations   all but grade and section: recommendations have no grade, and stand under headings of their own
//     reports searched  those that speak of reports

/// What the filters of a theme let through.
struct ThemeScope {
  private let filter: ParagraphFilter

  /// - Parameter shared: what every query restricts itself to.
  init(_ theme: Theme, _ shared: ParagraphFilter) { filter = theme.filter.merged(with: shared) }

  /// In words; empty where nothing is restricted.
  var inWords: String { filter.inWords }

  /// For paragraphs of any kind.
  var findings: ParagraphFilter {
    var findings = filter
    findings.kinds = []
    return findings
  }

  var kindsOfFindings: Set<Paragraph.Kind> {
    filter.kinds.isEmpty ? [.finding] : Set(filter.kinds).subtracting([.recommendation])
  }

  var recommendations: ParagraphFilter { reports }

  var kindsOfRecommendations: Set<Paragraph.Kind> {
    filter.kinds.isEmpty || filter.kinds.contains(.recommendation) ? [.recommendation] : []
  }

  var reports: ParagraphFilter {
    var reports = filter
    (reports.kinds, reports.grades, reports.sections) = ([], [], [])
    return reports
  }
}
