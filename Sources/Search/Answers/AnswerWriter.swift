internal import Indexing
internal import Reports

/// Puts an answer together, by what is asked for.
struct AnswerWriter {
  private let question: AskedQuestion
  private let quoter: SentenceQuoter

  init(_ question: AskedQuestion) {
    self.question = question
    quoter = SentenceQuoter(question.index, question.found?.theme)
  }

  private var request: QuestionRequest { question.request }
  private var sentences: [SpottedSentence] { question.found?.sentences ?? [] }
  private var groups: AnswerGroups { AnswerGroups(question, quoter) }

  // MARK: What every answer has

  /// - Parameter counted: the sentences that count; `nil` for all that were found.
  private func answer(_ counted: [SpottedSentence]? = nil) -> Answer {
    let (figures, sentences) = (question.figures, counted ?? sentences)
    var answer = Answer(
      plan: question.plan, search: question.search, lookedAt: figures.lookedAt,
      found: figures.population(of: sentences))
    answer.years = figures.years(of: Set(sentences.map(\.report)))
    answer.verdicts = AnswerFigures.verdicts(of: sentences)
    answer.extents = AnswerFigures.extents(of: sentences)
    answer.notes = question.notes
    return answer
  }

  /// Where reports speak as a whole, and not in sentences.
  private func answer(ofReports reports: Set<Report.ID>) -> Answer {
    let figures = question.figures
    var answer = Answer(
      plan: question.plan, search: question.search, lookedAt: figures.lookedAt,
      found: AnswerFigures.population(of: reports.compactMap(figures.listing), paragraphs: 0))
    answer.years = figures.years(of: reports)
    answer.notes = question.notes
    return answer
  }

  private func best(of sentences: [SpottedSentence], perReport: Int?) throws -> [QuotedSentence] {
    let isOpen = question.found?.theme == nil && question.plan.stance == nil
    let best = isOpen ? sentences.alternating : sentences
    let ordered = best.inOrder(request.order, question.figures)
    let chosen = quoter.chosen(ordered, limit: request.offset + request.limit, mostPerReport: perReport)
    return try quoter.quotations(Array(chosen.dropFirst(request.offset)))
  }

  // MARK: By what is asked for

  func said() throws -> Answer {
    var answer = answer()
    answer.sentences = try best(of: sentences, perReport: mostPerReport)
    return answer
  }

  /// Where many reports are looked at none of them may fill a page.
  private var mostPerReport: Int? {
    question.figures.listings.count > 3 ? max(2, (request.offset + request.limit) / 10) : nil
  }

  func authorities() throws -> Answer {
    if question.found == nil { return try byJudgement() }
    if question.plan.change != nil { return try changes() }
    return try grouped(
      groups.authorities(), in: answer(), timeline: nil, sentenceLimit: request.limitPerGroup)
  }

  func count() throws -> Answer {
    if question.found == nil { return try byJudgement() }
    let members = groups.authorities().filter(hasChanged)
    let counted = question.plan.change == nil ? sentences : members.flatMap(\.sentences)
    var answer = answer(counted)
    answer.sentences = try best(of: counted, perReport: 1)
    answer.groups = try self.counted(members)
    answer.groupCount = answer.groups.count
    return answer
  }

  /// Who is counted: those of which most is said first.
  private func counted(_ members: [AnswerGroups.Member]) throws -> [AnswerGroup] {
    let sorted = members.sorted {
      ($1.sentences.count, $0.subject.words) < ($0.sentences.count, $1.subject.words)
    }
    return try sorted.map { try groups.group($0, timeline: nil, sentenceLimit: 0) }
  }

  /// Whether what reports say of it changed as it is asked; always so where that is not asked.
  private func hasChanged(_ member: AnswerGroups.Member) -> Bool {
    question.plan.change.map { ChangeOfVerdict(member).holds($0) } ?? true
  }

  private func grouped(
    _ members: [AnswerGroups.Member], in answer: Answer, timeline: Timeline.Form?, sentenceLimit: Int = 0
  ) throws -> Answer {
    var answer = answer
    answer.groupCount = members.count
    let listed = question.plan.kind == .count ? groups.ordered(members)[...] : groups.page(members)
    answer.groups = try listed.map {
      try groups.group($0, timeline: timeline, sentenceLimit: sentenceLimit)
    }
    return answer
  }

  // MARK: Judgements

  /// Who has the grade that is asked for.
  private func byJudgement() throws -> Answer {
    let judged = JudgedReports(question.plan)
    let found = Set(question.figures.listings.filter(judged.isAsked).map(\.summary.id))
    let members = groups.authorities(besides: found).map { member in
      var member = member
      member.shown = found
      return member
    }
    var answer = try grouped(members, in: answer(ofReports: found), timeline: .judgements)
    for place in answer.groups.indices where question.plan.kind == .authorities {
      answer.groups[place].sentences = try reasons(of: answer.groups[place])
    }
    return answer
  }

  /// What reports say under the headings that have the grade; for a grade on the whole that is nowhere in particular.
  private func reasons(of group: AnswerGroup) throws -> [QuotedSentence] {
    let grades = question.plan.filter.grades
    if grades.isEmpty { return [] }
    var filter = question.filter
    filter.reports = group.timeline.map(\.report.id.description)
    let stance = question.plan.stance ?? QuestionStance(expectedUnder: grades)
    var found = try FoundSentences(stance, in: question.index, filter: filter) { _ in true }
    found.sort(question.figures)
    return try quoter.quotations(quoter.chosen(found.sentences, limit: request.limitPerGroup))
  }

  func grades() throws -> Answer {
    let reports = Set(question.figures.listings.map(\.summary.id))
    return try grouped(
      groups.authorities(besides: reports), in: answer(ofReports: reports), timeline: .judgements)
  }

  // MARK: Over the years

  /// Of authorities that are named every report; of all others those in whose reports something changed as it is asked.
  func changes() throws -> Answer {
    guard question.plan.kind == .changed, !question.plan.filter.authorities.isEmpty else {
      let members = groups.authorities().filter(hasChanged)
      return try grouped(members, in: answer(members.flatMap(\.sentences)), timeline: .sentences)
    }
    let reports = Set(question.figures.listings.map(\.summary.id))
    var answer = try grouped(
      groups.authorities(besides: reports), in: answer(), timeline: .sentences)
    try addTrails(to: &answer)
    return answer
  }

  func comparison() throws -> Answer {
    let sides = ComparisonSides(question).members
    var answer = answer()
    answer.groupCount = sides.count
    answer.groups = try sides.map {
      try groups.group($0, timeline: .judgements, sentenceLimit: request.limitPerGroup)
    }
    return answer
  }

  // MARK: Recommendations

  func recommended() throws -> Answer {
    let candidates = try recommendations()
    var answer = answer(candidates)
    answer.trailCount = candidates.count
    answer.trails = try trails(of: candidates.dropFirst(request.offset).prefix(request.limit))
    return answer
  }

  /// All that are asked for, the best first; without a theme in the order in which reports are listed.
  private func recommendations() throws -> [SpottedSentence] {
    if question.found != nil { return sentences.inOrder(request.order, question.figures) }
    var found: [SpottedSentence] = []
    try question.index.forEachText(nil, filter: question.filter) { stored in
      found.append(SpottedSentence(whole: stored))
    }
    let oldest = found.inOrder(.oldest, question.figures)
    return oldest.inOrder(request.order == .relevance ? .authority : request.order, question.figures)
  }

  /// Recommendations that are listed beside what has changed.
  private static let mostBesideChanges = 5

  /// What was recommended on what is asked to have changed.
  private func addTrails(to answer: inout Answer) throws {
    guard let theme = question.found?.theme, !question.plan.query.isEmpty else { return }
    var filter = question.filter
    (filter.kinds, filter.grades, filter.sections) = ([.recommendation], [], [])
    var found = try FoundSentences(theme, in: question.index, filter: filter, preferring: nil) { _ in true }
    found.sort(question.figures)
    answer.trailCount = found.sentences.count
    answer.trails = try trails(of: found.sentences.prefix(Self.mostBesideChanges))
  }

  private func trails(of recommendations: some Sequence<SpottedSentence>) throws -> [RecommendationTrail] {
    let finder = try TrailFinder(question.index, thesaurus: request.thesaurus)
    let mentions = LaterMentions(question, quoter)
    let paragraphs = try question.index.paragraphs(inRows: recommendations.map(\.row))
    return try recommendations.compactMap { recommendation in
      guard let paragraph = paragraphs[recommendation.row],
        SentenceQuoter.holds(paragraph.paragraph.text, recommendation)
      else { return nil }
      let quotation = quoter.quotation(recommendation, in: paragraph)
      let start = quotation.range.lowerBound
      let trail = try finder.trail(
        of: paragraph, highlights: quotation.highlights.map { start + $0.lowerBound..<start + $0.upperBound },
        score: recommendation.score)
      return try mentions.completed(trail)
    }
  }
}

extension SpottedSentence {
  /// All of a paragraph, where nothing is looked for in it.
  fileprivate init(whole stored: StoredText) {
    self.init(
      row: stored.row, report: stored.report, range: 0..<stored.text.utf8.count, text: stored.text, parts: [],
      occurrences: [], verdict: .neither, extent: nil, score: 0)
  }
}
