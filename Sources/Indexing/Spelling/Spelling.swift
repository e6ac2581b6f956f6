/// A word of the index that somebody may have meant.
public struct Spelling: Sendable, Hashable {
  /// Counting goes no further, so that it takes no longer where reports are very many.
  public static let mostCounted = 10_000

  /// Folded, as words of the index are; a compound written solid.
  public let word: [UInt8]
  /// How many edits it is away from what was typed; 0 where it was made by a rule.
  public let distance: Int
  /// How many paragraphs hold just this word, up to `mostCounted`; at least one.
  public let paragraphCount: Int

  public init(word: [UInt8], distance: Int, paragraphCount: Int) {
    self.word = word
    self.distance = distance
    self.paragraphCount = paragraphCount
  }
}

/// A word that is two words of the index.
public struct SplitWord: Sendable, Hashable {
  /// Bytes of a word that may be two, and of the shorter of these.
  static let longest = 64
  private static let shortestPart = 2

  public let first: [UInt8]
  public let second: [UInt8]
  /// In how many paragraphs one follows the other, up to `Spelling.mostCounted`; at least one.
  public let paragraphCount: Int

  public init(first: [UInt8], second: [UInt8], paragraphCount: Int) {
    self.first = first
    self.second = second
    self.paragraphCount = paragraphCount
  }

  /// Whether both parts would be long enough, and no character is cut: in UTF-8 no byte 10xxxxxx starts one.
  static func canSplit(_ word: [UInt8], at place: Int) -> Bool {
    place >= shortestPart && place + shortestPart <= word.count && word[place] & 0xC0 != 0x80
  }
}
