public import Reports

/// A recommendation, and what a later report of the same authority says of it.
public struct RecommendationTrail: Sendable {
  /// What a later report says.
  public enum Outcome: String, Sendable, CaseIterable {
    /// It says that what was asked for is there now.
    case met
    /// It asks for nearly the same again, or says that it is still not done.
    case repeated
    /// It speaks of it, and does not say whether it is done.
    case mentioned
    case notMentioned = "not mentioned"
    /// No later report could answer it: all are of another kind, or it does not say what it is on.
    case notLookedFor = "not looked for"
    /// There is no later report.
    case noLaterReport = "no later report"
  }

  public let recommendation: ParagraphInContext
  /// The words of the question in it, in Unicode scalars from its start.
  public let highlights: [Range<Int>]
  public let outcome: Outcome
  /// The report that says it, or the next one where none does; `nil` where there is none.
  public let nextReport: ReportSummary?
  /// What says it, best first: sentences of the report, or the recommendation that is made again.
  public let evidence: [QuotedSentence]
  /// How well it answers the question.
  public let score: Double

  public init(
    recommendation: ParagraphInContext, highlights: [Range<Int>], outcome: Outcome,
    nextReport: ReportSummary?, evidence: [QuotedSentence], score: Double
  ) {
    self.recommendation = recommendation
    self.highlights = highlights
    self.outcome = outcome
    self.nextReport = nextReport
    self.evidence = evidence
    self.score = score
  }
}
