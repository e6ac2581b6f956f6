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
    let expanded: [String] = []
    let hits: [HitJSON]

    init(_ results: SearchResults) {
      query = results.query
      interpreted = results.interpreted
      notes = results.notes
      total = Total(all_words: results.withAllWords, any_word: results.withAnyWord)
      hits = results.hits.map(HitJSON.init)
    }
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
      case rank, score, highlights
    }

    func encode(to encoder: any Encoder) throws {
      try ParagraphJSON(hit.match).encode(to: encoder)
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(hit.rank, forKey: .rank)
      try container.encode((hit.score * 10_000).rounded() / 10_000, forKey: .score)
      try container.encode(hit.highlights.map { [$0.lowerBound, $0.upperBound] }, forKey: .highlights)
    }
  }
}
