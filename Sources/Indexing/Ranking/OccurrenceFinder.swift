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

  public init(_ forms: [TermForm]) {
    for (term, form) in forms.enumerated() { add(Synonym(form: form), term: term) }
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
