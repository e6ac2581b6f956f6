public import Indexing

/// How many paragraphs match a search, by what they share.
public struct FacetResults: Sendable {
  /// The query as typed.
  public let query: String
  /// What was searched, in words.
  public let interpreted: String
  public let notes: [String]
  public let expansions: [Expansion]
  public let unknownWords: [UnknownWord]
  /// How many paragraphs match, and how many of them hold every word.
  public let paragraphs: Int
  public let withAllWords: Int
  public let facets: [(facet: Facet, counts: [FacetCount])]
}

extension Searcher {
  /// Counts what a search finds.
  ///
  /// - Throws: `QueryProblem` or `IndexProblem`
  public func facets(_ facets: [Facet], of request: SearchRequest) throws -> FacetResults {
    let query = try QueryParser.parse(request.text)
    let plan = try plan(query, request)
    let counts = try index.counts(
      plan.match.condition, plan.everyWord, filter: plan.filter, by: facets + [.kind])
    let total = counts[facets.count]
    let alone = RankedMatch(terms: plan.match.terms, condition: .any([]))
    let terms = try index.bestMatches(alone, filter: ParagraphFilter(), limit: 0, offset: 0)
    return FacetResults(
      query: request.text, interpreted: plan.inWords, notes: query.notes, expansions: plan.expansions,
      unknownWords: try unknownWords(query, plan, terms.termCounts),
      paragraphs: total.reduce(0) { $0 + $1.paragraphs }, withAllWords: total.reduce(0) { $0 + $1.narrow },
      facets: zip(facets, counts).map { ($0, $1) })
  }
}
