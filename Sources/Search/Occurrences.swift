internal import TextProcessing

/// Where the terms of a query occur in one text.
struct Occurrences {
  /// One occurrence of a term.
  struct Place {
    let term: Int
    /// The place of its first word among the words of the text.
    let position: Int
    let bytes: Range<Int>
  }

  private(set) var places: [Place] = []
  /// Words in the text.
  let wordCount: Int

  /// Finds `terms` in a text of which `words` are the words.
  init(of terms: [QueryTerm], in words: [ScannedWord]) {
    wordCount = words.count
    for position in words.indices {
      for (index, term) in terms.enumerated() {
        guard let length = Self.length(of: term, at: position, in: words) else { continue }
        let bytes = words[position].range.lowerBound..<words[position + length - 1].range.upperBound
        places.append(Place(term: index, position: position, bytes: bytes))
      }
    }
  }

  /// How many words an occurrence that starts here takes; `nil` when none does.
  private static func length(of term: QueryTerm, at position: Int, in words: [ScannedWord]) -> Int? {
    let word = words[position]
    switch term.form {
    case .word(let key):
      return (word.stem ?? word.word) == key || word.compoundStem == key ? 1 : nil
    case .prefix(let start):
      return word.word.starts(with: start) ? 1 : nil
    case .phrase(let phrase):
      return matches(phrase, at: position, in: words) { $0.word } ? phrase.count : nil
    case .compound(let keys, let solid):
      if let solid, solid == word.stem ?? word.word { return 1 }
      return matches(keys, at: position, in: words) { $0.stem ?? $0.word } ? keys.count : nil
    }
  }

  private static func matches(
    _ keys: [[UInt8]], at position: Int, in words: [ScannedWord], by form: (ScannedWord) -> [UInt8]
  ) -> Bool {
    guard position + keys.count <= words.count else { return false }
    return keys.indices.allSatisfy { form(words[position + $0]) == keys[$0] }
  }
}
