// From words to the terms of the index.
//
//     Decision-making’s …   →   decision · making ~decisionmaking · …
//
// Each word is a term as written: folded, without possessive. The last word of a hyphenated compound adds the compound
// written solid, behind a `~`, which no word contains. A word in any form is looked up by its stem, and so is a compound.

/// A word of a text with what it is found by.
public struct ScannedWord {
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
  /// The word before the one being scanned: whether it ends a compound shows only now.
  private var pending = Pending()
  /// The compound so far, behind its mark.
  private var compound: [UInt8] = []

  private struct Pending {
    var word: [UInt8] = []
    var range = 0..<0
    var compoundStart = 0
    var isHyphenated = false
    var exists = false
  }

  public init() {}

  /// Calls `body` for each word of `text`, in order.
  public func forEachToken(in text: UnsafeBufferPointer<UInt8>, _ body: (Token) -> Void) {
    pending.exists = false
    scanner.forEachWord(in: text) { range, folded in
      let isHyphenated =
        pending.exists && Self.isHyphen(text, from: pending.range.upperBound, to: range.lowerBound)
      if pending.exists { send(endsCompound: !isHyphenated, body) }
      pending.word.removeAll(keepingCapacity: true)
      Self.appendNormalised(folded, to: &pending.word)
      if !isHyphenated {
        compound.removeAll(keepingCapacity: true)
        compound.append(Self.compoundMark)
        pending.compoundStart = range.lowerBound
      } else if compound.count > Self.longestCompound {
        compound.removeSubrange((Self.longestCompound + 1)...)
      }
      compound.append(contentsOf: pending.word)
      pending.range = range
      pending.isHyphenated = isHyphenated
      pending.exists = true
    }
    if pending.exists { send(endsCompound: true, body) }
  }

  private func send(endsCompound: Bool, _ body: (Token) -> Void) {
    // A compound is written with letters: `16-17` is none.
    let hasCompound =
      endsCompound && pending.isHyphenated
      && compound.dropFirst().contains { ASCII.isLetter($0) || $0 >= 0x80 }
    pending.word.withUnsafeBufferPointer { word in
      compound.withUnsafeBufferPointer { compound in
        body(
          Token(
            range: pending.range, word: word,
            markedCompound: hasCompound ? compound : UnsafeBufferPointer(start: nil, count: 0),
            compoundStart: pending.compoundStart, isHyphenated: pending.isHyphenated))
      }
    }
  }

  /// All words of a text; for queries and highlights.
  public func words(in text: String) -> [ScannedWord] {
    var words: [ScannedWord] = []
    var text = text
    text.withUTF8 { bytes in
      forEachToken(in: bytes) { words.append(scanned($0)) }
    }
    return words
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

  /// Without `'s`, and without the commas of `16,000`.
  private static func appendNormalised(_ folded: UnsafeBufferPointer<UInt8>, to word: inout [UInt8]) {
    let comma = UInt8(ascii: ",")
    let end = folded.count
    if folded.contains(comma) {
      word.append(contentsOf: folded.lazy.filter { $0 != comma })
    } else if end > 2 && folded[end - 1] == UInt8(ascii: "s") && folded[end - 2] == ASCII.apostrophe {
      word.append(contentsOf: folded[..<(end - 2)])
    } else {
      word.append(contentsOf: folded)
    }
    if word.count > longestWord { shorten(&word) }
  }

  /// Cuts a word between two characters: no byte 10xxxxxx starts one in UTF-8.
  private static func shorten(_ word: inout [UInt8]) {
    var end = longestWord
    while end > 0 && word[end] & 0xC0 == 0x80 { end -= 1 }
    word.removeSubrange(end...)
  }

  private static func isHyphen(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    if end - start == 1 { return text[start] == ASCII.hyphen }
    return end - start == 3 && GeneralPunctuation.at(start, in: text) == .hyphen
  }
}
