public import TextProcessing

/// Finds the terms of a query in texts. Most words of a text are in none of them: what a word can begin is looked up by its stem.
public struct OccurrenceFinder: Sendable {
  private struct Candidate {
    let term: Int
    let synonym: Synonym
  }

  private var candidatesOfStem: [[UInt8]: [Candidate]] = [:]
  /// Those that are not looked up by a stem.
  private var others: [Candidate] = []
  private var beginnings = WordBeginnings()

  public init(_ forms: [TermForm]) {
    for (term, form) in forms.enumerated() {
      add(Synonym(form: form), term: term)
      beginnings.insert(form)
    }
  }

  /// The words of a text, of which only those are read that may be part of an occurrence.
  public func words(in text: UnsafeBufferPointer<UInt8>, _ scanner: TermScanner) -> [ScannedWord] {
    scanner.words(in: text) {
      beginnings.contains($0.word) || beginnings.contains($0.markedCompound.dropFirst())
    }
  }

  private mutating func add(_ synonym: Synonym, term: Int) {
    let candidate = Candidate(term: term, synonym: synonym)
    switch synonym.form {
    case .word(let stem): candidatesOfStem[stem, default: []].append(candidate)
    case .compound(let stems, let solid):
      for stem in Set([stems.first, solid].compactMap(\.self)) {
        candidatesOfStem[stem, default: []].append(candidate)
      }
    case .synonyms(let synonyms):
      for synonym in synonyms { add(synonym, term: term) }
    case .phrase, .prefix, .near: others.append(candidate)
    }
  }

  /// Calls `body` with each occurrence in a text of which `words` are the words, in order of their starts; with the term's place among
  /// the forms and the place of its first word.
  public func forEachOccurrence(
    in words: [ScannedWord], ofRow row: Int64?, _ body: (Int, Int, TermForm.Occurrence) -> Void
  ) {
    for position in words.indices {
      func look(for candidate: Candidate) {
        guard candidate.synonym.isMeant(inRow: row) else { return }
        candidate.synonym.form.forEachOccurrence(at: position, in: words) {
          body(candidate.term, position, $0)
        }
      }
      let stem = words[position].stem
      for candidate in candidatesOfStem[stem] ?? [] { look(for: candidate) }
      for candidate in others { look(for: candidate) }
      // A word that is found by its own stem and by that of its compound has been looked at already.
      guard let compound = words[position].compoundStem, compound != stem else { continue }
      for candidate in candidatesOfStem[compound] ?? [] {
        if case .word = candidate.synonym.form { look(for: candidate) }
      }
    }
  }
}

/// The first two bytes of the words of some forms.
///
/// A stem begins like its word, but for `dying`, whose stem is `die`: there an `i` in the second place stands for a `y`.
private struct WordBeginnings: Sendable {
  private var pairs = Array(repeating: false, count: 1 << 16)

  mutating func insert(_ form: TermForm) {
    switch form {
    case .word(let stem), .prefix(let stem): insert(stem)
    case .compound(let stems, let solid):
      for stem in stems { insert(stem) }
      if let solid { insert(solid) }
    case .phrase(let words): for word in words { insert(word) }
    case .synonyms(let synonyms): for synonym in synonyms { insert(synonym.form) }
    case .near(let first, let second, _):
      insert(first)
      insert(second)
    }
  }

  private mutating func insert(_ word: [UInt8]) {
    // What has one letter may begin anything.
    if word.count < 2 {
      guard let first = word.first else { return }
      for second in 0...255 { pairs[Int(first) << 8 | second] = true }
    } else {
      pairs[Self.pair(word[0], word[1])] = true
    }
  }

  func contains(_ word: some Collection<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    return pairs[Self.pair(first, word.dropFirst().first ?? 0)]
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first) << 8 | Int(second == UInt8(ascii: "y") ? UInt8(ascii: "i") : second)
  }
}
