internal import Indexing
internal import Reports

/// What each report of an authority says to a question, in the order of their dates.
struct Timeline {
  /// What is wanted of each report.
  enum Form {
    case judgements, sentences
  }

  private let question: AskedQuestion
  private let quoter: SentenceQuoter
  private let form: Form

  init(_ question: AskedQuestion, _ quoter: SentenceQuoter, _ form: Form) {
    self.question = question
    self.quoter = quoter
    self.form = form
  }

  func entries(_ member: AnswerGroups.Member) throws -> [TimelineEntry] {
    let sentences = Dictionary(grouping: member.sentences, by: \.report)
    return try member.timeline.map { listing in
      let own = sentences[listing.summary.id] ?? []
      return TimelineEntry(
        report: listing.summary, judgements: AskedJudgements(question.plan).judgements(of: listing),
        paragraphs: own.count, verdict: Verdict(mostOf: own), sentences: try quotations(of: own))
    }
  }

  private func quotations(of sentences: [SpottedSentence]) throws -> [QuotedSentence] {
    guard form == .sentences else { return [] }
    let limit = question.request.limitPerGroup
    return try quoter.quotations(quoter.chosen(sentences.bothSidesFirst, limit: limit))
  }
}

extension Verdict {
  /// What most of some sentences say; `nil` for none.
  init?(mostOf sentences: [SpottedSentence]) {
    guard !sentences.isEmpty else { return nil }
    let weakness = sentences.count { $0.verdict == .weakness || $0.verdict == .both }
    let strength = sentences.count { $0.verdict == .strength || $0.verdict == .both }
    switch (weakness, strength) {
    case (0, 0): self = .neither
    case _ where weakness > 2 * strength: self = .weakness
    case _ where strength > 2 * weakness: self = .strength
    default: self = .both
    }
  }
}
