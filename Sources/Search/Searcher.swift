public import Indexing
internal import Reports
internal import TextProcessing

/// Hops 6 and 7: text becomes a query, a plan and hits.
public struct Searcher {
  let index: ReportIndex
  private let scanner = TermScanner()

  public init(_ index: ReportIndex) {
    self.index = index
  }

  /// - Throws: `QueryProblem` or `IndexProblem`
  public func search(_ request: SearchRequest) throws -> SearchResults {
    let query = try QueryParser.parse(request.text)
    let plan = try plan(query, request)
    let found = try matches(plan, request)
    let hits = try found.kept.dropFirst(request.offset).prefix(request.limit).enumerated().map {
      try hit($1, rank: request.offset + $0 + 1, plan, context: request.context)
    }
    var results = SearchResults(
      query: request.text, interpreted: plan.inWords, notes: query.notes + found.notes,
      withAllWords: found.matches.withAllTerms, withAnyWord: try countOfAnyWord(found, plan, request),
      hits: hits)
    results.listed = found.matches.count
    results.facets = zip(request.facets, found.facets).map { ($0, $1) }
    results.listsEveryWordOnly = found.isNarrowed
    results.expansions = plan.expansions
    results.unexpanded = plan.unexpanded
    results.unknownWords = try unknownWords(query, plan, found.matches.termCounts)
    if found.matches.count == 0 { results.emptyResult = try emptyResult(plan, found.matches) }
    return results
  }

  /// What a query stands for.
  func plan(_ query: Query, _ request: SearchRequest) throws -> SearchPlan {
    let expander = Expander(request.thesaurus, index, without: request.unexpanded)
    return try SearchPlan(query, request.isLiteral ? [] : expander.expansions(of: query), request)
  }

  // MARK: Matches

  private struct Found {
    let matches: RankedMatches
    let kept: [FoldedMatches<ParagraphMatch>.Kept]
    /// Whether only paragraphs with every word were looked for.
    let isNarrowed: Bool
    let facets: [[FacetCount]]
    var notes: [String] = []
  }

  private func matches(_ plan: SearchPlan, _ request: SearchRequest) throws -> Found {
    guard request.order != .relevance, !request.wantsAllWords, plan.terms.count > 1 else {
      return try matches(plan.match, isNarrowed: request.wantsAllWords, plan, request)
    }
    // Any paragraph with one of the words, newest first, is no answer.
    var narrow = try matches(plan.match.narrowed(to: plan.allWords), isNarrowed: true, plan, request)
    if narrow.matches.count > 0 {
      narrow.notes.append(
        "in this order only paragraphs with every word, or with what means the same, are listed")
      return narrow
    }
    return try matches(plan.match, isNarrowed: false, plan, request)
  }

  /// Paragraphs that are read for one page of hits, where nearly all of them are folded away.
  private static let mostLookedAt = 3_000

  /// Asks for more than is shown, because some are folded away.
  private func matches(
    _ match: RankedMatch, isNarrowed: Bool, _ plan: SearchPlan, _ request: SearchRequest
  ) throws -> Found {
    let needed = request.offset + request.limit
    let isThinned = request.foldsAlike || request.mostPerReport != nil
    var capacity = isThinned ? needed + needed / 2 + 10 : needed
    var facets: [[FacetCount]] = []
    while true {
      let found = try index.bestMatches(
        match, filter: plan.filter, limit: capacity, offset: 0, order: request.order,
        wantsParts: request.wantsExplanation, facets: facets.isEmpty ? request.facets : [])
      // They are the same however many matches are looked at.
      if facets.isEmpty { facets = found.facets }
      var folded = FoldedMatches<ParagraphMatch>(
        foldsAlike: request.foldsAlike, mostPerReport: request.mostPerReport, scanner,
        text: \.paragraph.paragraph.text, report: \.paragraph.report.id)
      for match in found.matches { folded.add(match) }
      let isEnough = folded.kept.count >= needed || capacity >= found.count
      if isEnough || capacity >= max(Self.mostLookedAt, needed) {
        let notes = isEnough ? [] : ["of very many paragraphs that are alike only the first were looked at"]
        return Found(
          matches: found, kept: folded.kept, isNarrowed: isNarrowed, facets: facets, notes: notes)
      }
      capacity = min(capacity * 3, found.count, max(Self.mostLookedAt, needed))
    }
  }

  private func countOfAnyWord(_ found: Found, _ plan: SearchPlan, _ request: SearchRequest) throws -> Int {
    found.isNarrowed && plan.terms.count > 1
      ? try index.count(plan.anyWord, filter: plan.filter) : found.matches.count
  }

  private func hit(
    _ kept: FoldedMatches<ParagraphMatch>.Kept, rank: Int, _ plan: SearchPlan, context: Int
  ) throws -> Hit {
    let match = kept.match
    var hit = Hit(
      rank: rank, score: match.score, match: match.paragraph,
      highlights: highlights(plan, in: match.paragraph.paragraph.text, ofRow: match.row))
    hit.alike = kept.alike.map(\.paragraph.id)
    hit.explanation = match.parts.map { plan.explanation($0) }
    if context > 0 {
      hit.passage = try index.passage(around: match.paragraph.id, before: context, after: context)
    }
    return hit
  }

  /// What to mark in the text of a paragraph.
  func highlights(_ plan: SearchPlan, in text: String, ofRow row: Int64) -> [Range<Int>] {
    let occurrences = Occurrences.ranges(of: plan.marked, in: scanner.words(in: text), ofRow: row)
    return Highlights.ranges(of: occurrences, in: text, across: plan.ignored)
  }

  // MARK: Nothing found

  /// Of words that are left out as well: one that is misspelt leaves nothing out.
  func unknownWords(_ query: Query, _ plan: SearchPlan, _ counts: [Int]) throws -> [UnknownWord] {
    let excluded = query.excluded.prefix(Self.mostExcludedLookedAt)
    let countsOfExcluded = try excluded.map {
      try index.count(.term($0.form), filter: ParagraphFilter())
    }
    return try UnknownWords(index, scanner).words(
      of: plan.terms + excluded, counts: counts + countsOfExcluded,
      besides: Set(plan.expansions.map(\.term)))
  }

  private static let mostExcludedLookedAt = 8

  private func emptyResult(_ plan: SearchPlan, _ found: RankedMatches) throws -> EmptyResult {
    let parts = plan.filter.parts
    let condition = plan.match.condition
    let restrictions = try parts.map { part in
      EmptyResult.Restriction(
        field: part.field, words: part.words,
        countWithout: try index.count(condition, filter: plan.filter.without(part.field)))
    }
    let unknown = try plan.filter.authorities.compactMap { name in
      try index.authorities(near: name).map { UnknownWord(word: name, suggestions: $0) }
    }
    return EmptyResult(
      unknownAuthorities: unknown,
      countWithoutFilters: parts.isEmpty ? 0 : try index.count(condition, filter: ParagraphFilter()),
      restrictions: restrictions,
      words: zip(plan.terms, found.termCounts).map { ($0.typed, $1) }, coverage: try index.coverage())
  }
}

extension SearchPlan {
  fileprivate func explanation(_ parts: ScoreParts) -> ScoreExplanation {
    let related = match.related.map { related in
      let expansion = expansions.first { $0.related.contains(related) }
      return "what means the same as \(expansion?.term ?? "")"
    }
    let terms = zip(terms.map(\.typed) + related, parts.terms).filter { $1.points > 0 }.map {
      ScoreExplanation.Term(
        words: $0, count: $1.count, headingCount: $1.headingCount, points: $1.points)
    }
    return ScoreExplanation(terms: terms, parts: parts)
  }
}

extension RankedMatch {
  fileprivate func narrowed(to condition: MatchCondition) -> RankedMatch {
    RankedMatch(terms: terms, related: related, condition: condition, seeksWeakness: seeksWeakness)
  }
}
