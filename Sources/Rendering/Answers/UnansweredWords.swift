internal import Indexing
internal import Reports
internal import Search

/// Why there is no answer, in sentences: what is missing in the question, or what was looked at and what could be tried.
struct UnansweredWords {
  private let words: AnswerWords
  private var answer: Answer { words.answer }
  private var request: QuestionRequest { words.request }
  private var plan: QuestionPlan { answer.plan }

  init(_ words: AnswerWords) {
    self.words = words
  }

  /// What is missing in a question.
  static func sentences(for gaps: [QuestionGap], in plan: QuestionPlan) -> [String] {
    gaps.map { words(for: $0, plan.filter.authorities.first ?? "Fenmarsh") }
  }

  var sentences: [String] {
    if !answer.gaps.isEmpty { return Self.sentences(for: answer.gaps, in: plan) }
    if let beyond = words.beyond { return [beyond] }
    if answer.lookedAt.reports == 0 { return nothingLookedAt }
    if plan.namesOnlyUnknown { return nobodyKnown }
    return [result] + lookedAt + searched + attempts
  }

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

  /// - Parameter place: an authority for examples.
  private static func words(for gap: QuestionGap, _ place: String) -> String {
    let (missing, example) =
      switch gap {
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
          "compare \(place) and \(place == "Ravensborough" ? "Fenmarsh" : "Ravensborough") on supervision"
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
    return "\(missing) For example: findings ask '\(example.replacing("'", with: #"'\''"#))'"
  }

  // MARK: What was looked at

  private var nothingLookedAt: [String] {
    if plan.filter.isEmpty {
      return ["The index holds no report; add some with 'findings ingest PATH'."]
    }
    let filters = plan.filter.parts.map(\.words).joined(separator: ", ")
    return ["No report is from there and then: \(filters).", "To try: \(sentenceList(drops))."]
  }

  private var nobodyKnown: [String] {
    let all = answer.lookedAt
    let names = sentenceList(plan.unknownNames.map { "'\($0.name)'" })
    return [
      "The index holds \(grouped(all.reports, "report")) of \(AnswerWords.authorities(all.authorities))"
        + "\(AnswerWords.years(all)), none of them on \(names); 'findings authorities' lists whom they are on.",
      "To try: asking of all authorities (--drop authority).",
    ]
  }

  private var lookedAt: [String] {
    let all = answer.lookedAt
    let days = all.dates.map { ", " + DateText.period(from: $0.lowerBound, to: $0.upperBound) } ?? ""
    let filters = plan.filter.parts.map(\.words).joined(separator: ", ")
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

  private var searched: [String] {
    guard let search = answer.search else { return [] }
    let scattered =
      search.scattered == 0
      ? []
      : [
        "\(grouped(search.scattered, "paragraph")) \(search.scattered == 1 ? "holds" : "hold") the words further apart; "
          + "look at them with: findings search --all '\(plan.typed.replacing("'", with: #"'\''"#))'"
      ]
    return held(search) + SearchSummary.words(search.unknownWords) + scattered
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

  private var attempts: [String] {
    var attempts: [String] = []
    if let required = answer.search?.required.count, required > 0 {
      let isShort = required == 1 && answer.isPlain
      attempts.append((isShort ? "another word for it" : "fewer words") + " (--theme WORDS)")
    }
    if request.leastExtent != nil { attempts.append("leaving --extent out") }
    attempts += drops
    return attempts.isEmpty ? [] : ["To try: \(sentenceList(attempts))."]
  }

  /// Filters that could be left out.
  private var drops: [String] {
    plan.filter.parts.map { "leaving out \($0.words) (--drop \($0.field.rawValue))" }
  }
}
