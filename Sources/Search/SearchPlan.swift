internal import Indexing
internal import Reports

/// A query turned into what the index is asked.
struct SearchPlan: Sendable {
  let terms: [QueryTerm]
  let expansions: [Expansion]
  /// Those beside them that only have narrower words.
  let narrowing: [Expansion]
  /// What would be searched as well, had it not been left out.
  let unexpanded: [ExpansionPart]
  /// The words that are too common to be searched, in lower case.
  let ignored: Set<String>
  let filter: ParagraphFilter
  /// What is searched.
  let match: RankedMatch
  /// For counting, where every word is wanted.
  let anyWord: MatchCondition
  /// Where every word or what means the same is there.
  let allWords: MatchCondition
  /// What is to be marked in a paragraph.
  let marked: OccurrenceFinder
  /// The plan for people.
  let inWords: String

  /// - Throws: `QueryProblem.noWords` for a query without terms.
  init(_ query: Query, _ expansions: [Expansion], _ request: SearchRequest) throws(QueryProblem) {
    guard !query.terms.isEmpty else { throw .noWords(query: "") }
    terms = query.terms
    self.expansions = expansions.filter { !$0.related.isEmpty }
    narrowing = expansions.filter(\.related.isEmpty)
    unexpanded = expansions.flatMap(\.leftOut)
    ignored = Set(query.ignored.map { $0.lowercased() })
    filter = query.filter.merged(with: request.filter)
    let conditions = ConditionBuilder(expansions)
    anyWord = conditions.condition(query.root, wantsAllWords: false)
    allWords = conditions.condition(query.root, wantsAllWords: true)
    match = RankedMatch(
      terms: query.terms.map(\.form), related: expansions.flatMap(\.related),
      condition: request.wantsAllWords ? allWords : anyWord,
      seeksWeakness: !request.isLiteral && WeaknessWords.contains(anyOf: query.terms))
    marked = OccurrenceFinder(match.scoringForms)
    inWords = QueryDescription(query, filter, request).text
  }

  /// Where every word that was typed is there.
  var everyWord: MatchCondition { .all([match.condition] + terms.map { .term($0.form) }) }
}

/// Says what a paragraph has to hold to match a query.
struct ConditionBuilder {
  private var related: [TermForm: [MatchCondition]] = [:]

  /// - Parameter isStrict: whether what is only related does not stand for a term.
  init(_ expansions: [Expansion], isStrict: Bool = false) {
    for expansion in expansions {
      let forms = isStrict ? expansion.equal.map(\.form) + expansion.narrower : expansion.related.map(\.form)
      for term in Set(expansion.covered) {
        related[term, default: []] += forms.map { .term($0) }
      }
    }
  }

  func condition(_ node: QueryNode, wantsAllWords: Bool) -> MatchCondition {
    switch node {
    case .term(let term): Self.any([.term(term.form)] + (related[term.form] ?? []))
    case .sequence(let nodes): sequence(nodes, wantsAllWords: wantsAllWords)
    case .any(let nodes): either(nodes, wantsAllWords: wantsAllWords)
    case .all(let nodes): Self.all(nodes.map { condition($0, wantsAllWords: wantsAllWords) })
    case .near(let first, let second, let distance):
      Self.all(
        [.term(.near(Self.form(first), Self.form(second), within: distance))]
          + node.exclusions.map { condition($0, wantsAllWords: false) })
    case .not(let node): .not(condition(node, wantsAllWords: false))
    }
  }

  /// Any of what is looked for, and nothing of what is left out.
  private func either(_ nodes: [QueryNode], wantsAllWords: Bool) -> MatchCondition {
    let (positive, negative) = (nodes.filter(\.isSought), nodes.filter { !$0.isSought })
    let conditions = { (nodes: [QueryNode]) in nodes.map { condition($0, wantsAllWords: wantsAllWords) } }
    return Self.all((positive.isEmpty ? [] : [Self.any(conditions(positive))]) + conditions(negative))
  }

  /// Words joined by an operator have to be there; others beside them only decide about the order.
  private func sequence(_ nodes: [QueryNode], wantsAllWords: Bool) -> MatchCondition {
    var (positive, required, negative): ([MatchCondition], [MatchCondition], [MatchCondition]) = ([], [], [])
    for node in nodes {
      let condition = condition(node, wantsAllWords: wantsAllWords)
      switch node {
      case _ where !node.isSought, .not: negative.append(condition)
      case .all, .near:
        required.append(condition)
        positive.append(condition)
      case .term, .sequence, .any: positive.append(condition)
      }
    }
    if positive.isEmpty { return Self.all(negative) }
    let wanted =
      wantsAllWords ? Self.all(positive) : required.isEmpty ? Self.any(positive) : Self.all(required)
    return negative.isEmpty ? wanted : .all([wanted] + negative)
  }

  private static func any(_ parts: [MatchCondition]) -> MatchCondition {
    let flat = parts.flatMap { part in if case .any(let inner) = part { inner } else { [part] } }
    return flat.count == 1 ? flat[0] : .any(flat)
  }

  private static func all(_ parts: [MatchCondition]) -> MatchCondition {
    parts.count == 1 ? parts[0] : .all(parts)
  }

  /// The terms of one side of a NEAR, any of which may be near.
  private static func form(_ node: QueryNode) -> TermForm {
    let forms = node.positiveTerms.map(\.form)
    return forms.count == 1 ? forms[0] : .synonyms(forms.map { Synonym(form: $0) })
  }
}
