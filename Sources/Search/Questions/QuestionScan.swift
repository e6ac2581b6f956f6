/// A question while it is read: its words, and which of them have been read as what.
struct QuestionScan {
  let tokens: [QuestionToken]
  private let characters: [Character]
  var plan: QuestionPlan
  /// What each token was read as; `nil` where it is still to be read.
  private(set) var parts: [QuestionReading.Part?]
  /// Whether capitals tell names from words; not in a question all in capitals or with a capital at every word.
  let hasTellingCapitals: Bool

  init(_ tokens: [QuestionToken], _ plan: QuestionPlan) {
    self.tokens = tokens
    self.plan = plan
    characters = Array(plan.question.prefix(QuestionLexer.longest))
    parts = Array(repeating: nil, count: tokens.count)
    let words = tokens.filter { $0.text.first?.isLetter ?? false }
    let capitals = words.count { $0.isCapitalised }
    hasTellingCapitals = words.count < 4 ? true : capitals * 4 < words.count * 3
  }

  func isFree(_ place: Int) -> Bool { parts[place] == nil && !tokens[place].isQuotation }

  /// Whether it was not read, or only as a small word that leads to something: `to` of `told in 2015 to`.
  func isOpen(_ place: Int) -> Bool { isFree(place) || parts[place] == .talk }

  /// The word at a place, read or not; empty outside of the question.
  func word(_ place: Int) -> String {
    guard tokens.indices.contains(place) else { return "" }
    return tokens[place].word
  }

  /// The word that follows in the same sentence.
  func next(_ place: Int) -> String {
    guard tokens.indices.contains(place), !tokens[place].startsSentence else { return "" }
    return tokens[place].word
  }

  /// `Has it …`, `Is it …`: what can be answered with yes or no.
  var opensWithVerb: Bool {
    ["is", "was", "were", "are", "did", "has", "have", "had", "does", "do", "whether"].contains(word(0))
  }

  func text(_ range: Range<Int>) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
    return String(characters[first.range.lowerBound..<last.range.upperBound])
  }

  /// Reads tokens as a part of the plan, and the small words that lead to it: `in the`.
  mutating func read(_ range: Range<Int>, as part: QuestionReading.Part, _ value: String, leads: Bool = true)
  {
    guard let first = tokens[range].first, let last = tokens[range].last else { return }
    for place in range { parts[place] = part }
    plan.readings.append(
      QuestionReading(part: part, value: value, range: first.range.lowerBound..<last.range.upperBound))
    guard leads else { return }
    var place = range.lowerBound - 1
    while place >= 0, isFree(place), Self.leading.contains(tokens[place].word),
      !tokens[place + 1].startsSentence
    {
      parts[place] = .talk
      place -= 1
    }
  }

  /// Takes back what tokens were read as.
  ///
  /// - Returns: what was read.
  mutating func forget(_ range: Range<Int>) -> [String] {
    guard let first = tokens[range].first, let last = tokens[range].last else { return [] }
    for place in range { parts[place] = nil }
    let characters = first.range.lowerBound..<last.range.upperBound
    let forgotten = plan.readings.filter { characters.contains($0.range.lowerBound) }
    plan.readings.removeAll { characters.contains($0.range.lowerBound) }
    return forgotten.map(\.value)
  }

  private static let leading: Set<String> = [
    "in", "at", "of", "for", "from", "under", "by", "to", "the", "since", "during", "across", "within",
    "about", "on",
    "a", "an", "with", "and", "or", "only", "just",
  ]
}
