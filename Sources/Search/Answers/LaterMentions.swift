internal import Indexing
internal import Reports

/// What later reports say of the theme of a question, where nothing was found in them on a recommendation as a whole.
final class LaterMentions {
  private let question: AskedQuestion
  private let quoter: SentenceQuoter
  /// What reports of an authority say of the theme, by its name.
  private var sentences: [String: [SpottedSentence]] = [:]
  private var reports: [String: [ReportSummary]] = [:]

  init(_ question: AskedQuestion, _ quoter: SentenceQuoter) {
    self.question = question
    self.quoter = quoter
  }

  /// The trail, with what the first later report says that speaks of the theme.
  func completed(_ trail: RecommendationTrail) throws -> RecommendationTrail {
    guard trail.outcome == .notMentioned || trail.outcome == .notLookedFor, let theme = question.found?.theme,
      theme.isPlain,
      let name = trail.recommendation.report.facts.authority?.name,
      let day = trail.recommendation.report.facts.date
    else { return trail }
    let said = Dictionary(grouping: try sentences(theme, of: name), by: \.report)
    let later = (reports[name] ?? []).filter { $0.facts.date.map { $0 > day } ?? false }
    guard let report = later.first(where: { said[$0.id] != nil }), let found = said[report.id] else {
      return trail
    }
    return RecommendationTrail(
      recommendation: trail.recommendation, highlights: trail.highlights, outcome: .mentioned,
      nextReport: report,
      evidence: try quoter.quotations(quoter.chosen(found, limit: question.request.limitPerGroup)),
      score: trail.score)
  }

  private func sentences(_ theme: AskedTheme, of name: String) throws -> [SpottedSentence] {
    if let known = sentences[name] { return known }
    var filter = ParagraphFilter()
    filter.authorities = [name]
    reports[name] = try question.index.reports(filter).map(\.summary)
    filter.kinds = [.finding]
    var found = try FoundSentences(theme, in: question.index, filter: filter, preferring: nil) { _ in true }
    found.sort(question.figures)
    sentences[name] = found.sentences
    return found.sentences
  }
}
