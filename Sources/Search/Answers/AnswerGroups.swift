internal import Indexing
internal import Reports

/// Sets out what was found by authority or by the sides of a comparison.
struct AnswerGroups {
  /// Sentences that are of one subject, the best first.
  struct Member {
    let subject: AnswerGroup.Subject
    /// All that were looked at.
    let listings: [ReportListing]
    let sentences: [SpottedSentence]
    /// The reports that a timeline shows; `nil` for all of them.
    var shown: Set<Report.ID>?

    /// In the order of their dates; those without one come first.
    var timeline: [ReportListing] {
      let listed = listings.filter { shown?.contains($0.summary.id) ?? true }
      return listed.enumerated().sorted { left, right in
        let (one, other) = (left.element.summary.facts.date, right.element.summary.facts.date)
        guard one != other else { return left.offset < right.offset }
        return one.map { one in other.map { one < $0 } ?? false } ?? true
      }.map(\.element)
    }
  }

  private let question: AskedQuestion
  private let quoter: SentenceQuoter

  init(_ question: AskedQuestion, _ quoter: SentenceQuoter) {
    self.question = question
    self.quoter = quoter
  }

  /// Each authority of which something was found, or that has a report for which something else speaks.
  ///
  /// - Parameter reports: those that speak though no sentence of them was found.
  func authorities(besides reports: Set<Report.ID> = []) -> [Member] {
    let figures = question.figures
    var sentences: [String: [SpottedSentence]] = [:]
    for sentence in question.found?.sentences ?? [] {
      if let name = figures.listing(sentence.report)?.summary.subject {
        sentences[name, default: []].append(sentence)
      }
    }
    let listings = Dictionary(grouping: figures.listings, by: \.summary.subject)
    let others = figures.listings.filter { reports.contains($0.summary.id) }.map(\.summary.subject)
    return Set(sentences.keys).union(others).sorted().map { name in
      Member(
        subject: .authority(name), listings: listings[name] ?? [], sentences: sentences[name] ?? [])
    }
  }

  // MARK: Order

  func ordered(_ members: [Member]) -> [Member] {
    members.sorted { one, other in
      let (left, right) = (rank(one), rank(other))
      return left == right ? one.subject.words < other.subject.words : left > right
    }
  }

  /// Larger comes first; for an order by name everything is equal.
  private func rank(_ member: Member) -> Double {
    let days = member.sentences.compactMap { question.figures.listing($0.report)?.summary.facts.date }
    switch question.request.order {
    case .relevance: return member.sentences.first?.score ?? 0
    case .authority: return 0
    case .count: return Double(member.sentences.count)
    case .newest: return days.max().map { Double($0.number) } ?? 0
    case .oldest: return days.min().map { -Double($0.number) } ?? -.infinity
    case .extent: return member.sentences.map(\.extentRank).max() ?? -1
    }
  }

  // MARK: Groups

  func page(_ members: [Member]) -> ArraySlice<Member> {
    ordered(members).dropFirst(question.request.offset).prefix(question.request.limit)
  }

  /// How many paragraphs of its reports are looked at.
  private func paragraphs(of member: Member) throws -> Int {
    if question.found == nil || member.listings.isEmpty { return 0 }
    var filter = question.filter
    filter.reports = member.listings.map(\.summary.id.description)
    return try question.index.count(filter)
  }

  /// - Parameters:
  ///   - timeline: whether what each report says is wanted, with sentences or with its judgements alone.
  ///   - sentenceLimit: how many sentences of all reports together.
  func group(_ member: Member, timeline: Timeline.Form?, sentenceLimit: Int) throws -> AnswerGroup {
    let ordered = member.sentences.inOrder(question.request.order, question.figures)
    let sentences = question.plan.kind == .comparison ? ordered.bothSidesFirst : ordered
    var group = AnswerGroup(
      subject: member.subject,
      lookedAt: AnswerFigures.population(
        of: member.listings, paragraphs: try paragraphs(of: member)),
      found: question.found == nil
        ? AnswerFigures.population(of: member.timeline, paragraphs: 0)
        : question.figures.population(of: member.sentences))
    group.sentences = try quoter.quotations(quoter.chosen(sentences, limit: sentenceLimit))
    group.verdicts = AnswerFigures.verdicts(of: member.sentences)
    if let timeline { group.timeline = try Timeline(question, quoter, timeline).entries(member) }
    return group
  }
}

extension AnswerGroup.Subject {
  /// What it is called.
  public var words: String {
    switch self {
    case .authority(let name), .region(let name), .year(let name): name
    case .framework(let framework): framework.title
    case .overall(let grade): "overall \(grade.rawValue)"
    }
  }
}
