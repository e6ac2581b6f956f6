internal import Indexing
internal import Reports
internal import TextProcessing

// What a theme finds is thinned out in this order, and each step counts what it leaves out:
//
//     candidates ──excluded──► ──alike──► ──limit per report──► ──limit──► quoted
//     pinned ──────────────────────────────────────────────────────────────►
//
// Pinned paragraphs come first and pass every limit, even where they are alike, because the analyst wants each; what is found and
// like one of them stands behind it.

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
    var folded = FoldedMatches<Candidate>(
      foldsAlike: true, mostPerReport: nil, TermScanner(), paragraph: \.paragraph)
    excluded = candidates.count { excludedNames.contains($0.paragraph.id) }
    let found = candidates.filter {
      !excludedNames.contains($0.paragraph.id) && !pinnedNames.contains($0.paragraph.id)
    }
    for candidate in pinned { folded.keep(candidate) }
    for candidate in found { folded.add(candidate) }
    choose(folded.kept, pinned: pinned.count, theme)
  }

  /// - Parameter pinned: how many at the front are pinned.
  private mutating func choose(_ kept: [FoldedMatches<Candidate>.Kept], pinned: Int, _ theme: Theme) {
    var countOfReport: [Report.ID: Int] = [:]
    var count = 0
    for (place, kept) in kept.enumerated() {
      let (report, isPinned) = (kept.match.paragraph.report.id, place < pinned)
      if !isPinned && countOfReport[report, default: 0] >= theme.limitPerReport ?? Int.max {
        beyondReportLimit += 1 + kept.alike.count
      } else if !isPinned && count >= theme.limit {
        beyondLimit += 1 + kept.alike.count
      } else {
        if !isPinned {
          countOfReport[report, default: 0] += 1
          count += 1
        }
        alike += kept.alike.count
        chosen.append(Chosen(candidate: kept.match, isPinned: isPinned, alike: kept.alike))
      }
    }
  }
}
