package import Reports

// Recommendations in the terminal, under their report or, in order of time, under the day they are due:
//
//     Harrow  SLAC inspection, published 27 June 2012
//       Services for looked after children › Areas for improvement
//
//       Within three months (27 September 2012) · NHS Harrow; the council · paragraph 57 · page 20
//         Improve …
//         harrow-2012-06-27:57

/// Writes recommendations for people, every word of them.
struct RecommendationsText {
  let terminal: Terminal
  let isByDue: Bool

  /// All recommendations with a line that sums them up.
  func text(of recommendations: [ParagraphInContext]) -> String {
    var lines: [String] = []
    var last: ParagraphInContext?
    for recommendation in recommendations {
      lines += heads(of: recommendation, after: last) + entry(recommendation) + [""]
      last = recommendation
    }
    let reports = Set(recommendations.map(\.report.id)).count
    let summary = "\(counted(recommendations.count, "recommendation")) in \(counted(reports, "report"))"
    return (lines + [terminal.styled(summary, .dim)]).map { $0 + "\n" }.joined()
  }

  // MARK: Headings

  /// What differs from the recommendation before: day, report, section.
  private func heads(of recommendation: ParagraphInContext, after last: ParagraphInContext?) -> [String] {
    let due = recommendation.paragraph.recommendation?.due
    let isNewDay = isByDue && (last == nil || last?.paragraph.recommendation?.due != due)
    let isNewReport = isNewDay || last?.report.id != recommendation.report.id
    let isNewSection = isNewReport || last?.section != recommendation.section
    var heads: [String] = []
    if isNewDay { heads += [terminal.styled(due.map { "Due " + DateText.day($0) } ?? "No day given", .bold)] }
    if isNewReport { heads += report(recommendation.report, isBold: !isByDue) }
    if isNewSection, !recommendation.section.isEmpty {
      heads += Paragrapher(terminal: terminal, indent: 2).lines(
        of: recommendation.section.joined(separator: " › "))
    }
    return heads.isEmpty ? [] : heads + [""]
  }

  private func report(_ report: ReportSummary, isBold: Bool) -> [String] {
    let facts = report.facts
    let name = facts.authority?.name ?? (facts.title.isEmpty ? report.id.description : facts.title)
    let date =
      facts.published.map { ", published " + DateText.day($0) }
      ?? facts.inspectedTo.map { ", inspected until " + DateText.day($0) }
    let inspection = facts.framework.title + (date ?? "")
    let look: Terminal.Look? = isBold ? .bold : nil
    if DisplayWidth.of(name) + 2 + DisplayWidth.of(inspection) <= terminal.width {
      let harmless = Terminal.harmless(name)
      return [(look.map { terminal.styled(harmless, $0) } ?? harmless) + "  " + inspection]
    }
    let paragrapher = Paragrapher(terminal: terminal, indent: 0)
    return paragrapher.lines(of: name, look: look) + paragrapher.lines(of: inspection)
  }

  // MARK: One recommendation

  private func entry(_ recommendation: ParagraphInContext) -> [String] {
    let (outer, inner) = (
      Paragrapher(terminal: terminal, indent: 2), Paragrapher(terminal: terminal, indent: 4)
    )
    let facts = RecommendationFacts(of: recommendation.paragraph).parts
    return outer.lines(of: facts.joined(separator: " · "), look: .magenta)
      + inner.lines(of: recommendation.paragraph.text)
      + inner.lines(of: recommendation.id.description, look: .dim)
  }
}

/// What is known of a recommendation beside its text, in parts: deadline, addressees and place.
package struct RecommendationFacts {
  package let parts: [String]

  package init(of paragraph: Paragraph) {
    var parts = [Self.deadline(paragraph.recommendation)].compactMap(\.self)
    if let addressees = paragraph.recommendation?.addressees, !addressees.isEmpty {
      parts.append(addressees.joined(separator: "; "))
    }
    if let number = paragraph.printedNumber { parts.append("paragraph \(number)") }
    if let pages = paragraph.pages {
      parts.append(
        pages.count == 1 ? "page \(pages.lowerBound)" : "pages \(pages.lowerBound) to \(pages.upperBound)")
    }
    self.parts = parts.isEmpty ? ["unnumbered paragraph"] : parts
  }

  private static func deadline(_ recommendation: Recommendation?) -> String? {
    let due = recommendation?.due.map(DateText.day)
    guard let timescale = recommendation?.timescale else { return due.map { "by \($0)" } }
    guard let due else { return "\(timescale) (day not known)" }
    return timescale.contains(due) ? timescale : "\(timescale) (\(due))"
  }
}
