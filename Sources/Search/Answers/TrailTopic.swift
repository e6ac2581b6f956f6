internal import Indexing
internal import Reports
internal import TextProcessing

/// What a recommendation is about, as it is looked for in later reports.
struct TrailTopic {
  struct Term {
    let form: TermForm
    let role: TrailDemand.Role
  }

  /// What a word or phrase stands for.
  struct Meaning {
    let terms: [Int]
    /// How surely, up to 1.
    let factor: Double
  }

  /// In the order of the recommendation, those of the core first.
  let terms: [Term]
  /// Terms of the core that stand side by side in it.
  let pairs: [(Int, Int)]
  /// What has to be named: the first word of the core, or of a process where there is no other.
  let head: Int
  /// What has to be named to say what became of it: the first words of the core, and what is asked for of it.
  let needed: [Int]
  /// What is searched.
  let match: RankedMatch
  /// Finds the terms, and behind them what means the same.
  let finder: OccurrenceFinder
  /// Of each form of `finder`.
  let meanings: [Meaning]
  /// What else has to be spoken of; `nil` for anything.
  let subject: TrailSubject?
}

/// Makes topics of recommendations.
struct TrailTopicReader {
  private let demandReader = TrailDemandReader()
  private let expander: Expander

  /// Terms of a recommendation that are looked for.
  private static let mostTerms = 20
  /// What a word counts in a ranking of what means the same as another; here it stands for that word.
  private static let factorOfEqual = 0.35
  private static let mostNeeded = 3

  init(_ index: ReportIndex, _ thesaurus: Thesaurus) {
    expander = Expander(thesaurus, index)
  }

  /// `nil` for a recommendation that is about nothing that can be looked for: `The council should take this action.`
  func topic(of recommendation: ParagraphInContext) throws -> TrailTopic? {
    let subject = TrailSubject(of: recommendation)
    let demand = demandReader.demand(of: recommendation, subject: subject)
    let terms = Self.terms(of: demand)
    let head = terms.firstIndex { $0.role == .core } ?? terms.firstIndex { $0.role != .aside }
    guard let head else { return nil }
    let query = Self.query(demand, terms, recommendation.paragraph.text)
    let expansions = try expander.expansions(of: query)
    var place: [TermForm: Int] = [:]
    for (index, term) in terms.enumerated() { place[term.form] = index }
    var forms = terms.map(\.form)
    var meanings = terms.indices.map { TrailTopic.Meaning(terms: [$0], factor: 1) }
    for expansion in expansions {
      let covered = expansion.covered.compactMap { place[$0] }
      if covered.isEmpty { continue }
      for related in expansion.related {
        forms.append(related.form)
        meanings.append(
          TrailTopic.Meaning(terms: covered, factor: min(1, related.factor / Self.factorOfEqual)))
      }
    }
    return TrailTopic(
      terms: terms, pairs: Self.pairs(demand, terms, place), head: head, needed: Self.needed(terms, head),
      match: Self.match(terms, naming: zip(forms, meanings).filter { $1.terms.contains(head) }.map(\.0)),
      finder: OccurrenceFinder(forms), meanings: meanings, subject: subject)
  }

  private static func terms(of demand: TrailDemand) -> [TrailTopic.Term] {
    var seen: Set<[UInt8]> = []
    let main = demand.words.filter { $0.role != .aside }
    let terms = (main + demand.words.filter { $0.role == .aside }).compactMap { word in
      word.role.flatMap { role in
        seen.insert(word.scanned.stem).inserted
          ? TrailTopic.Term(form: .word(word.scanned.stem), role: role) : nil
      }
    }
    return Array(terms.prefix(mostTerms))
  }

  /// Every paragraph that may name the head. What means the same is looked for by its words: to look for phrases takes as long as
  /// all else together, and sentences are looked through anyway.
  private static func match(_ terms: [TrailTopic.Term], naming head: [TermForm]) -> RankedMatch {
    RankedMatch(
      terms: terms.filter { $0.role != .aside }.map(\.form), condition: .any(head.map(Self.condition)))
  }

  private static func condition(_ form: TermForm) -> MatchCondition {
    switch form {
    case .compound(let stems, _): .all(stems.map { .term(.word($0)) })
    case .synonyms(let synonyms): .any(synonyms.map { condition($0.form) })
    case .word, .phrase, .prefix, .near: .term(form)
    }
  }

  private static func needed(_ terms: [TrailTopic.Term], _ head: Int) -> [Int] {
    let core = terms.indices.filter { terms[$0].role == .core }.prefix(mostNeeded)
    return (core.isEmpty ? [head] : Array(core)) + terms.indices.filter { terms[$0].role == .aspect }
  }

  private static func pairs(
    _ demand: TrailDemand, _ terms: [TrailTopic.Term], _ place: [TermForm: Int]
  ) -> [(Int, Int)] {
    let places = demand.words.map { word -> Int? in
      guard let index = place[.word(word.scanned.stem)], word.role != nil, terms[index].role != .aside
      else { return nil }
      return index
    }
    return zip(places, places.dropFirst()).compactMap { first, second in
      guard let first, let second, first != second else { return nil }
      return (first, second)
    }
  }

  /// The main object, for words that mean the same.
  private static func query(_ demand: TrailDemand, _ terms: [TrailTopic.Term], _ text: String) -> Query {
    let forms = Set(terms.filter { $0.role != .aside }.map(\.form))
    let bytes = Array(text.utf8)
    let words = demand.words.map { word in
      let form = TermForm.word(word.scanned.stem)
      return RunWord(
        typed: String(decoding: bytes[word.scanned.range], as: UTF8.self), scanned: word.scanned,
        term: word.role != nil && forms.contains(form) ? form : nil)
    }
    var query = Query()
    if let first = words.firstIndex(where: { $0.term != nil }),
      let last = words.lastIndex(where: { $0.term != nil })
    {
      query.runs = [Array(words[first...last])]
    }
    return query
  }
}
