internal import Indexing
internal import TextProcessing

/// Words of a query with others that mean the same, which are searched as well at a lower weight.
public struct Expansion: Sendable {
  /// As typed.
  public let term: String
  /// What is searched as well, best known first.
  public let alternatives: [String]
  /// The terms of the query that it stands for.
  let covered: [TermForm]
  let related: [RelatedTerm]
}

/// Finds what else is to be searched.
struct Expander {
  /// What a word that means the same counts beside the word that was typed, and one that is related.
  private static let equalFactor = 0.35
  private static let relatedFactor = 0.2

  private let thesaurus: Thesaurus
  private let scanner = TermScanner()

  init(_ thesaurus: Thesaurus) {
    self.thesaurus = thesaurus
  }

  /// The expansions of a query, in its order; the longest run of words that is known counts.
  func expansions(of query: Query) -> [Expansion] {
    let typed = Set(query.runs.joined().map(\.stem))
    return query.runs.flatMap { run in
      var found: [Expansion] = []
      var start = 0
      while start < run.count {
        let (expansion, length) = longest(in: run[start...], typed)
        if let expansion { found.append(expansion) }
        start += length
      }
      return found
    }
  }

  private func longest(in run: ArraySlice<RunWord>, _ typed: Set<[UInt8]>) -> (Expansion?, length: Int) {
    for length in (1...max(1, thesaurus.longest)).reversed() where length <= run.count {
      let words = run.prefix(length)
      if length == 1 && words.first?.term == nil { continue }
      guard let others = thesaurus.others(of: words.map(\.stem)) else { continue }
      return (expansion(of: words, others, typed), length)
    }
    return (nil, 1)
  }

  private func expansion(
    of words: ArraySlice<RunWord>, _ others: [Thesaurus.Member], _ typed: Set<[UInt8]>
  ) -> Expansion? {
    var seen: Set<TermForm> = []
    let fresh = others.filter { other in
      let scanned = scanner.words(in: other.text)
      // What consists of words that are searched anyway adds nothing.
      return !scanned.allSatisfy { typed.contains($0.stem) } && seen.insert(Self.form(scanned)).inserted
    }
    let related = [(true, Self.equalFactor), (false, Self.relatedFactor)].compactMap { isEqual, factor in
      let synonyms = fresh.filter { $0.isEqual == isEqual }.map { synonym(for: $0.text) }
      return synonyms.isEmpty ? nil : RelatedTerm(form: .synonyms(synonyms), factor: factor)
    }
    guard !related.isEmpty else { return nil }
    return Expansion(
      term: words.map(\.typed).joined(separator: " "), alternatives: fresh.map(\.text),
      covered: words.compactMap(\.term), related: related)
  }

  private func synonym(for text: String) -> Synonym {
    Synonym(form: Self.form(scanner.words(in: text)))
  }

  private static func form(_ words: [ScannedWord]) -> TermForm {
    if words.count == 1 { return .word(words[0].stem) }
    let isCompound = words.dropFirst().allSatisfy(\.isHyphenated)
    return .compound(words.map(\.stem), solid: isCompound ? words.last?.compoundStem : nil)
  }
}
