internal import Indexing
internal import Reports
internal import TextProcessing

/// What a recommendation is about, as it is looked for in later reports.
struct TrailTopic {
  struct Term {
    let form: TermForm
    /// What it counts among the words of the recommendation, up to 1.
    let weight: Double
  }

  /// In the order of the recommendation.
  let terms: [Term]
  /// What is searched.
  let match: RankedMatch
  /// Finds the terms, and behind them what means the same.
  let finder: OccurrenceFinder
  /// For each form of `finder` the terms it stands for, and how surely.
  let meanings: [(terms: [Int], factor: Double)]
  /// What else has to be spoken of; `nil` for anything.
  let subject: TrailSubject?
}

/// Makes topics of recommendations.
struct TrailTopicReader {
  private let demandReader = TrailDemandReader()
  private let expander: Expander

  /// Terms of a recommendation that are looked for.
  private static let mostTerms = 24
  /// What a word counts in a ranking of what means the same as another; here it stands for that word.
  private static let factorOfEqual = 0.35

  init(_ index: ReportIndex, _ thesaurus: Thesaurus) {
    expander = Expander(thesaurus, index)
  }

  /// `nil` for a recommendation that is about nothing that can be looked for: `The council should take this action.`
  func topic(of recommendation: ParagraphInContext) throws -> TrailTopic? {
    let demand = demandReader.demand(of: recommendation)
    let terms = Self.terms(of: demand)
    if terms.isEmpty { return nil }
    let query = Self.query(demand, terms, recommendation.paragraph.text)
    let expansions = try expander.expansions(of: query)
    var place: [TermForm: Int] = [:]
    for (index, term) in terms.enumerated() { place[term.form] = index }
    var forms = terms.map(\.form)
    var meanings = terms.indices.map { (terms: [$0], factor: 1.0) }
    for expansion in expansions {
      let covered = expansion.covered.compactMap { place[$0] }
      if covered.isEmpty { continue }
      for related in expansion.related {
        forms.append(related.form)
        meanings.append((covered, min(1, related.factor / Self.factorOfEqual)))
      }
    }
    let conditions = MatchCondition.any(forms.map { .term($0) })
    return TrailTopic(
      terms: terms,
      match: RankedMatch(
        terms: terms.map(\.form), related: expansions.flatMap(\.related), condition: conditions),
      finder: OccurrenceFinder(forms), meanings: meanings, subject: TrailSubject(of: recommendation))
  }

  private static func terms(of demand: TrailDemand) -> [TrailTopic.Term] {
    var weights: [TermForm: Double] = [:]
    var order: [TermForm] = []
    for word in demand.words where word.weight > 0 {
      let form = TermForm.word(word.scanned.stem)
      if weights[form] == nil {
        guard order.count < mostTerms else { continue }
        order.append(form)
      }
      weights[form] = max(weights[form] ?? 0, word.weight)
    }
    return order.map { TrailTopic.Term(form: $0, weight: weights[$0] ?? 0) }
  }

  private static func query(_ demand: TrailDemand, _ terms: [TrailTopic.Term], _ text: String) -> Query {
    let forms = Set(terms.map(\.form))
    let bytes = Array(text.utf8)
    var query = Query()
    query.runs = [
      demand.words.map { word in
        let form = TermForm.word(word.scanned.stem)
        return RunWord(
          typed: String(decoding: bytes[word.scanned.range], as: UTF8.self), scanned: word.scanned,
          term: word.weight > 0 && forms.contains(form) ? form : nil)
      }
    ]
    return query
  }
}
