internal import TextProcessing

/// A full-text query that FTS5 accepts, whatever words it was made of.
///
/// Built from terms only; user text never becomes syntax. A phrase is a string `\u{1}place place …` whose places
/// hold terms parted by `\u{2}`, any of which may stand there.
public struct MatchExpression: Hashable, Sendable {
  /// In FTS5's query language.
  let fts5: String
  /// How many phrases FTS5 counts in it.
  let phraseCount: Int

  private init(_ fts5: String, phraseCount: Int) {
    self.fts5 = fts5
    self.phraseCount = phraseCount
  }

  /// Paragraphs in which one of the terms of each place follows that of the place before. `nil` when no place
  /// has a term.
  public static func phrase(_ places: [[[UInt8]]]) -> MatchExpression? {
    let texts = places.map { place in place.map(quoted).filter { !$0.isEmpty }.joined(separator: "\u{2}") }
      .filter { !$0.isEmpty }
    guard !texts.isEmpty else { return nil }
    return MatchExpression("\"\u{1}\(texts.joined(separator: " "))\"", phraseCount: 1)
  }

  /// Paragraphs with a word that starts with these bytes.
  public static func prefix(_ start: [UInt8]) -> MatchExpression? {
    let text = quoted(start)
    return text.isEmpty ? nil : MatchExpression("\"\u{1}\(text)\" *", phraseCount: 1)
  }

  /// Paragraphs that match any of the expressions; `nil` for none.
  public static func any(_ expressions: [MatchExpression]) -> MatchExpression? {
    joined(expressions, by: " OR ")
  }

  /// Paragraphs that match all of the expressions; `nil` for none.
  public static func all(_ expressions: [MatchExpression]) -> MatchExpression? {
    joined(expressions, by: " AND ")
  }

  /// Paragraphs that match this and not the other.
  public func without(_ other: MatchExpression) -> MatchExpression {
    MatchExpression("(\(fts5)) NOT (\(other.fts5))", phraseCount: phraseCount + other.phraseCount)
  }

  private static func joined(_ expressions: [MatchExpression], by connective: String) -> MatchExpression? {
    if expressions.count < 2 { return expressions.first }
    return MatchExpression(
      expressions.map { "(\($0.fts5))" }.joined(separator: connective),
      phraseCount: expressions.reduce(0) { $0 + $1.phraseCount })
  }

  /// A term without the bytes that mean something here or to FTS5. Words hold none of them.
  private static func quoted(_ term: [UInt8]) -> String {
    String(decoding: term.filter { $0 > ASCII.space && $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }
}
