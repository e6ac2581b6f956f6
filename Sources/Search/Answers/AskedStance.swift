/// Which sentences a question asks for, by what they say of its theme.
struct AskedStance {
  private let stance: QuestionStance?
  /// What a question about change wants to hear, where it does not say of what.
  private let ofChange: QuestionStance?
  private let counts: Bool
  /// What words of the theme that need not occur ask for: `high caseloads`.
  private let ofSoftWords: QuestionStance?
  private let softParts: PartSet
  private let softWords: [String]
  /// Whether the theme itself is something bad: `drift`.
  private let namesWeakness: Bool

  init(_ plan: QuestionPlan, _ theme: AskedTheme) {
    stance = plan.stance
    ofChange = plan.query.isEmpty ? ThemeOfChange.stance(plan) : nil
    counts = plan.kind.counts && plan.change == nil
    ofSoftWords = theme.softStance
    softParts = PartSet(theme.soft)
    softWords = theme.soft.map { theme.parts[$0].term.typed }
    namesWeakness = theme.namesWeakness
  }

  /// What comes first.
  var preferred: QuestionStance? {
    stance ?? ofChange ?? ofSoftWords ?? (namesWeakness ? .weakness : nil)
  }

  /// What a sentence says decides where that is asked for. Who is counted for `high caseloads` has a sentence that finds a
  /// weakness, or one that has the word and praises nothing; for `drift` none that says how it is prevented.
  func accepts(_ sentence: SpottedSentence) -> Bool {
    if let stance { return sentence.verdict.isAsked(by: stance) }
    guard counts else { return true }
    if let ofSoftWords {
      return sentence.verdict.isAsked(by: ofSoftWords)
        || sentence.verdict == .neither && !sentence.parts.isDisjoint(with: softParts)
    }
    return !namesWeakness || sentence.verdict != .strength
  }

  /// What was decided for the user.
  var notes: [String] {
    guard stance == nil, counts else { return [] }
    if let ofSoftWords {
      return ["'\(softWords.joined(separator: " "))' is taken to ask for a \(ofSoftWords.rawValue)"]
    }
    return namesWeakness ? ["what is said to be prevented or dealt with is not counted"] : []
  }
}
