/// The long words of the grammar, which people mistype: `insepctors`, `recomendations`.
enum SpelledWords {
  private static let words = [
    "inspectors", "inspector", "inspection", "inspections", "authorities", "authority", "councils", "council",
    "recommended", "recommendation", "recommendations", "inadequate", "outstanding", "requires",
    "improvement",
    "criticised", "weaknesses", "weakness", "strengths", "strength", "compare", "comparison", "difference",
    "between",
    "improved", "addressed", "changed", "repeated", "judgement", "proportion", "leadership",
  ]

  /// The tokens with words that are one letter away from one of these read as it, and what was read so in words.
  ///
  /// - Parameter known: words that are right as they are.
  static func spelled(_ tokens: [QuestionToken], besides known: Set<String>) -> ([QuestionToken], [String]) {
    var notes: [String] = []
    let spelled = tokens.map { token in
      guard token.word.count >= 7, !known.contains(token.word), !words.contains(token.word),
        !token.isQuotation,
        !token.isCapitalised, let word = words.first(where: { isAlike($0, token.word) })
      else { return token }
      notes.append("'\(token.text)' was read as '\(word)'")
      var token = token
      token.word = word
      return token
    }
    return (spelled, notes)
  }

  private static func isAlike(_ word: String, _ typed: String) -> Bool {
    // An ending makes another word of it: improves, improvements.
    guard word.count >= 7, abs(word.utf8.count - typed.utf8.count) <= 1, word.last == typed.last,
      word.first == typed.first
    else { return false }
    return NearestName.distance(from: word, to: typed) == 1
  }
}
