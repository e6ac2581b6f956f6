public import Indexing
internal import TextProcessing

/// What a user asked for, read from what was typed.
public struct Query: Sendable {
  /// What is looked for, as it was put together.
  var root = QueryNode.sequence([])
  /// What of it scores, in the order of the query; each form once.
  var terms: [QueryTerm] = []
  /// What must not occur.
  var excluded: [QueryTerm] = []
  /// Plain words that stand side by side, common ones among them: where terms that mean the same are looked for.
  var runs: [[RunWord]] = []
  /// Words too common to look for on their own, as typed.
  public internal(set) var ignored: [String] = []
  /// The fields of the query.
  public internal(set) var filter = ParagraphFilter()
  /// What was changed to make sense of the query, in words for the user.
  public internal(set) var notes: [String] = []
}

/// How the terms of a query are put together.
indirect enum QueryNode: Sendable {
  case term(QueryTerm)
  /// One after the other: any of them, best first.
  case sequence([QueryNode])
  /// `OR`
  case any([QueryNode])
  /// `AND`
  case all([QueryNode])
  case near(QueryNode, QueryNode, within: Int)
  case not(QueryNode)

  /// The terms in it that are looked for.
  var positiveTerms: [QueryTerm] {
    switch self {
    case .term(let term): [term]
    case .sequence(let parts), .any(let parts), .all(let parts): parts.flatMap(\.positiveTerms)
    case .near(let first, let second, _): first.positiveTerms + second.positiveTerms
    case .not: []
    }
  }

  /// Whether anything in it is looked for; otherwise it only leaves out.
  var isSought: Bool { !positiveTerms.isEmpty }

  /// Whether it is a NEAR with more on one side than words of which any may be near.
  var isNearGroup: Bool {
    guard case .near(let first, let second, _) = self else { return false }
    return first.holdsOperator || second.holdsOperator
  }

  private var holdsOperator: Bool {
    switch self {
    case .term: false
    case .sequence(let parts), .any(let parts): parts.contains(where: \.holdsOperator)
    case .all, .near, .not: true
    }
  }

  /// What is left out somewhere in it.
  var exclusions: [QueryNode] {
    switch self {
    case .term: []
    case .sequence(let parts), .any(let parts), .all(let parts): parts.flatMap(\.exclusions)
    case .near(let first, let second, _): first.exclusions + second.exclusions
    case .not: [self]
    }
  }
}

/// One thing that is looked for.
struct QueryTerm: Sendable, Hashable {
  let typed: String
  let form: TermForm
}

/// A plain word of a query.
struct RunWord: Sendable {
  let typed: String
  let scanned: ScannedWord
  /// The term it became; `nil` for a common word.
  let term: TermForm?
}

/// A place in a query, for pointing at it.
public struct QueryPlace: Equatable, Sendable {
  public let query: String
  /// Characters of the query.
  public let range: Range<Int>
}

/// Why a query could not be searched. The wording for people is in `Rendering`.
public enum QueryProblem: Error, Equatable, Sendable {
  /// There is no word in it.
  case noWords(query: String)
  /// There are filters, and no word.
  case onlyFilters(query: String)
  /// Words are excluded and none is asked for.
  case onlyExclusions(query: String)
  case badFilter(field: FilterField, value: String, at: QueryPlace? = nil)
  /// `-field:value`.
  case excludedFilter(field: FilterField, value: String, at: QueryPlace? = nil)

  /// Where in a query it is; `nil` for an option.
  public var place: QueryPlace? {
    switch self {
    case .badFilter(_, _, let place), .excludedFilter(_, _, let place): place
    case .noWords, .onlyFilters, .onlyExclusions: nil
    }
  }

  /// The same, pointing at its place in the query.
  func placed(at place: QueryPlace) -> QueryProblem {
    switch self {
    case .badFilter(let field, let value, _): .badFilter(field: field, value: value, at: place)
    case .excludedFilter(let field, let value, _): .excludedFilter(field: field, value: value, at: place)
    case .noWords, .onlyFilters, .onlyExclusions: self
    }
  }
}
