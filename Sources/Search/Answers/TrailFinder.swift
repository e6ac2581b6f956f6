public import Indexing
public import Reports

// A recommendation is followed through the later reports of its authority, the next one first, until one speaks of it:
//
//     recommendation ──► topic ──► sentences of a report ──► met, repeated, mentioned ──► the next report where it says nothing
//               TrailTopicReader  TrailStatementReader  TrailOutcome

/// Says of recommendations what became of them.
///
/// Not thread-safe. Meant for many recommendations of one index: what it has read of the index it keeps.
public final class TrailFinder {
  private let topics: TrailTopicReader
  private let statements: TrailStatementReader
  /// The reports with a date, by authority, oldest first.
  private let reports: [String: [ReportSummary]]

  /// - Throws: `IndexProblem`
  public init(_ index: ReportIndex, thesaurus: Thesaurus) throws {
    topics = TrailTopicReader(index, thesaurus)
    statements = try TrailStatementReader(index)
    reports = Dictionary(grouping: try index.reports(ParagraphFilter()).map(\.summary)) {
      $0.facts.authority?.name ?? ""
    }.mapValues { $0.filter { $0.facts.date != nil } }
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
    func trail(
      _ outcome: RecommendationTrail.Outcome, _ report: ReportSummary?, _ evidence: [TrailStatement] = []
    ) -> RecommendationTrail {
      RecommendationTrail(
        recommendation: recommendation, highlights: highlights, outcome: outcome, nextReport: report,
        evidence: evidence.map(\.quoted), score: score)
    }
    let later = reports(after: recommendation.report)
    guard let next = later.first else { return trail(.noLaterReport, nil) }
    guard let topic = try topics.topic(of: recommendation) else { return trail(.notMentioned, next) }
    for report in later
    where TrailSubject.canAnswer(recommendation, in: report.facts.framework) {
      if let found = TrailOutcome(try statements.statements(on: topic, in: report)) {
        return trail(found.outcome, report, found.evidence)
      }
    }
    return trail(.notMentioned, next)
  }

  /// Those of the same authority, oldest first; a report of the same day is no answer to it.
  private func reports(after report: ReportSummary) -> [ReportSummary] {
    guard let authority = report.facts.authority?.name, let date = report.facts.date else { return [] }
    return (reports[authority] ?? []).filter { $0.facts.date.map { $0 > date } ?? false }
  }
}

extension TrailStatement {
  /// It word for word.
  fileprivate var quoted: QuotedSentence {
    let bytes = Array(paragraph.paragraph.text.utf8)
    let text = String(decoding: bytes[range], as: UTF8.self)
    let start = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).unicodeScalars.count
    let extent = reading.extent(of: occurrences.first).map { mention in
      QuotedExtent(
        extent: mention.extent, isTooMuch: mention.isTooMuch,
        words: String(decoding: Array(text.utf8)[mention.range], as: UTF8.self))
    }
    return QuotedSentence(
      paragraph: paragraph, range: start..<start + text.unicodeScalars.count, text: text,
      highlights: Highlights.ranges(of: occurrences, in: text, across: []), verdict: verdict,
      extent: extent, score: coverage)
  }
}
