// From words to the terms of the index.
//
//     Decision-making’s …   →   decision ~decis · making ~make ~decisionmak · …
//
// Each word is a term as written (folded, without possessive). A word that is not its own stem adds its stem
// behind a `~`. The last word of a hyphenated compound adds the stem of the compound written solid. So a word as typed is
// one term, and a word in any form is at most two: `~stem`, and the stem itself where that is a word.

/// A word of a text with the terms it is found by.
public struct ScannedWord {
  /// Its bytes in the text.
  public let range: Range<Int>
  /// The word as written: folded, no possessive, no thousands separators.
  public let word: [UInt8]
  /// Its stem, when that differs from `word`.
  public let stem: [UInt8]?
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
  /// Stands before a stem; no word contains it.
  public static let stemMark = UInt8(ascii: "~")

  /// Bytes of a compound after which it grows no more; a chain of hyphens is no word.
  private static let longestCompound = 64

  private let scanner = WordScanner()
  private let stemmer = Stemmer()

  public init() {}

  /// Calls `body` for each word of `text`, in order.
  public func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ body: (ScannedWord) -> Void) {
    var previousEnd = -1
    var compound = (letters: [UInt8](), start: 0)
    var pending: ScannedWord?
    scanner.forEachWord(in: text) { range, folded in
      let word = Self.normalised(folded)
      let isHyphenated = Self.isHyphen(text, from: previousEnd, to: range.lowerBound)
      previousEnd = range.upperBound
      if let last = pending {
        body(isHyphenated ? last : closing(last, compound))
      }
      compound =
        isHyphenated
        ? (compound.letters.prefix(Self.longestCompound) + word, compound.start) : (word, range.lowerBound)
      pending = scanned(word, range, isHyphenated: isHyphenated)
    }
    if let last = pending { body(closing(last, compound)) }
  }

  /// All words of a text; for queries and highlights.
  public func words(in text: String) -> [ScannedWord] {
    var words: [ScannedWord] = []
    var text = text
    text.withUTF8 { bytes in
      forEachWord(in: bytes) { words.append($0) }
    }
    return words
  }

  /// The terms under which a word of a document is found; the first is the word itself.
  public static func indexTerms(of word: ScannedWord) -> [[UInt8]] {
    var terms = [word.word]
    if let stem = word.stem { terms.append([stemMark] + stem) }
    if let compoundStem = word.compoundStem { terms.append([stemMark] + compoundStem) }
    return terms
  }

  /// The terms that stand for a word in any of its forms.
  public func terms(forAnyFormOf word: ScannedWord) -> [[UInt8]] {
    let stem = word.stem ?? word.word
    let marked = [Self.stemMark] + stem
    return isOwnStem(stem) ? [stem, marked] : [marked]
  }

  /// The key under which all forms of a word agree: its stem.
  public func key(of word: ScannedWord) -> [UInt8] { word.stem ?? word.word }

  private func isOwnStem(_ word: [UInt8]) -> Bool {
    word.withUnsafeBufferPointer { stemmer.stem($0) == word }
  }

  private func scanned(_ word: [UInt8], _ range: Range<Int>, isHyphenated: Bool) -> ScannedWord {
    let stem = word.withUnsafeBufferPointer { stemmer.stem($0) }
    return ScannedWord(
      range: range, word: word, stem: stem == word ? nil : stem, compound: nil, compoundStem: nil,
      wholeRange: range, isHyphenated: isHyphenated)
  }

  /// The same word as the last one of a compound, if it is one that is written with letters.
  private func closing(_ word: ScannedWord, _ compound: (letters: [UInt8], start: Int)) -> ScannedWord {
    guard word.isHyphenated, compound.letters.contains(where: { ASCII.isLetter($0) || $0 >= 0x80 }) else {
      return word
    }
    return ScannedWord(
      range: word.range, word: word.word, stem: word.stem, compound: compound.letters,
      compoundStem: compound.letters.withUnsafeBufferPointer { stemmer.stem($0) },
      wholeRange: compound.start..<word.range.upperBound, isHyphenated: word.isHyphenated)
  }

  /// Without `'s`, and without the commas of `16,000`.
  private static func normalised(_ folded: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let comma = UInt8(ascii: ",")
    if folded.contains(comma) { return folded.filter { $0 != comma } }
    let end = folded.count
    let isPossessive =
      end > 2 && folded[end - 1] == UInt8(ascii: "s") && folded[end - 2] == ASCII.apostrophe
    return Array(isPossessive ? UnsafeBufferPointer(rebasing: folded[..<(end - 2)]) : folded)
  }

  private static func isHyphen(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    guard start >= 0 else { return false }
    if end - start == 1 { return text[start] == ASCII.hyphen }
    return end - start == 3 && GeneralPunctuation.at(start, in: text) == .hyphen
  }
}
