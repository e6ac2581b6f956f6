internal import Indexing
internal import Reports
internal import Search

/// Why there is no answer, in sentences: what is missing in the question, or what was looked at and what could be tried.
struct UnansweredWords {
  private let answer: Answer
  private let request: QuestionRequest
  private var plan: QuestionPlan { answer.plan }

  init(_ words: AnswerWords) {
    (answer, request) = (words.answer, words.request)
  }

  /// What is missing in a question.
  static func sentences(for gaps: [QuestionGap], in plan: QuestionPlan) -> [String] {
    gaps.map { words(for: $0, plan.filter.authorities.first ?? "Fenmarsh") }
  }

  var sentences: [String] {
    if !answer.gaps.isEmpty { return Self.sentences(for: answer.gaps, in: plan) }
    // Beyond the last page of an answer.
    if answer.found.reports > 0 { return [] }
    if answer.lookedAt.reports == 0 { return nothingLookedAt }
    return ["No report says it\(AnswerWords.years(answer.lookedAt))."] + lookedAt + searched + attempts
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
          "what grade did \(place) get in its latest inspection?"
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

  private var lookedAt: [String] {
    let all = answer.lookedAt
    let days = all.dates.map { ", " + DateText.period(from: $0.lowerBound, to: $0.upperBound) } ?? ""
    let filters = plan.filter.parts.map(\.words).joined(separator: ", ")
    return [
      "Looked at: \(grouped(all.reports, "report")) of \(AnswerWords.authorities(all.authorities))\(days)"
        + (filters.isEmpty ? "." : " (\(filters)).")
    ]
  }

  private var searched: [String] {
    guard let search = answer.search else { return [] }
    let required = search.required.map { "'\($0)'" }
    let holds =
      required.isEmpty
      ? []
      : [
        "A sentence had to hold \(sentenceList(required))\(required.count > 1 ? " together" : ""), or what means the same."
      ]
    let scattered =
      search.scattered == 0
      ? []
      : [
        "\(grouped(search.scattered, "paragraph")) \(search.scattered == 1 ? "holds" : "hold") the words further apart; "
          + "look at them with: findings search --all '\(plan.typed.replacing("'", with: #"'\''"#))'"
      ]
    return holds + SearchSummary.words(search.unknownWords) + scattered
  }

  // MARK: What could be tried

  private var attempts: [String] {
    var attempts: [String] = []
    if (answer.search?.required.count ?? 0) > 1 { attempts.append("fewer words (--theme WORDS)") }
    if answer.search?.required.count == 1 { attempts.append("another word for it (--theme WORDS)") }
    if request.leastExtent != nil { attempts.append("leaving --extent out") }
    attempts += drops
    return attempts.isEmpty ? [] : ["To try: \(sentenceList(attempts))."]
  }

  /// Filters that could be left out.
  private var drops: [String] {
    plan.filter.parts.map { "leaving out \($0.words) (--drop \($0.field.rawValue))" }
  }
}
