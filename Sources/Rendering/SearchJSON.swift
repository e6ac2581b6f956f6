internal import Indexing
internal import Reports
public import Search

/// `findings.search/1`.
public enum SearchJSON {
  /// The whole result as one document.
  public static func text(of results: SearchResults) throws -> String {
    try JSONText.document(Document(results))
  }

  private struct Document: Encodable {
    let schema = "findings.search/1"
    let query: String
    let interpreted: String
    let notes: [String]
    let total: Total
    let expanded: [ExpansionJSON]
    let unknown_words: [UnknownWordJSON]
    let hits: [HitJSON]

    init(_ results: SearchResults) {
      query = results.query
      interpreted = results.interpreted
      notes = results.notes
      total = Total(all_words: results.withAllWords, any_word: results.withAnyWord)
      expanded = results.expansions.map { ExpansionJSON(term: $0.term, to: $0.alternatives) }
      unknown_words = results.unknownWords.map { UnknownWordJSON(word: $0.word, suggestions: $0.suggestions) }
      hits = results.hits.map(HitJSON.init)
    }
  }

  private struct ExpansionJSON: Encodable {
    let term: String
    let to: [String]
  }

  private struct UnknownWordJSON: Encodable {
    let word: String
    let suggestions: [String]
  }

  private struct Total: Encodable {
    let all_words: Int
    let any_word: Int
  }

  /// A paragraph with three more keys beside its own.
  private struct HitJSON: Encodable {
    let hit: Hit

    init(_ hit: Hit) { self.hit = hit }

    private enum Keys: CodingKey {
      case rank, score, highlights, alike, explanation
    }

    func encode(to encoder: any Encoder) throws {
      try ParagraphJSON(hit.match).encode(to: encoder)
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(hit.rank, forKey: .rank)
      try container.encode((hit.score * 10_000).rounded() / 10_000, forKey: .score)
      try container.encode(hit.highlights.map { [$0.lowerBound, $0.upperBound] }, forKey: .highlights)
      try container.encode(hit.alike.map(\.description), forKey: .alike)
      try container.encodeIfPresent(hit.explanation.map(ExplanationJSON.init), forKey: .explanation)
    }
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
      let count: Double
      let points: Double
    }

    init(_ explanation: ScoreExplanation) {
      let parts = explanation.parts
      terms = explanation.terms.map { Term(words: $0.words, count: $0.count, points: $0.points) }
      (closeness, coverage, kind) = (parts.closeness, parts.coverage, parts.kind)
      (summary_bullet, tone, grade) = (parts.isBrief, parts.tone, parts.grade)
    }
  }
}
