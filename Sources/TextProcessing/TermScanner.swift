// From words to the terms of the index.
//
//     Decision-making’s …   →   decision · making ~decisionmaking · …
//
// Each word is a term as written: folded, without possessive. The last word of a hyphenated compound adds the compound
// written solid, behind a `~`, which no word contains. A word in any form is looked up by its stem, and so is a compound.

/// A word of a text with what it is found by.
public struct ScannedWord: Sendable {
  /// Its bytes in the text.
  public let range: Range<Int>
  /// The word as written: folded, no possessive, no thousands separators.
  public let word: [UInt8]
  /// Its stem, under which all of its forms agree.
  public let stem: [UInt8]
  /// The whole compound without hyphens, when this is the last word of one.
  public let compound: [UInt8]?
  /// The stem of `compound`.
  public let compoundStem: [UInt8]?
  /// The bytes of the whole compound, when this is the last word of one; otherwise those of the word.
  public let wholeRange: Range<Int>
  /// True when a single hyphen stands between the word before and this one.
  public let isHyphenated: Bool
}

/// Scans text into words with their terms.
///
/// Not thread-safe: one per connection or worker.
public final class TermScanner {
  /// Stands before a compound written solid; no word contains it.
  public static let compoundMark = UInt8(ascii: "~")

  /// A word of a text as it is scanned. The buffers are valid only during the call that hands it over.
  public struct Token {
    /// Its bytes in the text.
    public let range: Range<Int>
    /// See `ScannedWord.word`.
    public let word: UnsafeBufferPointer<UInt8>
    /// The whole compound behind a `~`; empty unless this is the last word of one.
    public let markedCompound: UnsafeBufferPointer<UInt8>
    /// Where the compound starts.
    public let compoundStart: Int
    /// See `ScannedWord.isHyphenated`.
    public let isHyphenated: Bool
  }

  /// Bytes of a compound after which it grows no more; a chain of hyphens is no word.
  private static let longestCompound = 64
  /// Bytes of a word that count; the longest word of any report is far shorter.
  private static let longestWord = 200

  private let scanner = WordScanner()
  private let stemmer = Stemmer()
  /// The word before the one being scanned, for whether it ends a compound shows only then; and the compound so far, behind its
  /// mark. Plain memory, because this is the innermost loop of all indexing.
  private let word = UnsafeMutablePointer<UInt8>.allocate(capacity: longestWord + 1)
  private let compound = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 + longestCompound + longestWord)

  public init() {}

  deinit {
    word.deallocate()
    compound.deallocate()
  }

  /// What is known of the word before.
  private struct Pending {
    var range = 0..<0
    var length = 0
    var isHyphenated = false
    var compoundStart = 0
    var compoundLength = 0
  }

  /// Calls `body` for each word of `text`, in order.
  public func forEachToken(in text: UnsafeBufferPointer<UInt8>, _ body: (Token) -> Void) {
    var pending: Pending?
    scanner.forEachWord(in: text) { range, folded in
      var next = Pending()
      next.range = range
      if let last = pending {
        next.isHyphenated = Self.isHyphen(text, from: last.range.upperBound, to: range.lowerBound)
        if next.isHyphenated {
          next.compoundStart = last.compoundStart
          next.compoundLength = startCompound(last)
        }
        body(token(last, endsCompound: !next.isHyphenated))
      }
      if !next.isHyphenated { next.compoundStart = range.lowerBound }
      next.length = keepNormalised(folded)
      if next.isHyphenated {
        (compound + next.compoundLength).update(from: word, count: next.length)
        next.compoundLength += next.length
      }
      pending = next
    }
    if let last = pending { body(token(last, endsCompound: true)) }
  }

  /// Makes `compound` hold what a word that follows a hyphen is added to, and returns how long it is.
  private func startCompound(_ last: Pending) -> Int {
    if !last.isHyphenated {
      compound[0] = Self.compoundMark
      (compound + 1).update(from: word, count: last.length)
    }
    let length = last.isHyphenated ? last.compoundLength : 1 + last.length
    return length > 1 + Self.longestCompound
      ? Self.lengthOfWholeCharacters(compound, limit: 1 + Self.longestCompound) : length
  }

  private func token(_ last: Pending, endsCompound: Bool) -> Token {
    // A compound is written with letters: `16-17` is none.
    var marked = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    if endsCompound && last.isHyphenated {
      let whole = UnsafeBufferPointer(start: compound, count: last.compoundLength)
      if whole.dropFirst().contains(where: { ASCII.isLetter($0) || $0 >= 0x80 }) { marked = whole }
    }
    return Token(
      range: last.range, word: UnsafeBufferPointer(start: word, count: last.length), markedCompound: marked,
      compoundStart: last.compoundStart, isHyphenated: last.isHyphenated)
  }

  /// All words of a text; for queries and highlights.
  public func words(in text: String) -> [ScannedWord] {
    var text = text
    return text.withUTF8 { words(in: $0) }
  }

  /// The same of bytes.
  public func words(in text: UnsafeBufferPointer<UInt8>) -> [ScannedWord] {
    var words: [ScannedWord] = []
    forEachToken(in: text) { words.append(scanned($0)) }
    return words
  }

  /// All words of bytes, of which only those that may matter are read: of the others nothing is known but where they stand.
  /// That is several times as fast where few matter.
  public func words(
    in text: UnsafeBufferPointer<UInt8>, reading mayMatter: (Token) -> Bool
  ) -> [ScannedWord] {
    var words: [ScannedWord] = []
    forEachToken(in: text) { words.append(mayMatter($0) ? scanned($0) : Self.unread($0)) }
    return words
  }

  private static func unread(_ token: Token) -> ScannedWord {
    ScannedWord(
      range: token.range, word: [], stem: [], compound: nil, compoundStem: nil, wholeRange: token.range,
      isHyphenated: token.isHyphenated)
  }

  /// The stem of a term as it stands in the index: of a word, or of a compound behind its mark.
  public func stem(ofTerm term: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    stemmer.stem(term.first == Self.compoundMark ? UnsafeBufferPointer(rebasing: term.dropFirst()) : term)
  }

  private func scanned(_ token: Token) -> ScannedWord {
    let compound = token.markedCompound.isEmpty ? nil : Array(token.markedCompound.dropFirst())
    return ScannedWord(
      range: token.range, word: Array(token.word), stem: stemmer.stem(token.word), compound: compound,
      compoundStem: compound == nil ? nil : stem(ofTerm: token.markedCompound),
      wholeRange: (compound == nil ? token.range.lowerBound : token.compoundStart)..<token.range.upperBound,
      isHyphenated: token.isHyphenated)
  }

  /// Puts a word into `word` without `'s`, and without the commas of `16,000`; returns how long it is.
  private func keepNormalised(_ folded: UnsafeBufferPointer<UInt8>) -> Int {
    let (end, comma) = (folded.count, UInt8(ascii: ","))
    let isPossessive = end > 2 && folded[end - 1] == UInt8(ascii: "s") && folded[end - 2] == ASCII.apostrophe
    var length = 0
    for byte in folded.prefix(isPossessive ? end - 2 : end) where byte != comma {
      word[length] = byte
      if length == Self.longestWord { return Self.lengthOfWholeCharacters(word, limit: length) }
      length += 1
    }
    return length
  }

  /// How much of some bytes, at most `limit`, ends with a whole character: no byte 10xxxxxx starts one in UTF-8. There is a byte
  /// at `limit`.
  private static func lengthOfWholeCharacters(_ bytes: UnsafeMutablePointer<UInt8>, limit: Int) -> Int {
    var length = limit
    while length > 0 && bytes[length] & 0xC0 == 0x80 { length -= 1 }
    return length
  }

  private static func isHyphen(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    if end - start == 1 { return text[start] == ASCII.hyphen }
    return end - start == 3 && GeneralPunctuation.at(start, in: text) == .hyphen
  }
}
