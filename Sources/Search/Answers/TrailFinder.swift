public import Indexing
public import Reports

// A recommendation is followed through the later reports of its authority, the next one first, until one speaks of it:
//
//     recommendation ──► topic ──► sentences ──► met, repeated, mentioned ──► the next report where one says nothing
//            TrailTopicReader  TrailStatementReader  TrailOutcome

/// Says of recommendations what became of them.
///
/// Not thread-safe. Meant for many recommendations of one index, whose reports it knows.
public final class TrailFinder {
  private let topics: TrailTopicReader
  private let statements: TrailStatementReader
  /// Those with a date, by authority, oldest first.
  private let reports: [String: [ReportSummary]]

  /// - Throws: `IndexProblem`
  public init(_ index: ReportIndex, thesaurus: Thesaurus) throws {
    topics = TrailTopicReader(index, thesaurus)
    statements = try TrailStatementReader(index)
    var reports: [String: [ReportSummary]] = [:]
    // By authority and date.
    for report in try index.reports(ParagraphFilter()).map(\.summary) where report.facts.date != nil {
      if let name = report.facts.authority?.name { reports[name, default: []].append(report) }
    }
    self.reports = reports
  }

  /// What a later report says of a recommendation.
  ///
  /// - Parameters:
  ///   - highlights: the words of the question in it, in Unicode scalars.
  ///   - score: how well it answers the question.
  /// - Throws: `IndexProblem`
  public func trail(
    of recommendation: ParagraphInContext, highlights: [Range<Int>] = [], score: Double = 0
  ) throws -> RecommendationTrail {
    let later = reports(after: recommendation.report)
    let found = try found(recommendation, in: later)
    return RecommendationTrail(
      recommendation: recommendation, highlights: highlights, outcome: found.outcome,
      nextReport: found.report ?? later.first, evidence: found.evidence, score: score)
  }

  /// What was found, and the report that says it or was looked through first.
  private typealias Found = (
    outcome: RecommendationTrail.Outcome, report: ReportSummary?, evidence: [QuotedSentence]
  )

  /// The first report that speaks of it. Most are answered by the next; all others are looked through together.
  private func found(_ recommendation: ParagraphInContext, in later: [ReportSummary]) throws -> Found {
    if later.isEmpty { return (.noLaterReport, nil, []) }
    let answering = later.filter { TrailSubject.canAnswer(recommendation, in: $0.facts.framework) }
    guard let next = answering.first, let topic = try topics.topic(of: recommendation) else {
      return (.notLookedFor, nil, [])
    }
    for reports in [answering.prefix(1), answering.dropFirst()] {
      let statements = try statements.statements(on: topic, in: Array(reports))
      for report in reports {
        if let said = TrailOutcome(statements[report.id] ?? []) {
          return (said.outcome, report, said.evidence.map(\.quoted))
        }
      }
    }
    return (.notMentioned, next, [])
  }

  /// Those of the same authority, oldest first; a report of the same day is no answer to it.
  private func reports(after report: ReportSummary) -> [ReportSummary] {
    guard let authority = report.facts.authority?.name, let date = report.facts.date else { return [] }
    return (reports[authority] ?? []).filter { $0.facts.date.map { $0 > date } ?? false }
  }
}
