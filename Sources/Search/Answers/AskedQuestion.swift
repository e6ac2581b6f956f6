internal import Indexing
internal import Reports

/// A question with what the index has on it.
struct AskedQuestion {
  let plan: QuestionPlan
  let request: QuestionRequest
  let index: ReportIndex
  /// The reports that the question is about.
  let figures: AnswerFigures
  /// What paragraphs are looked at.
  let filter: ParagraphFilter
  /// For a question without a theme nothing.
  private(set) var found: FoundSentences?
  private(set) var notes: [String] = []

  /// - Throws: `QueryProblem` for a theme that cannot be searched, or `IndexProblem`
  init(_ plan: QuestionPlan, _ request: QuestionRequest, _ index: ReportIndex) throws {
    self.plan = plan
    self.request = request
    self.index = index
    let words = plan.query.isEmpty ? ThemeOfChange.query(plan) : plan.query
    let theme = try words.map { try AskedTheme($0, in: index, request.thesaurus) }
    let whole = plan.filter.merged(with: theme?.plan.filter ?? ParagraphFilter())
    filter = Self.paragraphs(of: whole)
    let isByGrade = theme == nil && plan.kind.counts
    let asksForGrades = isByGrade || plan.kind == .grade
    let reports = try index.reports(Self.reports(of: whole, asksForGrades: asksForGrades))
    figures = AnswerFigures(
      isByGrade ? reports.filter(JudgedReports(plan).isJudged) : reports,
      paragraphs: asksForGrades ? 0 : try index.count(filter))
    if isByGrade { notes.append("only reports that give such a grade are counted") }
    if let theme {
      try look(for: theme)
    } else if plan.asksForStanceAlone {
      try lookForStance()
    }
    found?.sort(figures)
    if found?.isCut == true {
      notes.append("only the first \(FoundSentences.mostTexts) paragraphs of those that match were looked at")
    }
  }

  private mutating func look(for theme: AskedTheme) throws {
    found = try sentences(theme)
    if found?.sentences.isEmpty == true, let either = theme.alternatives {
      found = try sentences(AskedTheme(either, in: index, request.thesaurus))
    }
    notes += theme.notes
    notes += theme.corrected.map { "no report holds '\($0.typed)'; it is read as '\($0.searched)'" }
    for (typed, searched) in theme.replaced {
      let note = "for '\(typed)' the reports say '\(searched)'"
      if !notes.contains(note) { notes.append(note) }
    }
    notes += AskedStance(plan, found?.theme ?? theme).notes
  }

  private mutating func lookForStance() throws {
    if plan.stance == nil {
      notes.append("nothing in particular is asked: the plainest criticism and praise")
    }
    let least = request.leastExtent
    found = try FoundSentences(plan.stance, in: index, filter: filter) { $0.isAtLeast(least) }
  }

  /// What is said is said in findings, unless recommendations are asked for.
  private static func paragraphs(of filter: ParagraphFilter) -> ParagraphFilter {
    var filter = filter
    if filter.kinds.isEmpty { filter.kinds = [.finding] }
    if filter.kinds == [.recommendation] { (filter.grades, filter.sections) = ([], []) }
    return filter
  }

  /// Where grades are what is asked for they are not where it is looked for.
  private static func reports(of filter: ParagraphFilter, asksForGrades: Bool) -> ParagraphFilter {
    var reports = filter
    reports.kinds = []
    if filter.kinds == [.recommendation] || asksForGrades { (reports.grades, reports.sections) = ([], []) }
    if asksForGrades { reports.overall = [] }
    return reports
  }

  // MARK: Sentences

  private mutating func sentences(_ theme: AskedTheme) throws -> FoundSentences {
    let found = try sentences(theme, filter)
    guard found.sentences.isEmpty, plan.filter.kinds.isEmpty else { return found }
    var recommendations = filter
    recommendations.kinds = [.recommendation]
    (recommendations.grades, recommendations.sections) = ([], [])
    let asked = try sentences(theme, recommendations)
    if asked.sentences.isEmpty { return found }
    notes.append("no finding says it; these are recommendations")
    return asked
  }

  private func sentences(_ theme: AskedTheme, _ filter: ParagraphFilter) throws -> FoundSentences {
    let asked = AskedStance(plan, theme)
    let least = request.leastExtent
    let figures = figures
    // Grades and sections do not hold for recommendations; the reports do.
    var found = try FoundSentences(theme, in: index, filter: filter, preferring: asked.preferred) {
      asked.accepts($0) && $0.isAtLeast(least) && figures.listing($0.report) != nil
    }
    found.weigh(asked.preferred)
    return found
  }
}

extension QuestionKind {
  /// Whether it asks who or how many, so that what says the opposite must not count.
  var counts: Bool { self == .authorities || self == .count }
}

extension QuestionPlan {
  /// Whether it asks what is good or bad somewhere, whatever that is.
  var asksForStanceAlone: Bool { query.isEmpty && (kind == .said || kind == .comparison) }

}
