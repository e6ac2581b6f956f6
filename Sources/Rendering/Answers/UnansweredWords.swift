internal import Indexing
internal import Reports
package import Search

/// Why there is no answer, in sentences: what is missing in the question, or what was looked at and what could be tried.
package struct UnansweredWords {
  private let words: AnswerWords
  private var answer: Answer { words.answer }
  private var request: QuestionRequest { words.request }
  private var plan: QuestionPlan { answer.plan }

  package init(_ words: AnswerWords) {
    self.words = words
  }

  /// What is missing in a question.
  static func sentences(for gaps: [QuestionGap], in plan: QuestionPlan) -> [String] {
    gaps.map { gap in
      let question = missing(gap, in: plan).example.replacing("'", with: #"'\''"#)
      return "\(missing(gap, in: plan).words) For example: findings ask '\(question)'"
    }
  }

  /// The same with the commands that help.
  var sentences: [String] {
    if !answer.gaps.isEmpty { return Self.sentences(for: answer.gaps, in: plan) }
    if let beyond = words.beyond { return [beyond] }
    if holdsNothing { return ["\(Self.noReport); add some with 'findings ingest PATH'."] }
    if answer.lookedAt.reports > 0 && plan.namesOnlyUnknown {
      return ["\(nobodyKnown); 'findings authorities' lists whom they are on."] + tried
    }
    let apart = scattered.map { ["\($0); look at them with: findings search --all \(quotedQuery)"] } ?? []
    return statements + SearchSummary.words(unknownWords) + apart + tried
  }

  private var tried: [String] {
    attempts.isEmpty ? [] : ["To try: \(sentenceList(attempts.map(\.typed)))."]
  }

  private var quotedQuery: String { "'" + plan.typed.replacing("'", with: #"'\''"#) + "'" }

  /// What was looked at, and what was not there.
  package var statements: [String] {
    if holdsNothing { return [Self.noReport + "."] }
    if answer.lookedAt.reports == 0 { return ["No report is from there and then: \(filters)."] }
    if plan.namesOnlyUnknown { return [nobodyKnown + "."] }
    return [result] + lookedAt + (answer.search.map(held) ?? [])
  }

  /// Whether there is nothing in which anything could be looked for.
  private var holdsNothing: Bool {
    answer.lookedAt.reports == 0 && (plan.filter.isEmpty || plan.namesOnlyUnknown)
  }

  private static let noReport = "The index holds no report"

  /// What was not found.
  private var result: String {
    let (found, all) = (answer.found, answer.lookedAt)
    if answer.isByGrade { return "No report has it\(AnswerWords.years(all))." }
    guard found.reports > 0 else { return "No report says it\(AnswerWords.years(all))." }
    let reports = "\(grouped(found.reports)) of \(grouped(all.reports, "report"))"
    return
      "\(reports)\(AnswerWords.years(all)) \(found.reports == 1 ? "speaks" : "speak") of it, on "
      + "\(AnswerWords.authorities(found.authorities)), but no authority's reports changed that way from one to the next."
  }

  // MARK: Gaps

  /// What is missing in a question, and a question in which it is not.
  ///
  /// - Parameter places: authorities that the example may name; without any it names some that do not exist.
  package static func missing(
    _ gap: QuestionGap, in plan: QuestionPlan, places: [String] = []
  ) -> (words: String, example: String) {
    let place = plan.filter.authorities.first ?? places.last ?? "Fenmarsh"
    let other = (places + ["Ravensborough", "Fenmarsh"]).first { $0 != place } ?? ""
    return
      switch gap
    {
    case .nothing:
      (
        "There is nothing in the question that could be looked for; say what, and where or when if that matters.",
        "which authorities were criticised for drift in decision making since 2016?"
      )
    case .noTheme:
      (
        "The question says where or when, and not what is looked for; name it.",
        "what was said about supervision in \(place)?"
      )
    case .nothingToCompareWith:
      (
        "A comparison needs two or more authorities, regions, years, frameworks or grades; name another.",
        "compare \(place) and \(other) on supervision"
      )
    case .noAuthority:
      (
        "A grade is given to somebody; name an authority or a region.",
        "what grade did \(place) get?"
      )
    case .silence:
      (
        "What reports do not say cannot be quoted; ask who does say it, and take them from those that were looked at.",
        "how many reports mention supervision?"
      )
    }
  }

  // MARK: What was looked at

  private var filters: String { plan.filter.parts.map(\.words).joined(separator: ", ") }

  private var nobodyKnown: String {
    let all = answer.lookedAt
    let names = sentenceList(plan.unknownNames.map { "'\($0.name)'" })
    return
      "The index holds \(grouped(all.reports, "report")) of \(AnswerWords.authorities(all.authorities))"
      + "\(AnswerWords.years(all)), none of them on \(names)"
  }

  private var lookedAt: [String] {
    let all = answer.lookedAt
    let days = all.dates.map { ", " + DateText.period(from: $0.lowerBound, to: $0.upperBound) } ?? ""
    return [
      "Looked at: \(grouped(all.reports, "report")) of \(AnswerWords.authorities(all.authorities))\(days)"
        + (filters.isEmpty ? "." : " (\(filters)).")
    ] + sides
  }

  /// What was looked at of each authority or side that was asked for.
  private var sides: [String] {
    guard plan.kind == .comparison || plan.kind == .changed else { return [] }
    return answer.groups.map { group in
      let all = group.lookedAt
      let days = all.dates.map { ", " + DateText.period(from: $0.lowerBound, to: $0.upperBound) } ?? ""
      let reports = all.reports == 0 ? "no report of it" : "nothing in \(grouped(all.reports, "report"))"
      return "\(group.subject.words): \(reports)\(days)."
    }
  }

  /// That there are paragraphs that hold all the words, but not in one sentence; `nil` where there are none.
  package var scattered: String? {
    guard let count = answer.search?.scattered, count > 0, answer.lookedAt.reports > 0 else { return nil }
    return "\(grouped(count, "paragraph")) \(count == 1 ? "holds" : "hold") the words further apart"
  }

  /// Words that nothing holds, where anything was looked at.
  package var unknownWords: [UnknownWord] {
    answer.lookedAt.reports > 0 ? answer.search?.unknownWords ?? [] : []
  }

  /// What a sentence had to hold.
  private func held(_ search: AnswerSearch) -> [String] {
    guard answer.isPlain else { return ["Searched for \(answer.query), or what means the same."] }
    let required = search.required.map { "'\($0)'" }
    if required.isEmpty { return [] }
    let together = required.count > 1 ? " together" : ""
    return ["A sentence had to hold \(sentenceList(required))\(together), or what means the same."]
  }

  // MARK: What could be tried

  /// A change of the question that may lead to an answer.
  package struct Attempt {
    package enum Change: Equatable {
      case theme, extent, filter(FilterField)
    }

    package let change: Change
    package let words: String

    /// With the option of the command line.
    fileprivate var typed: String {
      switch change {
      case .theme: "\(words) (--theme WORDS)"
      case .extent: "leaving --extent out"
      case .filter(let field): "\(words) (--drop \(field.rawValue))"
      }
    }
  }

  package var attempts: [Attempt] {
    if holdsNothing || !answer.gaps.isEmpty { return [] }
    if answer.lookedAt.reports == 0 { return drops }
    if plan.namesOnlyUnknown {
      return [Attempt(change: .filter(.authority), words: "asking of all authorities")]
    }
    var attempts: [Attempt] = []
    if let required = answer.search?.required.count, required > 0 {
      let isShort = required == 1 && answer.isPlain
      attempts.append(Attempt(change: .theme, words: isShort ? "another word for it" : "fewer words"))
    }
    if request.leastExtent != nil {
      attempts.append(Attempt(change: .extent, words: "leaving out how widespread it has to be"))
    }
    return attempts + drops
  }

  /// Filters that could be left out.
  private var drops: [Attempt] {
    plan.filter.parts.map { Attempt(change: .filter($0.field), words: "leaving out \($0.words)") }
  }
}
