// Finds words as ICU's word rules do (UAX #29 with ICU's tailoring), on bytes.
//
// Text is cut at ASCII white space into chunks. A chunk of ASCII and of the general punctuation that English
// reports use (’ ‘ “ ” – — …) is scanned here; any other chunk goes to ICU. Both ways must give the same
// words: `WordScannerTests` compares them on random text.

/// Cuts text into words and folds them for matching.
///
/// Not thread-safe: one per connection or worker.
public final class WordScanner {
  /// Bytes of a folded word; what a longer one has behind them is dropped.
  private static let capacity = 1_024

  private let icu = ICUWordBreaker()
  /// The word being folded. Plain memory, because this is the innermost loop of all indexing.
  private let folded = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
  /// For tests: every chunk by ICU.
  let usesICUOnly: Bool

  public convenience init() { self.init(usesICUOnly: false) }

  init(usesICUOnly: Bool) {
    self.usesICUOnly = usesICUOnly
  }

  deinit { folded.deallocate() }

  /// Calls `body` with the byte range of each word in `text` and its folded bytes: NFKC case fold, without
  /// diacritics, with straight apostrophes. The folded bytes are valid only during the call.
  public func forEachWord(
    in text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    while start < text.count {
      if ASCII.isWhitespace(text[start]) {
        start += 1
        continue
      }
      let (end, isSimple) = chunk(in: text, from: start)
      if isSimple && !usesICUOnly {
        scanSimpleChunk(text, start..<end, body)
      } else {
        scanByICU(text, start..<end, body)
      }
      start = end
    }
  }

  /// The end of the chunk and whether it may be scanned without ICU.
  private func chunk(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, isSimple: Bool) {
    var index = start
    var isSimple = true
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if ASCII.isWhitespace(byte) { break }
        // ICU treats @ as a letter in some places; such chunks are rare.
        if byte == UInt8(ascii: "@") { isSimple = false }
        index += 1
      } else if GeneralPunctuation.at(index, in: text) != nil {
        index += 3
      } else {
        isSimple = false
        index += 1
      }
    }
    return (index, isSimple)
  }

  private func scanByICU(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    icu.forEachWord(in: UnsafeBufferPointer(rebasing: text[range])) { word, bytes in
      let count = foldWithStraightApostrophes(bytes)
      emit(word.lowerBound + range.lowerBound..<word.upperBound + range.lowerBound, count, body)
    }
  }

  private func foldWithStraightApostrophes(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var (index, count) = (0, 0)
      while index < bytes.count && count < Self.capacity {
        let isApostrophe = GeneralPunctuation.at(index, in: bytes) == .apostrophe
        folded[count] = isApostrophe ? ASCII.apostrophe : bytes[index]
        index += isApostrophe ? 3 : 1
        count += 1
      }
      return count
    }
  }

  private func scanSimpleChunk(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard isWordByte(text[index]) else {
        index += text[index] < 0x80 ? 1 : 3
        continue
      }
      let (end, count) = foldWord(text, from: index, limit: range.upperBound)
      emit(index..<end, count, body)
      index = end
    }
  }

  /// Letters, digits and `_` go on; a single joiner goes on between two letters or two digits as UAX #29's
  /// rules WB6, WB7, WB11 and WB12 say. Leaves the folded word in `folded` and returns where it ends and how long it is.
  private func foldWord(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int
  ) -> (end: Int, count: Int) {
    var (index, count) = (start, 0)
    while index < limit {
      let byte = text[index]
      if isWordByte(byte) {
        if count < Self.capacity { folded[count] = ASCII.lowercased(byte) }
        count += 1
        index += 1
        continue
      }
      guard index > start, let joiner = Joiner.at(index, in: text), index + joiner.length < limit,
        joiner.joins(text[index - 1], text[index + joiner.length])
      else { break }
      if count < Self.capacity { folded[count] = joiner.folded }
      count += 1
      index += joiner.length
    }
    return (index, min(count, Self.capacity))
  }

  @inline(__always)
  private func emit(
    _ range: Range<Int>, _ count: Int, _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let bytes = UnsafeBufferPointer(start: folded, count: count)
    if bytes.contains(where: { $0 != ASCII.underscore }) { body(range, bytes) }
  }

  @inline(__always)
  private func isWordByte(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.underscore
  }
}

/// The characters U+2010 to U+2027, E2 80 90 to E2 80 A7, in three bytes.
enum GeneralPunctuation {
  case apostrophe, hyphen, other

  @inline(__always)
  static func at(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> GeneralPunctuation? {
    guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
    switch text[index + 2] {
    case 0x90, 0x91: return .hyphen
    case 0x98, 0x99: return .apostrophe
    // The one dot leader and the hyphenation point join letters; ICU shall say how.
    case 0x92...0x97, 0x9A...0xA3, 0xA5, 0xA6: return .other
    default: return nil
    }
  }
}

/// A punctuation mark that may stand inside a word.
private struct Joiner {
  let folded: UInt8
  let length: Int
  let joinsLetters: Bool
  let joinsDigits: Bool

  static func at(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Joiner? {
    switch text[index] {
    case ASCII.fullStop: Joiner(folded: ASCII.fullStop, length: 1, joinsLetters: true, joinsDigits: true)
    case ASCII.apostrophe: Joiner(folded: ASCII.apostrophe, length: 1, joinsLetters: true, joinsDigits: true)
    case UInt8(ascii: ","):
      Joiner(folded: UInt8(ascii: ","), length: 1, joinsLetters: false, joinsDigits: true)
    case UInt8(ascii: ";"):
      Joiner(folded: UInt8(ascii: ";"), length: 1, joinsLetters: false, joinsDigits: true)
    default:
      GeneralPunctuation.at(index, in: text) == .apostrophe
        ? Joiner(folded: ASCII.apostrophe, length: 3, joinsLetters: true, joinsDigits: true) : nil
    }
  }

  func joins(_ before: UInt8, _ after: UInt8) -> Bool {
    (joinsLetters && ASCII.isLetter(before) && ASCII.isLetter(after))
      || (joinsDigits && ASCII.isDigit(before) && ASCII.isDigit(after))
  }
}
