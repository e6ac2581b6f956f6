// Inspectors recommend in three forms: `Ensure that …`, `Leaders should …`, and, under a heading that says what needs to improve,
// the bare thing: `The timeliness of health assessments.`

/// Where a sentence says what should be done.
enum AdviceForm {
  /// The halves of a sentence that advise.
  static func halves(of words: [SentenceWord], _ marks: [CueBalance.Mark]) -> Set<Int> {
    if startsWithImperative(words) || isThingToImprove(words) { return Set(words.map(\.half)) }
    return Set(marks.filter { $0.kind == .advice && isMain($0, words) }.map(\.half))
  }

  /// `should` advises where the sentence says so itself, not in `as they should` or `the help they need to succeed`.
  private static func isMain(_ mark: CueBalance.Mark, _ words: [SentenceWord]) -> Bool {
    guard ["should", "must", "needs", "need"].contains(words[mark.start].word) else { return true }
    guard let first = words[..<mark.start].first(where: { $0.clause == mark.clause }),
      let before = words[..<mark.start].last
    else { return false }
    if pronouns.contains(before.word) && before.range != first.range { return false }
    return !subordinating.contains(first.word)
      && !(words[mark.start].word == "need" && needing.contains(before.word))
      && !(words[mark.start].word == "needs" && needed.contains(before.word))
  }

  private static let pronouns: Set<String> = ["they", "it", "he", "she"]

  /// Those who need something, rather than need to do something.
  private static let needing: Set<String> = [
    "they", "children", "people", "you", "families", "parents", "leavers", "carers", "we",
  ]

  /// What comes before needs that somebody has.
  private static let needed: Set<String> = [
    "health", "their", "her", "his", "individual", "complex", "educational", "emotional", "learning",
    "housing", "support", "care",
    "identified", "additional", "special", "children",
  ]

  private static let subordinating: Set<String> = [
    "that", "which", "who", "whom", "whose", "what", "when", "where", "than", "as", "if", "because", "so",
    "since", "before",
    "after", "until", "once", "unless",
  ]

  private static func startsWithImperative(_ words: [SentenceWord]) -> Bool {
    guard let first = words.first else { return false }
    var start = 0
    if openers.contains(first.word) {
      start = words.firstIndex { $0.clause > first.clause } ?? 0
    }
    let rest = words.dropFirst(start + 1)
    guard imperatives.contains(words[start].word), let next = rest.first?.word else { return false }
    if finite.contains(next) || ["of", "for", "by", "up"].contains(next) { return false }
    return !nounsToo.contains(words[start].word) || !hasMainVerb(Array(rest))
  }

  /// Imperatives that may be nouns as well: `Work with families is effective`.
  private static let nounsToo: Set<String> = [
    "work", "review", "use", "increase", "update", "set", "hold", "further",
  ]

  private static let openers: Set<String> = ["within", "immediately", "by", "urgently"]

  private static let imperatives: Set<String> = [
    "accelerate", "address", "agree", "build", "clarify", "consider", "continue", "develop", "embed",
    "enable", "ensure", "establish",
    "evaluate", "expand", "extend", "hold", "implement", "improve", "increase", "introduce", "make",
    "monitor", "prioritise",
    "provide", "publish", "put", "raise", "reduce", "revise", "review", "secure", "set", "strengthen",
    "tackle", "take", "undertake",
    "update", "use", "work", "significantly", "further",
  ]

  private static func isThingToImprove(_ words: [SentenceWord]) -> Bool {
    guard let first = words.first, first.word == "the", words.count > 2 else { return false }
    guard
      qualities.contains(words[1].word)
        || (words[2].word == "and" && words.count > 3 && qualities.contains(words[3].word))
    else { return false }
    return !hasMainVerb(words)
  }

  private static func hasMainVerb(_ words: [SentenceWord]) -> Bool {
    var isSubordinate = false
    var clause = words.first?.clause
    for word in words {
      if word.clause != clause {
        clause = word.clause
        isSubordinate = subordinating.contains(word.word) || (isSubordinate && word.word == "and")
      }
      if !isSubordinate && finite.contains(word.word) { return true }
    }
    return false
  }

  private static let qualities: Set<String> = [
    "quality", "timeliness", "consistency", "effectiveness", "speed", "impact", "availability", "frequency",
    "oversight", "challenge",
    "use", "sufficiency", "accuracy", "capacity", "stability", "response", "range", "extent", "recording",
    "rigour",
  ]

  /// Verbs by which the bare thing is told from a sentence.
  private static let finite: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "does", "do", "did", "can", "could", "will", "would",
    "remains", "remain",
    "varies", "vary", "means", "meant", "continues", "continue", "improved", "takes", "made", "led", "helps",
    "ensures", "needs",
    "requires", "rose", "fell", "shows", "leaves", "gives", "provides", "lacks", "records", "meets", "found",
    "allows", "enables",
    "results", "leads",
  ]
}
