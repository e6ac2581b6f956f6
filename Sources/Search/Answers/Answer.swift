public import Reports

// One shape for every kind of question; what a question does not ask for is empty.
//
//     said          sentences
//     which         groups, one an authority
//     how-many      found beside lookedAt, years, sentences
//     grade         groups, one an authority, with timeline
//     changed       groups, one an authority, with timeline
//     compare       groups, one a side, with timeline
//     recommended   trails

/// What the reports of an index say to a question, and what was looked at for it.
public struct Answer: Sendable {
  /// The question as it was read, with the corrections of the user.
  public let plan: QuestionPlan
  /// What was searched for the theme; `nil` for a question without one.
  public let search: AnswerSearch?
  /// The reports that the question is about.
  public let lookedAt: Population
  /// Those among them that say something to it.
  public let found: Population
  /// The same, year by year, in order; years in which nothing was looked at are left out.
  public var years: [YearFigure] = []
  /// How many paragraphs say what of it, counted by the sentence that would be quoted.
  public var verdicts: [VerdictCount] = []
  /// How many of them say how widespread it is.
  public var extents: [ExtentCount] = []
  /// The best of all that was found, in the order that was asked for.
  public var sentences: [QuotedSentence] = []
  public var groups: [AnswerGroup] = []
  /// How many groups there are, listed or not.
  public var groupCount = 0
  public var trails: [RecommendationTrail] = []
  /// How many trails there are, listed or not.
  public var trailCount = 0
  /// What stands in the way of an answer; empty where there is one.
  public var gaps: [QuestionGap] = []
  /// What was decided for the user or has to be known, in words; beside the notes of the plan.
  public var notes: [String] = []

  public init(plan: QuestionPlan, search: AnswerSearch?, lookedAt: Population, found: Population) {
    self.plan = plan
    self.search = search
    self.lookedAt = lookedAt
    self.found = found
  }

  /// Whether no report says anything to the question, or nothing of what is said is listed.
  public var isEmpty: Bool {
    found.reports == 0 && trails.isEmpty || sentences.isEmpty && groups.isEmpty && trails.isEmpty
  }
}

/// Reports of an index, counted.
public struct Population: Sendable, Equatable {
  public var authorities = 0
  public var reports = 0
  public var paragraphs = 0
  /// The days of the first and the last report; `nil` where none has a date.
  public var dates: ClosedRange<CalendarDate>?

  public init(
    authorities: Int = 0, reports: Int = 0, paragraphs: Int = 0, dates: ClosedRange<CalendarDate>? = nil
  ) {
    self.authorities = authorities
    self.reports = reports
    self.paragraphs = paragraphs
    self.dates = dates
  }
}

/// How a theme was searched.
public struct AnswerSearch: Sendable {
  /// Words that a sentence has to hold, or what means the same; as typed.
  public let required: [String]
  /// Words that only decide about the order: they are in every report, or say how good something is.
  public let optional: [String]
  /// Words that were to be required, but then nothing would be found; as typed.
  public let dropped: [String]
  public let expansions: [Expansion]
  /// Words that no report holds.
  public let unknownWords: [UnknownWord]
  /// Paragraphs that hold the words too far from each other to be quoted for it.
  public let scattered: Int
  /// Whether it is words and phrases in a row. Otherwise its operators say what a sentence has to hold, and `required` are all of its
  /// words.
  public let isPlain: Bool

  public init(
    required: [String], optional: [String], dropped: [String], expansions: [Expansion],
    unknownWords: [UnknownWord], scattered: Int, isPlain: Bool = true
  ) {
    self.required = required
    self.optional = optional
    self.dropped = dropped
    self.expansions = expansions
    self.unknownWords = unknownWords
    self.scattered = scattered
    self.isPlain = isPlain
  }
}

/// Reports of one year.
public struct YearFigure: Sendable, Equatable {
  public let year: Int
  public let lookedAt: Int
  public let found: Int

  public init(year: Int, lookedAt: Int, found: Int) {
    self.year = year
    self.lookedAt = lookedAt
    self.found = found
  }
}

public struct VerdictCount: Sendable, Equatable {
  public let verdict: Verdict
  public let paragraphs: Int

  public init(verdict: Verdict, paragraphs: Int) {
    self.verdict = verdict
    self.paragraphs = paragraphs
  }
}

public struct ExtentCount: Sendable, Equatable {
  public let extent: Extent
  public let paragraphs: Int
  /// How many of them say `too many`, `too often` or the like.
  public let tooMuch: Int

  public init(extent: Extent, paragraphs: Int, tooMuch: Int) {
    self.extent = extent
    self.paragraphs = paragraphs
    self.tooMuch = tooMuch
  }
}

/// What is said of one authority, or of one side of a comparison.
public struct AnswerGroup: Sendable {
  /// What the group is of.
  public enum Subject: Sendable, Hashable {
    case authority(String), region(String), year(String), framework(Framework), overall(Grade)
  }

  public let subject: Subject
  public let lookedAt: Population
  public let found: Population
  /// How many paragraphs of it say what.
  public var verdicts: [VerdictCount] = []
  /// Best first, or in the order that was asked for.
  public var sentences: [QuotedSentence] = []
  /// In the order of their dates; empty for questions that do not ask for it.
  public var timeline: [TimelineEntry] = []

  public init(subject: Subject, lookedAt: Population, found: Population) {
    self.subject = subject
    self.lookedAt = lookedAt
    self.found = found
  }
}

/// One report in the timeline of an authority.
public struct TimelineEntry: Sendable {
  public let report: ReportSummary
  /// What was judged of what the question asks for, on the scale of the report's framework: the overall judgement first.
  public let judgements: [Judgement]
  /// How many paragraphs of it say something to the question.
  public let paragraphs: Int
  /// What most of them say; `nil` where none does.
  public let verdict: Verdict?
  /// Best first.
  public let sentences: [QuotedSentence]

  public init(
    report: ReportSummary, judgements: [Judgement], paragraphs: Int, verdict: Verdict?,
    sentences: [QuotedSentence]
  ) {
    self.report = report
    self.judgements = judgements
    self.paragraphs = paragraphs
    self.verdict = verdict
    self.sentences = sentences
  }
}
