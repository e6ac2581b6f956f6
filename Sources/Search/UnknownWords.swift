internal import Indexing
internal import TextProcessing

/// Finds what may have been meant by words that no paragraph holds. Nothing is searched in their place.
struct UnknownWords {
  private static let mostSuggestions = 3
  /// Words for which suggestions are looked for.
  private static let mostLookedUp = 8

  private let index: ReportIndex
  private let scanner: TermScanner

  init(_ index: ReportIndex, _ scanner: TermScanner) {
    self.index = index
    self.scanner = scanner
  }

  /// - Parameters:
  ///   - counts: for each term how many paragraphs hold it.
  ///   - spelt: terms for which another spelling is searched already.
  func words(of terms: [QueryTerm], counts: [Int], besides spelt: Set<String>) throws -> [UnknownWord] {
    let missing = terms.indices.filter { counts[$0] == 0 && !spelt.contains(terms[$0].typed) }
    return try missing.enumerated().map { number, place in
      // To look for words that are like another takes a while where reports are very many.
      if number >= Self.mostLookedUp { return UnknownWord(word: terms[place].typed, suggestions: []) }
      return try word(
        of: terms[place], behind: place > 0 ? terms[place - 1] : nil,
        before: place + 1 < terms.count ? terms[place + 1] : nil)
    }
  }

  private func word(
    of term: QueryTerm, behind last: QueryTerm?, before next: QueryTerm?
  ) throws -> UnknownWord {
    let words = scanner.words(in: term.typed)
    switch term.form {
    case .word:
      guard let word = words.first?.word else { break }
      let joined = try joined(last, word, next)
      return UnknownWord(word: term.typed, suggestions: try suggestions(for: word, joined: joined))
    case .phrase, .compound:
      // A phrase that nothing holds is no misspelling; a word in it may be one.
      let missing = try words.prefix(QueryTermReader.mostWords).filter {
        try index.paragraphCount(holding: $0.word) == 0
      }
      for word in missing.prefix(Self.mostLookedUp) {
        let suggestions = try suggestions(for: word.word, joined: nil)
        guard !suggestions.isEmpty else { continue }
        return UnknownWord(word: term.typed, suggestions: suggestions, missing: text(word.word))
      }
    case .prefix, .synonyms, .near: break
    }
    return UnknownWord(word: term.typed, suggestions: [])
  }

  /// The word as one with a neighbour: `safe guarding`.
  private func joined(_ last: QueryTerm?, _ word: [UInt8], _ next: QueryTerm?) throws -> [UInt8]? {
    let (before, after) = (
      last.flatMap { scanner.words(in: $0.typed).last?.word },
      next.flatMap { scanner.words(in: $0.typed).first?.word }
    )
    return try before.flatMap { try index.joined($0, word)?.word }
      ?? after.flatMap { try index.joined(word, $0)?.word }
  }

  private func suggestions(for word: [UInt8], joined: [UInt8]?) throws -> [String] {
    var suggestions = [joined].compactMap { $0.map(text) }
    if let split = try index.split(word) { suggestions.append(text(split.first) + " " + text(split.second)) }
    suggestions += try index.spellings(near: word, limit: Self.mostSuggestions).map { text($0.word) }
    return Array(suggestions.prefix(Self.mostSuggestions))
  }

  private func text(_ word: [UInt8]) -> String { String(decoding: word, as: UTF8.self) }
}
