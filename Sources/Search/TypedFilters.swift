internal import Indexing

/// The filters that stand in a query, told from its words, so that a page can show them like those that were chosen.
public struct TypedFilters {
  /// The query without them.
  public let words: String
  /// In the order of the query.
  public private(set) var values: [(field: FilterField, value: String)] = []

  /// Those that have a value of their field and stand free; others stay among the words, where what is wrong with them is said.
  public init(in query: String) {
    var lexer = QueryLexer(query)
    lexer.run()
    let tokens = lexer.tokens
    var characters = Array(query).map(Optional.some)
    for (place, token) in tokens.enumerated() {
      guard case .field(let field, let value) = token.kind, Self.isKnown(field, value),
        !Self.isJoining(place > 0 ? tokens[place - 1] : nil),
        !Self.isJoining(place + 1 < tokens.count ? tokens[place + 1] : nil, isBehind: true)
      else { continue }
      values.append((field, value))
      for index in token.range { characters[index] = nil }
      let end = token.range.upperBound
      if end < characters.count, characters[end]?.isWhitespace == true { characters[end] = nil }
    }
    words = values.isEmpty ? query : String(characters.compactMap(\.self)).trimmed
  }

  private static func isKnown(_ field: FilterField, _ value: String) -> Bool {
    var filter = ParagraphFilter()
    return (try? field.add(value, to: &filter)) != nil
  }

  /// Whether a piece has something to do with its neighbour. A sign in front belongs to what follows it.
  private static func isJoining(_ token: QueryToken?, isBehind: Bool = false) -> Bool {
    switch token?.kind {
    case .and, .or, .near: true
    case .not, .must: !isBehind
    case .words, .phrase, .field, .open, .close, nil: false
    }
  }
}
