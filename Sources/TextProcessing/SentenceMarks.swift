/// The marks that stand where sentences end and start.
enum SentenceMarks {
  /// Bytes after which a bracket is no short one.
  private static let longestBracket = 48

  @inline(__always)
  static func isStop(_ byte: UInt8) -> Bool {
    byte == ASCII.fullStop || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
  }

  /// An ASCII letter or digit.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) }

  /// Whether a letter starts with this byte. Punctuation and symbols of English reports start with E2 or C2.
  static func startsLetter(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || (byte >= 0xC3 && byte != 0xE2) }

  /// How many bytes the closing quotation mark or bracket before `end` takes; 0 where there is none.
  static func closing(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard end > 0 else { return 0 }
    switch text[end - 1] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), ASCII.apostrophe: return 1
    case 0x99, 0x9D:
      return end >= 3 && text[end - 2] == 0x80 && text[end - 3] == 0xE2 ? 3 : 0
    default: return 0
    }
  }

  /// How many bytes the opening quotation mark or bracket at `start` takes; 0 where there is none.
  static func opening(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    switch text[start] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), ASCII.apostrophe: return 1
    case 0xE2:
      guard start + 2 < text.count, text[start + 1] == 0x80 else { return 0 }
      return text[start + 2] == 0x98 || text[start + 2] == 0x9C ? 3 : 0
    default: return 0
    }
  }

  /// How many bytes brackets at `start` take that hold a few words and no stop; 0 where there are none.
  static func shortBracket(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard text[start] == UInt8(ascii: "(") else { return 0 }
    var index = start + 1
    while index < text.count, index - start < longestBracket {
      if text[index] == UInt8(ascii: ")") { return index - start > 4 ? index + 1 - start : 0 }
      if isStop(text[index]) || text[index] == UInt8(ascii: "(") { return 0 }
      index += 1
    }
    return 0
  }

  /// Whether a bullet stands at `start`: • ▪ ● ■ ◦ or Word's own (U+F0B7) anywhere, a hyphen or an asterisk where a line starts.
  static func isBullet(at start: Int, startsLine: Bool, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text[start] {
    case ASCII.hyphen, UInt8(ascii: "*"):
      return startsLine && start + 1 < text.count && text[start + 1] == ASCII.space
    case 0xE2, 0xEF:
      guard start + 2 < text.count else { return false }
      switch (text[start], text[start + 1], text[start + 2]) {
      case (0xE2, 0x80, 0xA2), (0xE2, 0x96, 0xAA), (0xE2, 0x97, 0x8F), (0xE2, 0x96, 0xA0), (0xE2, 0x97, 0xA6):
        return true
      case (0xEF, 0x82, 0xB7): return true
      default: return false
      }
    default: return false
    }
  }
}

/// The places at which ICU may overlook the end of a sentence.
enum SentenceStops {
  /// Calls `body` with the place behind each full stop or ellipsis and what closes behind it, behind the white space that follows,
  /// and behind short brackets after it; and with the place before each bullet. In order.
  static func forEach(in text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    var index = 0
    while index < text.count {
      if isStop(at: index, in: text) {
        index = reportStop(at: index, in: text, body)
      } else if index > 0, SentenceMarks.isBullet(at: index, startsLine: false, in: text) {
        body(index)
        index += 3
      } else {
        index += 1
      }
    }
  }

  private static func isStop(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    if SentenceMarks.isStop(text[index]) { return true }
    return text[index] == 0xA6 && index >= 2 && text[index - 1] == 0x80 && text[index - 2] == 0xE2
  }

  /// Returns where to look for the next.
  private static func reportStop(
    at stop: Int, in text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void
  ) -> Int {
    var end = stop + 1
    while end < text.count, case let length = closing(at: end, in: text), length > 0 { end += length }
    let next = Whitespace.end(from: end, in: text)
    if next < text.count { body(next) }
    guard next > end, next < text.count, case let length = SentenceMarks.shortBracket(at: next, in: text),
      length > 0
    else { return max(end, next) }
    body(Whitespace.end(from: next + length, in: text))
    return next + length
  }

  private static func closing(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    for length in [1, 3] where index + length <= text.count {
      if SentenceMarks.closing(before: index + length, in: text) == length { return length }
    }
    return 0
  }
}
