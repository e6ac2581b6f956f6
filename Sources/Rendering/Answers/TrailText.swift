internal import Reports
internal import Search

// A recommendation and what became of it:
//
//      1  Harrow  SLAC inspection, published 27 June 2012
//         Within three months (27 September 2012) · NHS Harrow; the council · paragraph 57 · page 20
//
//         Ensure that «supervision» is …
//         harrow-2012-06-27:57
//
//         asked for again in the report of 4 May 2016 (SIF inspection):
//           Supervision is still …
//           weakness · … › Leadership · Grade 3 (Adequate) · paragraph 9 · page 7 · harrow-2016-05-04:9

/// Writes recommendations for people, with what later reports say of them.
package struct TrailText {
  let terminal: Terminal

  /// - Parameter rank: from 1.
  func lines(of trail: RecommendationTrail, rank: Int) -> [String] {
    head(of: trail, rank) + facts(of: trail) + [""] + text(of: trail) + [""] + outcome(of: trail)
      + trail.evidence.flatMap { sentence in
        QuotationText(terminal: terminal, indent: 6, saidAbove: .report).lines(of: sentence)
      }
  }

  private func head(of trail: RecommendationTrail, _ rank: Int) -> [String] {
    let report = trail.recommendation.report
    let label = RankLabel(rank: rank).text
    let lines = SubjectLines(terminal: terminal, indent: 4).lines(
      name: report.subject, beside: report.facts.inspectionInWords)
    return lines.enumerated().map {
      $0 == 0 ? terminal.styled(label, .dim) + $1.dropFirst(min(4, label.count)) : $1
    }
  }

  private func facts(of trail: RecommendationTrail) -> [String] {
    PartLines(terminal: terminal, indent: 4).lines(
      of: RecommendationFacts(of: trail.recommendation.paragraph).parts.map {
        PartLines.Part($0, look: .magenta)
      })
  }

  private func text(of trail: RecommendationTrail) -> [String] {
    let match = trail.recommendation
    let name = Terminal.harmless(match.id.description)
    let linked = terminal.linked(
      name, to: terminal.link(to: match.report.source), page: match.paragraph.pages?.lowerBound)
    let text = MarkedText(Terminal.harmless(match.paragraph.text), marks: trail.highlights)
    return Paragrapher(terminal: terminal, indent: 4).lines(of: text.words) + [
      "    " + terminal.styled(linked, .dim)
    ]
  }

  private func outcome(of trail: RecommendationTrail) -> [String] {
    let words = trail.outcomeInWords + (trail.evidence.isEmpty ? "" : ":")
    return Paragrapher(terminal: terminal, indent: 4).lines(of: words, look: trail.outcome.look)
  }
}

extension RecommendationTrail.Outcome {
  /// How it looks in a terminal, beside its words.
  fileprivate var look: Terminal.Look {
    switch self {
    case .met: .green
    case .repeated: .red
    case .mentioned: .magenta
    case .notMentioned, .notLookedFor, .noLaterReport: .dim
    }
  }
}
