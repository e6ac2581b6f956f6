internal import Indexing
internal import Reports
internal import TextProcessing

// Each candidate, the best first, takes these steps, and each step counts what it leaves out:
//
//     candidate ──excluded──► ──alike to what is quoted──► ──limit of its report──► ──limit──► quoted
//
// Pinned paragraphs come first and pass every limit, even where they are alike, because the analyst wants each.

/// Chooses from what a theme finds what is quoted.
struct EvidenceSelection {
  /// A paragraph that is quoted.
  struct Chosen {
    let candidate: Candidate
    let isPinned: Bool
    let alike: [Paragraph.ID]
  }

  private(set) var chosen: [Chosen] = []
  private(set) var excluded = 0
  private(set) var alike = 0
  private(set) var beyondReportLimit = 0
  private(set) var beyondLimit = 0

  /// - Parameters:
  ///   - candidates: the best first.
  ///   - pinned: in the order of the theme.
  ///   - excludedNames: the paragraphs that the theme leaves out.
  init(
    _ candidates: [Candidate], pinned: [Candidate], excluding excludedNames: Set<Paragraph.ID>, _ theme: Theme
  ) {
    let pinnedNames = Set(pinned.map(\.paragraph.id))
    // No limit of the report here: what is beyond it has to be told from what is beyond the limit of all.
    var folded = FoldedMatches<Candidate>(
      foldsAlike: true, mostPerReport: nil, TermScanner(),
      text: \.paragraph.paragraph.text, report: \.paragraph.report.id)
    for candidate in pinned { folded.keep(candidate) }
    var countOfReport: [Report.ID: Int] = [:]
    for candidate in candidates where !pinnedNames.contains(candidate.paragraph.id) {
      guard !excludedNames.contains(candidate.paragraph.id) else {
        excluded += 1
        continue
      }
      let report = candidate.paragraph.report.id
      let isBeyondReport = countOfReport[report, default: 0] >= theme.limitPerReport ?? Int.max
      let isBeyond = folded.kept.count - pinned.count >= theme.limit
      switch folded.add(candidate, mayKeep: { _ in !isBeyondReport && !isBeyond }) {
      case .kept: countOfReport[report, default: 0] += 1
      case .alike: alike += 1
      case .refused where isBeyondReport: beyondReportLimit += 1
      case .refused: beyondLimit += 1
      }
    }
    chosen = folded.kept.enumerated().map { place, kept in
      Chosen(candidate: kept.match, isPinned: place < pinned.count, alike: kept.alike.map(\.paragraph.id))
    }
  }
}
