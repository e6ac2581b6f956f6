public import Indexing
public import Reports
internal import TextProcessing

/// A ranked match.
public struct Hit: Sendable, Equatable {
  /// From 1, over all pages of results.
  public let rank: Int
  public let score: Double
  public let match: ParagraphInContext
  /// What to mark in the paragraph, in Unicode scalars from its start.
  public let highlights: [Range<Int>]

  public init(rank: Int, score: Double, match: ParagraphInContext, highlights: [Range<Int>]) {
    self.rank = rank
    self.score = score
    self.match = match
    self.highlights = highlights
  }
}

/// What a search found.
public struct SearchResults: Sendable {
  /// The query as typed.
  public let query: String
  /// What was searched, in words.
  public let interpreted: String
  /// What was changed to make sense of the query.
  public let notes: [String]
  /// How many paragraphs hold all of the words, and any of them.
  public let withAllWords: Int
  public let withAnyWord: Int
  public let hits: [Hit]

  public init(
    query: String, interpreted: String, notes: [String], withAllWords: Int, withAnyWord: Int, hits: [Hit]
  ) {
    self.query = query
    self.interpreted = interpreted
    self.notes = notes
    self.withAllWords = withAllWords
    self.withAnyWord = withAnyWord
    self.hits = hits
  }
}

/// What is asked of a search.
public struct SearchRequest: Sendable {
  public var text: String
  /// Adds to the filters that stand in the query itself.
  public var filter = ParagraphFilter()
  /// Only paragraphs with every word.
  public var wantsAllWords = false
  public var limit = 10
  public var offset = 0

  public init(text: String) {
    self.text = text
  }
}

/// Hops 6 and 7: text becomes a query, a plan and hits.
public struct Searcher {
  private let index: ReportIndex
  private let scanner = TermScanner()

  public init(_ index: ReportIndex) {
    self.index = index
  }

  /// - Throws: `QueryProblem` or `IndexProblem`
  public func search(_ request: SearchRequest) throws -> SearchResults {
    let query = try QueryParser.parse(request.text)
    let plan = try SearchPlan(query, filter: request.filter, wantsAllWords: request.wantsAllWords)
    let found = try index.bestMatches(
      plan.match, filter: plan.filter, limit: request.limit, offset: request.offset)
    let isNarrowed = request.wantsAllWords && plan.terms.count > 1
    let withAnyWord = isNarrowed ? try index.count(plan.anyWord, filter: plan.filter) : found.count
    return SearchResults(
      query: request.text, interpreted: plan.inWords, notes: query.notes,
      withAllWords: request.wantsAllWords ? found.count : found.withAllTerms,
      withAnyWord: withAnyWord,
      hits: found.matches.enumerated().map { hit($1, rank: request.offset + $0 + 1, plan) })
  }

  private func hit(_ match: ParagraphMatch, rank: Int, _ plan: SearchPlan) -> Hit {
    let text = match.paragraph.paragraph.text
    let occurrences = Occurrences.ranges(of: plan.terms, in: scanner.words(in: text))
    return Hit(
      rank: rank, score: match.score, match: match.paragraph,
      highlights: Highlights.ranges(of: occurrences, in: text, across: plan.ignored))
  }
}
