internal import GRDB
internal import TextProcessing

/// The words of the index: which there are, and how many paragraphs hold them.
struct Vocabulary {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// How many paragraphs hold a word, by itself or as a compound written solid; up to `Spelling.mostCounted`.
  func count(of word: [UInt8]) throws -> Int {
    guard Self.canBeWord(word) else { return 0 }
    return try count(MatchExpression.phrase([[word, [TermScanner.compoundMark] + word]]))
  }

  /// In how many paragraphs one word follows the other; up to `Spelling.mostCounted`.
  func count(of first: [UInt8], followedBy second: [UInt8]) throws -> Int {
    guard Self.canBeWord(first), Self.canBeWord(second) else { return 0 }
    return try count(MatchExpression.phrase([[first], [second]]))
  }

  private func count(_ expression: MatchExpression?) throws -> Int {
    guard let expression else { return 0 }
    let statement = try database.cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM paragraph_fts WHERE paragraph_fts MATCH ? LIMIT ?)")
    return try Int.fetchOne(statement, arguments: [expression.fts5, Spelling.mostCounted]) ?? 0
  }

  /// Whether some bytes could be a word as a scanner makes them: a query for others would be one for something else.
  static func canBeWord(_ word: [UInt8]) -> Bool {
    !word.isEmpty
      && word.allSatisfy { $0 > ASCII.space && $0 != UInt8(ascii: "\"") && $0 != TermScanner.compoundMark }
      && String(validating: word, as: UTF8.self) != nil
  }
}
