internal import TextProcessing

/// Finds where the terms of a query occur in one text.
enum Occurrences {
  /// The bytes of every occurrence of one of `terms` in a text of which `words` are the words, in order of their starts.
  static func ranges(of terms: [QueryTerm], in words: [ScannedWord]) -> [Range<Int>] {
    words.indices.flatMap { position in
      terms.compactMap { range(of: $0, at: position, in: words) }
    }
    .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The bytes of an occurrence that starts at a word, or ends with it where that is the last of a compound.
  private static func range(of term: QueryTerm, at position: Int, in words: [ScannedWord]) -> Range<Int>? {
    let word = words[position]
    let key = word.stem ?? word.word
    switch term.form {
    case .word(let wanted):
      if key == wanted { return word.range }
      return word.compoundStem == wanted ? word.wholeRange : nil
    case .prefix(let start):
      return word.word.starts(with: start) ? word.range : nil
    case .phrase(let phrase):
      return range(of: phrase, at: position, in: words) { $0.word }
    case .compound(let keys, let solid):
      if key == solid { return word.range }
      return range(of: keys, at: position, in: words) { $0.stem ?? $0.word }
    }
  }

  private static func range(
    of keys: [[UInt8]], at position: Int, in words: [ScannedWord], by form: (ScannedWord) -> [UInt8]
  ) -> Range<Int>? {
    let end = position + keys.count
    guard end <= words.count, zip(keys, words[position..<end]).allSatisfy({ $0 == form($1) }) else {
      return nil
    }
    return words[position].range.lowerBound..<words[end - 1].range.upperBound
  }
}
