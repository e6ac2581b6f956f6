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

extension [SpottedSentence] {
  /// Criticism and all else by turns, as long as there is both.
  var alternating: [SpottedSentence] {
    let (criticism, rest) = (filter { $0.verdict == .weakness }, filter { $0.verdict != .weakness })
    let paired = zip(criticism, rest).flatMap { [$0, $1] }
    return paired + criticism.dropFirst(rest.count) + rest.dropFirst(criticism.count)
  }

  /// The best that finds a weakness and the best that finds a strength come first, so that what speaks against the rest is seen.
  var bothSidesFirst: [SpottedSentence] {
    let places = [Verdict.weakness, .strength].compactMap { verdict in
      firstIndex { $0.verdict == verdict }
    }
    let first = Set(places)
    return first.sorted().map { self[$0] } + indices.filter { !first.contains($0) }.map { self[$0] }
  }
}

/// Which judgements a question asks for.
struct AskedJudgements {
  private let names: [String]
  private let grades: [Grade]
  private let asksForAll: Bool

  init(_ plan: QuestionPlan) {
    names = plan.filter.sections.map { $0.lowercased() }
    grades = plan.filter.grades
    asksForAll = plan.kind == .grade && names.isEmpty
  }

  /// Those of a report whose own name holds the words of a section that is asked for; without one those with the grade that is
  /// asked for, or for a question about grades all of them.
  func judgements(of listing: ReportListing) -> [Judgement] {
    if asksForAll { return listing.judgements }
    if names.isEmpty { return listing.judgements.filter { grades.contains($0.grade) } }
    return listing.judgements.filter(isAsked)
  }

  func isAsked(_ judgement: Judgement) -> Bool {
    let own = judgement.name.last?.lowercased() ?? ""
    return names.contains { own.contains($0) }
  }
}
