internal import TextProcessing

/// A full-text query that FTS5 accepts, whatever words it was made of.
///
/// Built from terms only; user text never becomes syntax. A phrase is a string `\u{1}place place …` whose places
/// hold terms parted by `\u{2}`, any of which may stand there.
struct MatchExpression {
  /// In FTS5's query language.
  let fts5: String

  /// Paragraphs in which one of the terms of each place follows that of the place before. `nil` when a place has no term.
  static func phrase(_ places: [[[UInt8]]]) -> MatchExpression? {
    let texts = places.map { $0.map(quoted).filter { !$0.isEmpty }.joined(separator: "\u{2}") }
    guard !texts.isEmpty, !texts.contains("") else { return nil }
    return MatchExpression(fts5: "\"\u{1}\(texts.joined(separator: " "))\"")
  }

  /// Paragraphs that match any of the expressions; `nil` for none.
  static func any(_ expressions: [MatchExpression]) -> MatchExpression? {
    if expressions.isEmpty { return nil }
    return MatchExpression(fts5: expressions.map { "(\($0.fts5))" }.joined(separator: " OR "))
  }

  /// A term without the bytes that mean something here or to FTS5. Words hold none of them.
  private static func quoted(_ term: [UInt8]) -> String {
    String(decoding: term.filter { $0 > ASCII.space && $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }
}
