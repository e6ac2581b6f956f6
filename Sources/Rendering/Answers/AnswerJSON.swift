internal import Indexing
internal import Reports
internal import Search

/// `findings.ask/1`.
struct AnswerJSON: Encodable {
  let schema = "findings.ask/1"
  let question: String
  let plan: PlanJSON
  @Nullable var search: SearchedJSON?
  let looked_at: PopulationJSON
  let found: PopulationJSON
  let years: [YearJSON]
  let verdicts: [VerdictJSON]
  let extents: [ExtentJSON]
  let sentences: [QuotedSentenceJSON]
  let groups: [GroupJSON]
  let group_count: Int
  let recommendations: [TrailJSON]
  let recommendation_count: Int
  let gaps: [GapJSON]
  let notes: [String]

  init(_ words: AnswerWords) {
    let answer = words.answer
    question = answer.plan.question
    plan = PlanJSON(answer.plan, words.request, words.files)
    search = answer.search.map(SearchedJSON.init)
    looked_at = PopulationJSON(answer.lookedAt)
    found = PopulationJSON(answer.found)
    years = answer.years.map { YearJSON(year: $0.year, looked_at: $0.lookedAt, found: $0.found) }
    verdicts = answer.verdicts.map { VerdictJSON(verdict: $0.verdict.rawValue, paragraphs: $0.paragraphs) }
    extents = answer.extents.map {
      ExtentJSON(extent: $0.extent.word, paragraphs: $0.paragraphs, too_much: $0.tooMuch)
    }
    sentences = answer.sentences.map(QuotedSentenceJSON.init)
    groups = answer.groups.map(GroupJSON.init)
    group_count = answer.groupCount
    recommendations = answer.trails.map(TrailJSON.init)
    recommendation_count = answer.trailCount
    gaps = answer.gaps.map { gap in
      GapJSON(
        gap: gap.name, message: UnansweredWords.sentences(for: [gap], in: answer.plan).joined())
    }
    notes = answer.notes
  }

  struct YearJSON: Encodable {
    let year: Int
    let looked_at: Int
    let found: Int
  }

  struct VerdictJSON: Encodable {
    let verdict: String
    let paragraphs: Int
  }

  struct ExtentJSON: Encodable {
    let extent: String
    let paragraphs: Int
    let too_much: Int
  }

  struct GapJSON: Encodable {
    let gap: String
    let message: String
  }
}

extension QuestionGap {
  /// For programs.
  fileprivate var name: String {
    switch self {
    case .nothing: "nothing"
    case .noTheme: "no theme"
    case .nothingToCompareWith: "nothing to compare with"
    case .noAuthority: "no authority"
    case .silence: "what is not said"
    }
  }
}

/// Reports, counted.
struct PopulationJSON: Encodable {
  let authorities: Int
  let reports: Int
  let paragraphs: Int
  @Nullable var from: String?
  @Nullable var to: String?

  init(_ population: Population) {
    (authorities, reports, paragraphs) = (population.authorities, population.reports, population.paragraphs)
    from = population.dates?.lowerBound.description
    to = population.dates?.upperBound.description
  }
}

/// How a theme was searched.
struct SearchedJSON: Encodable {
  let required: [String]
  let optional: [String]
  let dropped: [String]
  let expanded: [ExpansionJSON]
  let unknown_words: [UnknownWordJSON]
  let scattered: Int
  let is_plain: Bool

  init(_ search: AnswerSearch) {
    (required, optional, dropped) = (search.required, search.optional, search.dropped)
    expanded = search.expansions.map(ExpansionJSON.init)
    unknown_words = search.unknownWords.map(UnknownWordJSON.init)
    scattered = search.scattered
    is_plain = search.isPlain
  }
}

/// A sentence with the paragraph it stands in, as a search has that.
struct QuotedSentenceJSON: Encodable {
  let text: String
  let range: [Int]
  let highlights: [[Int]]
  let verdict: String
  @Nullable var extent: QuotedExtentJSON?
  let alike: [String]
  let paragraph: ParagraphJSON

  struct QuotedExtentJSON: Encodable {
    let word: String
    let too_much: Bool
    let words: String
  }

  init(_ sentence: QuotedSentence) {
    text = sentence.text
    range = [sentence.range.lowerBound, sentence.range.upperBound]
    highlights = sentence.highlights.map { [$0.lowerBound, $0.upperBound] }
    verdict = sentence.verdict.rawValue
    extent = sentence.extent.map {
      QuotedExtentJSON(word: $0.extent.word, too_much: $0.isTooMuch, words: $0.words)
    }
    alike = sentence.alike.map(\.description)
    paragraph = ParagraphJSON(sentence.paragraph)
  }
}

/// An authority, or a side of a comparison.
struct GroupJSON: Encodable {
  /// As a filter has it.
  let subject: PlanJSON.FieldJSON
  let looked_at: PopulationJSON
  let found: PopulationJSON
  let verdicts: [AnswerJSON.VerdictJSON]
  let sentences: [QuotedSentenceJSON]
  let timeline: [TimelineEntryJSON]

  init(_ group: AnswerGroup) {
    subject = PlanJSON.FieldJSON(field: group.subject.field.rawValue, value: group.subject.value)
    looked_at = PopulationJSON(group.lookedAt)
    found = PopulationJSON(group.found)
    verdicts = group.verdicts.map {
      AnswerJSON.VerdictJSON(verdict: $0.verdict.rawValue, paragraphs: $0.paragraphs)
    }
    sentences = group.sentences.map(QuotedSentenceJSON.init)
    timeline = group.timeline.map(TimelineEntryJSON.init)
  }
}

/// A report of a timeline.
struct TimelineEntryJSON: Encodable {
  let report: ReportJSON
  @Nullable var overall: String?
  let judgements: [JudgementJSON]
  let paragraphs: Int
  @Nullable var verdict: String?
  let sentences: [QuotedSentenceJSON]

  init(_ entry: TimelineEntry) {
    report = ReportJSON(entry.report)
    overall = entry.report.facts.overall?.rawValue
    judgements = entry.judgements.map(JudgementJSON.init)
    paragraphs = entry.paragraphs
    verdict = entry.verdict?.rawValue
    sentences = entry.sentences.map(QuotedSentenceJSON.init)
  }
}

/// A recommendation and what became of it.
struct TrailJSON: Encodable {
  let paragraph: ParagraphJSON
  let highlights: [[Int]]
  let outcome: String
  @Nullable var next_report: ReportJSON?
  let evidence: [QuotedSentenceJSON]

  init(_ trail: RecommendationTrail) {
    paragraph = ParagraphJSON(trail.recommendation)
    highlights = trail.highlights.map { [$0.lowerBound, $0.upperBound] }
    outcome = trail.outcome.rawValue
    next_report = trail.nextReport.map { ReportJSON($0) }
    evidence = trail.evidence.map(QuotedSentenceJSON.init)
  }
}
