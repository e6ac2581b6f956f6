public import TextProcessing

/// Finds the terms of a query in texts. Most words of a text are in none of them: what a word can begin is looked up by its stem.
public struct OccurrenceFinder {
  private struct Candidate {
    let term: Int
    let form: TermForm
    /// Where the form means something else.
    let exceptRows: [ClosedRange<Int64>]
  }

  private var candidatesOfStem: [[UInt8]: [Candidate]] = [:]
  /// Those that are not looked up by a stem.
  private var others: [Candidate] = []

  public init(_ forms: [TermForm]) {
    for (term, form) in forms.enumerated() { add(form, term: term, exceptRows: []) }
  }

  private mutating func add(_ form: TermForm, term: Int, exceptRows: [ClosedRange<Int64>]) {
    let candidate = Candidate(term: term, form: form, exceptRows: exceptRows)
    switch form {
    case .word(let stem): candidatesOfStem[stem, default: []].append(candidate)
    case .compound(let stems, let solid):
      for stem in Set([stems.first, solid].compactMap(\.self)) {
        candidatesOfStem[stem, default: []].append(candidate)
      }
    case .synonyms(let synonyms):
      for synonym in synonyms { add(synonym.form, term: term, exceptRows: synonym.exceptRows) }
    case .phrase, .prefix, .near: others.append(candidate)
    }
  }

  /// Calls `body` with each occurrence in a text of which `words` are the words, in order of their starts; with the term's place among
  /// the forms and the place of its first word.
  public func forEachOccurrence(
    in words: [ScannedWord], ofRow row: Int64?, _ body: (Int, Int, TermForm.Occurrence) -> Void
  ) {
    for position in words.indices {
      let stem = words[position].stem
      let direct = candidatesOfStem[stem] ?? []
      for candidate in direct + (others.isEmpty ? [] : others) where Self.isMeant(candidate, row) {
        candidate.form.forEachOccurrence(at: position, in: words) { body(candidate.term, position, $0) }
      }
      // A word that is found by its own stem and by that of its compound has been looked at already.
      guard let compound = words[position].compoundStem, compound != stem else { continue }
      for candidate in candidatesOfStem[compound] ?? [] where Self.isMeant(candidate, row) {
        if case .word = candidate.form {
          candidate.form.forEachOccurrence(at: position, in: words) { body(candidate.term, position, $0) }
        }
      }
    }
  }

  private static func isMeant(_ candidate: Candidate, _ row: Int64?) -> Bool {
    guard let row else { return true }
    return !candidate.exceptRows.contains { $0.contains(row) }
  }
}
