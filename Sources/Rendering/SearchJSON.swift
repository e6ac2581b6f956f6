internal import Indexing
internal import Reports
public import Search

/// `findings.search/1`.
public enum SearchJSON {
  /// The whole result as one document.
  public static func text(of results: SearchResults, showsPath: Bool = true) throws -> String {
    try JSONText.document(Document(results), showsPath: showsPath)
  }

  private struct Document: Encodable {
    let schema = "findings.search/1"
    let query: String
    let interpreted: String
    let notes: [String]
    let total: Total
    let expanded: [ExpansionJSON]
    let unknown_words: [UnknownWordJSON]
    @Nullable var nothing_found: EmptyResultJSON?
    let hits: [HitJSON]

    init(_ results: SearchResults) {
      query = results.query
      interpreted = results.interpreted
      notes = results.notes
      total = Total(results)
      expanded = results.expansions.map(ExpansionJSON.init)
      unknown_words = results.unknownWords.map(UnknownWordJSON.init)
      nothing_found = results.emptyResult.map(EmptyResultJSON.init)
      hits = results.hits.map(HitJSON.init)
    }
  }

  private struct Total: Encodable {
    let all_words: Int
    let any_word: Int
    let listed: Int

    init(_ results: SearchResults) {
      all_words = results.withAllWords
      any_word = results.withAnyWord
      listed = results.listed
    }
  }

  /// Why there are no hits.
  private struct EmptyResultJSON: Encodable {
    let without_filters: Int
    let filters: [Filter]
    let unknown_authorities: [UnknownWordJSON]
    let words: [Word]

    struct Filter: Encodable {
      let filter: String
      let paragraphs_without: Int
    }

    struct Word: Encodable {
      let word: String
      let paragraphs: Int
    }

    init(_ empty: EmptyResult) {
      without_filters = empty.countWithoutFilters
      unknown_authorities = empty.unknownAuthorities.map(UnknownWordJSON.init)
      filters = empty.restrictions.map { Filter(filter: $0.words, paragraphs_without: $0.countWithout) }
      words = empty.words.map { Word(word: $0.word, paragraphs: $0.count) }
    }
  }
}

/// A word that is not there, with what may have been meant.
struct UnknownWordJSON: Encodable {
  let word: String
  let suggestions: [String]

  init(_ unknown: UnknownWord) {
    word = unknown.word
    suggestions = unknown.suggestions
  }
}

/// Words of a query with what was searched as well.
struct ExpansionJSON: Encodable {
  let term: String
  let to: [String]

  init(_ expansion: Expansion) {
    term = expansion.term
    to = expansion.alternatives
  }
}

/// A paragraph with more keys beside its own.
struct HitJSON: Encodable {
  let hit: Hit

  init(_ hit: Hit) { self.hit = hit }

  private enum Keys: CodingKey {
    case rank, score, highlights, alike, explanation, before, after
  }

  func encode(to encoder: any Encoder) throws {
    try ParagraphJSON(hit.match).encode(to: encoder)
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(hit.rank, forKey: .rank)
    try container.encode((hit.score * 10_000).rounded() / 10_000, forKey: .score)
    try container.encode(hit.highlights.map { [$0.lowerBound, $0.upperBound] }, forKey: .highlights)
    try container.encode(hit.alike.map(\.description), forKey: .alike)
    try container.encodeIfPresent(hit.explanation.map(ExplanationJSON.init), forKey: .explanation)
    try container.encodeIfPresent(hit.passage?.before.map(ParagraphJSON.init), forKey: .before)
    try container.encodeIfPresent(hit.passage?.after.map(ParagraphJSON.init), forKey: .after)
  }

  /// The parts of a score: `points` of the terms in sum, times 1 + closeness + coverage, times kind, tone and grade.
  private struct ExplanationJSON: Encodable {
    let terms: [Term]
    let closeness: Double
    let coverage: Double
    let kind: Double
    let summary_bullet: Bool
    let tone: Double
    let grade: Double

    struct Term: Encodable {
      let words: String
      let count: Int
      let count_in_headings: Int
      let points: Double
    }

    init(_ explanation: ScoreExplanation) {
      let parts = explanation.parts
      terms = explanation.terms.map {
        Term(
          words: $0.words, count: $0.count, count_in_headings: $0.headingCount, points: $0.points)
      }
      (closeness, coverage, kind) = (parts.closeness, parts.coverage, parts.kind)
      (summary_bullet, tone, grade) = (parts.isBrief, parts.tone, parts.grade)
    }
  }
}
