/// A word of what may be a long form, or a part of one between hyphens.
struct LongFormPart {
  /// Parts that are looked at; twice as many as a long form has.
  static let most = 28

  /// Its bytes in the text.
  let range: Range<Int>
  /// In lower case.
  let bytes: [UInt8]
  /// Whether a hyphen stands before it.
  let isContinuation: Bool
  let isCapitalised: Bool
  /// Whether it is written in capitals alone, as an abbreviation is: `HMI Constabulary`.
  let isAllCapitals: Bool
  /// Whether a short form may leave it out.
  let isStopWord: Bool
  /// Whether it may stand between long form and bracket: `multi-agency risk assessment conference process (MARAC)`.
  let isGeneric: Bool

  private init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isContinuation: Bool) {
    self.range = range
    self.isContinuation = isContinuation
    bytes = text[range].map(ASCII.lowercased)
    let capitals = text[range].count { $0 &- 0x41 < 26 }
    isCapitalised = text[range.lowerBound] &- 0x41 < 26
    isAllCapitals = capitals > 1 && capitals == range.count
    isStopWord = Self.stopWords.contains(bytes)
    isGeneric = Self.genericWords.contains(bytes)
  }

  private static let stopWords = Self.set([
    "&", "a", "an", "and", "as", "for", "in", "of", "on", "or", "the", "to", "with",
  ])

  private static let genericWords = Self.set([
    "arrangements", "assessment", "assessments", "board", "conference", "conferences", "framework", "group",
    "groups", "meeting", "meetings", "order", "orders", "panel", "panels", "partnership", "plan", "plans",
    "process",
    "processes", "programme", "project", "report", "reports", "scheme", "service", "services", "system",
    "team",
    "teams", "work",
  ])

  private static func set(_ words: [String]) -> Set<[UInt8]> { Set(words.map { Array($0.utf8) }) }

  // MARK: Reading

  /// Where the sentence before a bracket starts, or what else a long form does not reach across; at most `reach` bytes back.
  static func startOfSentence(before end: Int, in text: UnsafeBufferPointer<UInt8>, reach: Int) -> Int {
    let limit = max(0, end - reach)
    var start = end
    while start > limit {
      if isBoundary(start - 1, end, text) { return start }
      start -= 1
    }
    // A word that is cut is none.
    while start > 0, start < end, isInWord(text, start) { start += 1 }
    return start
  }

  private static func isBoundary(_ index: Int, _ end: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text[index] {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ":"): true
    case ASCII.fullStop, UInt8(ascii: "?"), UInt8(ascii: "!"):
      index + 1 == end || !ASCII.isLetter(text[index + 1])
    // The last bytes of – — • …
    case 0x93, 0x94, 0xA2, 0xA6: index > 1 && text[index - 1] == 0x80 && text[index - 2] == 0xE2
    default: false
    }
  }

  /// The words of some bytes, cut at hyphens.
  static func parts(of text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> [LongFormPart] {
    let text = UnsafeBufferPointer(rebasing: text[..<range.upperBound])
    var parts: [LongFormPart] = []
    var index = range.lowerBound
    while index < text.count {
      let start = index
      if text[index] == UInt8(ascii: "&") {
        index += 1
      } else {
        while index < text.count, isInWord(text, index) { index += 1 }
      }
      if index == start {
        index += 1
      } else {
        let isContinuation = parts.last.map { isHyphen(text, $0.range.upperBound..<start) } ?? false
        parts.append(LongFormPart(text, start..<index, isContinuation: isContinuation))
      }
    }
    return parts
  }

  /// Letters, digits, and an apostrophe between letters; of other scripts everything but no-break spaces and general
  /// punctuation.
  private static func isInWord(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 {
      return ASCII.isLetter(byte) || ASCII.isDigit(byte)
        || byte == ASCII.apostrophe && isBetweenLetters(text, index..<index + 1)
    }
    for start in max(0, index - 2)...index {
      if text[start] == 0xC2, start + 1 < text.count, text[start + 1] == 0xA0, index < start + 2 {
        return false
      }
      guard text[start] == 0xE2, start + 2 < text.count, text[start + 1] == 0x80 else { continue }
      return text[start + 2] == 0x99 && isBetweenLetters(text, start..<start + 3)
    }
    return true
  }

  private static func isBetweenLetters(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && range.upperBound < text.count && ASCII.isLetter(text[range.lowerBound - 1])
      && ASCII.isLetter(text[range.upperBound])
  }

  private static func isHyphen(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    switch range.count {
    case 1: text[range.lowerBound] == ASCII.hyphen
    case 3: GeneralPunctuation.at(range.lowerBound, in: text) == .hyphen
    default: false
    }
  }

  /// The text of some parts, from the first to the last.
  static func text(of parts: ArraySlice<LongFormPart>, in text: UnsafeBufferPointer<UInt8>) -> String {
    guard let first = parts.first, let last = parts.last else { return "" }
    let printed = String(decoding: text[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
      .collapsingWhitespace()
    let possessive = ["’s", "'s"].first { printed.hasSuffix($0) }
    return String(printed.dropLast(possessive?.count ?? 0))
  }
}
