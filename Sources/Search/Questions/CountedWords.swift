internal import Indexing

/// Tells what is counted: authorities and reports, or children, of whom inspectors say how many.
enum CountedWords {
  /// Whether the answer is a number of authorities or reports. How widespread something is in one authority is what inspectors
  /// said of it.
  static func areCounted(_ scan: QuestionScan) -> Bool {
    let isOfOne = scan.plan.filter.authorities.count + scan.plan.unknownNames.count == 1
    return !isOfOne || scan.tokens.contains { words.contains($0.word) }
      || scan.plan.filter.frameworks.count > 1
  }

  /// `the number of agency workers`, behind a word that asks for something else.
  static func isQuantity(_ place: Int, _ scan: QuestionScan) -> Bool {
    guard ["the", "number", "numbers", "total"].contains(scan.word(place)) else { return false }
    return (max(0, place - 30)..<place).contains {
      ["which", "who", "where", "whose"].contains(scan.word($0))
    }
  }

  private static let words: Set<String> = [
    "reports", "inspections", "paragraphs", "recommendations", "concerns", "criticisms", "weaknesses",
    "strengths", "findings",
    "times", "problems", "mentions", "authorities", "councils", "areas", "boroughs",
  ]
}
