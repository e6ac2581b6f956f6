// What stands around a place where a sentence may end:
//
//     … told Dr. | Smith …          word `Dr.`, next `Smith`      false: a title
//     … was late. | 17 children …   word `late.`, next `17`       overlooked by ICU, which looks for a capital
//     … the plans.|However …        word `plans.`, next `However` overlooked: the space is missing
//     … from: | • schools           next `•`                      a bullet starts anew
//     … late. | (Recommendation)    a short bracket               belongs to the sentence before
//
// The word is what stands before the stop, without the quotation marks and brackets that close behind it.

/// A place in a text at which a sentence may end, with what English says of it.
struct SentenceEnd {
  private let text: UnsafeBufferPointer<UInt8>
  private let sentenceStart: Int
  /// Behind the last byte of the sentence, and before the first of the next: what is between is white space.
  let bodyEnd: Int
  let gapEnd: Int
  /// `bodyEnd` without closing quotation marks and brackets.
  private let stopEnd: Int
  /// `gapEnd` without opening quotation marks and brackets.
  private let nextStart: Int

  /// Bytes after which looking ahead or back ends, so that a text without words costs no more than another.
  private static let farthest = 64

  init(at end: Int, sentenceStart: Int, in text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    self.sentenceStart = sentenceStart
    bodyEnd = Whitespace.bodyEnd(of: sentenceStart..<end, in: text)
    gapEnd = Whitespace.end(from: end, in: text)
    var stop = bodyEnd
    while stop > sentenceStart, bodyEnd - stop < Self.farthest,
      case let length = SentenceMarks.closing(before: stop, in: text), length > 0
    { stop -= length }
    stopEnd = stop
    var next = gapEnd
    while next < text.count, next - gapEnd < Self.farthest,
      case let length = SentenceMarks.opening(at: next, in: text), length > 0
    { next += length }
    nextStart = next
  }

  /// Whether ICU ends a sentence here that goes on.
  var isFalse: Bool {
    guard gapEnd < text.count, bodyEnd > sentenceStart else { return true }
    if isBulletNext { return false }
    if !holdsWord || isShortBracketNext || isInsideWord { return true }
    if isEllipsis { return nextIsSmall }
    switch stopByte {
    case nil: return !isBehindShortBracket && endsAtWrappedLine
    case ASCII.fullStop: return nextIsSmall || isAbbreviation
    default: return nextIsSmall
    }
  }

  /// Whether a sentence ends here that ICU lets go on.
  var isOverlooked: Bool {
    guard gapEnd < text.count, bodyEnd > sentenceStart, !isInsideWord || isSpaceMissing else { return false }
    if isBulletNext { return true }
    guard holdsWord, !isShortBracketNext else { return false }
    if isSpaceMissing { return true }
    guard gapEnd > bodyEnd else { return false }
    if isEllipsis || isBehindShortBracket { return nextIsCapital || nextIsDigit }
    return stopByte == ASCII.fullStop && nextIsDigit && !isAbbreviation
  }

  private var isAbbreviation: Bool {
    SentenceAbbreviations.goesOn(behind: word, next: next)
  }

  /// `plans.However`, but neither `U.K.` nor `www.Example.org`.
  private var isSpaceMissing: Bool {
    guard gapEnd == bodyEnd, stopByte == ASCII.fullStop, nextIsCapital, nextStart == bodyEnd else {
      return false
    }
    let following = nextStart + 1 < text.count ? text[nextStart + 1] : 0
    let before = word.dropLast().utf8
    return (ASCII.isLowercase(following) || following == ASCII.space)
      && before.count > 1 && before.allSatisfy(ASCII.isLowercase) && !before.elementsEqual("www".utf8)
      && !isAddressNext
  }

  /// Whether what comes next without white space reads like the rest of an address.
  private var isAddressNext: Bool {
    var index = nextStart
    while index + 1 < text.count, index - nextStart < Self.farthest, !ASCII.isWhitespace(text[index]) {
      if text[index] == UInt8(ascii: "@") || text[index] == UInt8(ascii: "/") { return true }
      if text[index] == ASCII.fullStop, ASCII.isLowercase(text[index + 1]) { return true }
      index += 1
    }
    return false
  }

  /// Whether letters or digits touch here.
  private var isInsideWord: Bool {
    guard gapEnd == bodyEnd else { return false }
    return SentenceMarks.isWord(text[bodyEnd - 1])
      && (SentenceMarks.isWord(text[bodyEnd]) || text[bodyEnd] & 0xC0 == 0x80)
  }

  /// Whether the sentence holds more than a printed number or a mark such as `a.` or `(ii)`.
  private var holdsWord: Bool {
    var letters = 0
    var index = sentenceStart
    while index < bodyEnd, index - sentenceStart < Self.farthest {
      if SentenceMarks.startsLetter(text[index]) { letters += 1 }
      if letters > 1 { return true }
      index += 1
    }
    return index < bodyEnd
  }

  private var isBulletNext: Bool {
    guard gapEnd > bodyEnd else { return false }
    let startsLine = text[bodyEnd..<gapEnd].contains(0x0A)
    return SentenceMarks.isBullet(at: gapEnd, startsLine: startsLine, in: text)
  }

  /// `(Recommendation)`, `(paragraph 25)`: brackets in which no sentence ends.
  private var isShortBracketNext: Bool {
    gapEnd > bodyEnd && stopByte != nil && SentenceMarks.shortBracket(at: gapEnd, in: text) > 0
  }

  /// Whether such brackets stand here, behind a stop.
  private var isBehindShortBracket: Bool {
    guard text[bodyEnd - 1] == UInt8(ascii: ")") else { return false }
    var open = bodyEnd - 1
    while open > sentenceStart, bodyEnd - open < Self.farthest, text[open] != UInt8(ascii: "(") { open -= 1 }
    guard SentenceMarks.shortBracket(at: open, in: text) == bodyEnd - open else { return false }
    let before = Whitespace.bodyEnd(of: sentenceStart..<open, in: text)
    return before < open && before > sentenceStart && SentenceMarks.isStop(text[before - 1])
  }

  /// Whether only a line ends here, at which ICU ends every sentence; the lines of a paragraph are wrapped.
  private var endsAtWrappedLine: Bool {
    guard gapEnd > bodyEnd, text[bodyEnd..<gapEnd].count(where: { $0 == 0x0A || $0 == 0x0D }) == 1 else {
      return false
    }
    return text[bodyEnd - 1] != UInt8(ascii: ":") && text[bodyEnd - 1] != UInt8(ascii: ";")
  }

  /// The stop that ends the sentence; `nil` where there is none, or not one of ASCII.
  private var stopByte: UInt8? {
    stopEnd > sentenceStart && SentenceMarks.isStop(text[stopEnd - 1]) ? text[stopEnd - 1] : nil
  }

  /// `…` or `...`.
  private var isEllipsis: Bool {
    guard stopEnd - 3 >= sentenceStart else { return false }
    let last = text[stopEnd - 3..<stopEnd]
    return last.elementsEqual([0xE2, 0x80, 0xA6]) || last.allSatisfy { $0 == ASCII.fullStop }
  }

  /// The word before the stop, and the stop.
  private var word: Substring {
    var start = stopEnd
    while start > sentenceStart, stopEnd - start < Self.farthest,
      SentenceMarks.isWord(text[start - 1]) || text[start - 1] == ASCII.fullStop
    { start -= 1 }
    return Substring(decoding: text[start..<stopEnd], as: UTF8.self)
  }

  /// The word that comes next.
  private var next: Substring {
    var index = nextStart
    while index < text.count, index - nextStart < Self.farthest, SentenceMarks.isWord(text[index]) {
      index += 1
    }
    return Substring(decoding: text[nextStart..<index], as: UTF8.self)
  }

  private var nextIsSmall: Bool { nextStart < text.count && ASCII.isLowercase(text[nextStart]) }

  private var nextIsDigit: Bool { nextStart < text.count && ASCII.isDigit(text[nextStart]) }

  private var nextIsCapital: Bool {
    nextStart < text.count && ASCII.isLetter(text[nextStart]) && !nextIsSmall
  }
}
