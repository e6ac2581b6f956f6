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
  /// The alternatives by how much they count, in their order.
  let related: [RelatedTerm]
  /// What means the same in fewer of the same words, as `home educated` for `elective home education`. To search it as well adds
  /// nothing; it counts where every word is wanted.
  var narrower: [TermForm] = []
  /// What was asked not to be searched, and would have been.
  var leftOut: [ExpansionPart] = []

  /// What of it means the same, and is not only related.
  var equal: [RelatedTerm] { related.filter { $0.factor >= Expander.equalFactor } }
}

// Three sources: the thesaurus; the abbreviations that the indexed reports define, not searched in reports that mean something
// else by them; other spellings of a word, where the index has them.

/// Finds what else is to be searched.
struct Expander {
  /// What a word that means the same counts beside the word that was typed, and one that is related.
  static let equalFactor = 0.35
  private static let relatedFactor = 0.2
  /// Meanings of one abbreviation that are searched.
  private static let mostMeanings = 3
  /// Reports that define an abbreviation before one typed in small letters is taken for it.
  private static let leastReports = 5

  private let thesaurus: Thesaurus
  private let index: ReportIndex
  private let unexpanded: Set<ExpansionPart>
  private let scanner = TermScanner()

  init(_ thesaurus: Thesaurus, _ index: ReportIndex, without unexpanded: Set<ExpansionPart> = []) {
    self.thesaurus = thesaurus
    self.index = index
    self.unexpanded = unexpanded
  }

  /// What a run of words stands for beside itself.
  private struct Alternative: Hashable {
    let text: String
    let isEqual: Bool
    var exceptRows: [ClosedRange<Int64>] = []
  }

  /// The expansions of a query, in its order; the longest run of words that is known counts.
  func expansions(of query: Query) throws -> [Expansion] {
    let typed = Set(query.runs.joined().map(\.scanned.stem))
    return try query.runs.flatMap { run in
      let abbreviations = try index.abbreviations(in: run.map(\.scanned))
      var found: [Expansion] = []
      var start = 0
      while start < run.count {
        let (alternatives, length) = try longest(at: start, of: run, abbreviations)
        if let expansion = expansion(of: run[start..<start + length], alternatives, typed) {
          found.append(expansion)
        }
        start += length
      }
      return found
    }
  }

  /// The alternatives of the longest run of words from a place on that has any.
  private func longest(
    at start: Int, of run: [RunWord], _ abbreviations: [AbbreviationMatch]
  ) throws -> ([Alternative], length: Int) {
    let here = try abbreviations.filter { try $0.words.lowerBound == start && isMeant($0, run) }
    let most = max(thesaurus.longest, here.map(\.words.count).max() ?? 0, 1)
    for length in (1...most).reversed() where start + length <= run.count {
      let words = run[start..<start + length]
      if length == 1 && words.first?.term == nil { continue }
      let stems = words.map(\.scanned.stem)
      let isTaken = try !thesaurus.isAbbreviation(stems) || isMeant(words)
      var found = ((isTaken ? thesaurus.others(of: stems) : nil) ?? []).map {
        Alternative(text: $0.text, isEqual: $0.isEqual)
      }
      for match in here where match.words.count == length { found += try alternatives(of: match) }
      if length == 1 { found += try words.flatMap(spellings) }
      if !found.isEmpty { return (found, length) }
    }
    return ([], 1)
  }

  /// `care` is a word, even if one report abbreviates something to CARE.
  private func isMeant(_ match: AbbreviationMatch, _ run: [RunWord]) throws -> Bool {
    let isKnown = match.meanings.contains { $0.reportCount >= Self.leastReports }
    return try match.form == .long || isMeant(run[match.words], isKnown: isKnown)
  }

  /// In capitals letters are an abbreviation; in small ones only if the index has no other form of the word, as it has of `send`.
  private func isMeant(_ words: ArraySlice<RunWord>, isKnown: Bool = true) throws -> Bool {
    if words.map(\.typed).joined().count(where: \.isUppercase) > 1 { return true }
    guard isKnown else { return false }
    return try words.allSatisfy { try !index.hasOtherForms(of: $0.scanned) }
  }

  private func alternatives(of match: AbbreviationMatch) throws -> [Alternative] {
    switch match.form {
    case .short:
      match.meanings.prefix(Self.mostMeanings).map { Alternative(text: $0.long, isEqual: true) }
    case .long:
      try match.meanings.prefix(Self.mostMeanings).map {
        Alternative(
          text: $0.short, isEqual: true, exceptRows: try index.rows(abbreviating: $0.short, notTo: $0.long))
      }
    }
  }

  /// British and American spellings that the index holds and whose stems differ.
  private func spellings(of word: RunWord) throws -> [Alternative] {
    try index.knownVariants(of: word.scanned.word).map {
      Alternative(text: String(decoding: $0.word, as: UTF8.self), isEqual: true)
    }
  }

  private func expansion(
    of words: ArraySlice<RunWord>, _ alternatives: [Alternative], _ typed: Set<[UInt8]>
  ) -> Expansion? {
    let term = words.map(\.typed).joined(separator: " ")
    if case let whole = ExpansionPart(term), unexpanded.contains(whole) {
      return Expansion(term: term, alternatives: [], covered: [], related: [], leftOut: [whole])
    }
    var seen: Set<TermForm> = []
    let all = alternatives.map { ($0, scanner.words(in: $0.text)) }
      .filter { seen.insert(Self.form($1)).inserted }
    let leftOut = all.map { ExpansionPart(term, $0.0.text) }.filter(unexpanded.contains)
    let scanned = all.filter { !unexpanded.contains(ExpansionPart(term, $0.0.text)) }
    // What consists of words that are searched anyway adds nothing.
    let isTyped = { (words: [ScannedWord]) in words.allSatisfy { typed.contains($0.stem) } }
    let fresh = scanned.filter { !isTyped($1) }.map(\.0)
    let narrower = scanned.filter { $0.isEqual && isTyped($1) && $1.count < words.count }.map {
      Self.form($1)
    }
    let related = [(true, Self.equalFactor), (false, Self.relatedFactor)].compactMap { isEqual, factor in
      let synonyms = fresh.filter { $0.isEqual == isEqual }.map {
        Synonym(form: Self.form(scanner.words(in: $0.text)), exceptRows: $0.exceptRows)
      }
      return synonyms.isEmpty ? nil : RelatedTerm(form: .synonyms(synonyms), factor: factor)
    }
    guard !(related.isEmpty && narrower.isEmpty && leftOut.isEmpty) else { return nil }
    return Expansion(
      term: term, alternatives: fresh.map(\.text), covered: words.compactMap(\.term), related: related,
      narrower: narrower, leftOut: leftOut)
  }

  private static func form(_ words: [ScannedWord]) -> TermForm {
    if words.count == 1 { return .word(words[0].stem) }
    let isCompound = words.dropFirst().allSatisfy(\.isHyphenated)
    return .compound(words.map(\.stem), solid: isCompound ? words.last?.compoundStem : nil)
  }
}
