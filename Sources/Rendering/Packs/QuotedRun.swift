internal import Foundation
internal import TextProcessing

/// How a quotation lies in the text of its paragraph.
enum QuotedRun: Equatable {
  /// Whole words, one after the other.
  case found
  /// It stands there, but begins or ends inside a word.
  case cutsWord
  case differs

  /// Runs of white space count as one space, on either side. Beside that, bytes are compared; only where they differ,
  /// texts that are canonically equivalent are taken for the same: pandoc composes accents when it reads Markdown.
  init(of quotation: String, in text: String) {
    let quotation = Self.normalised(quotation)
    // Forms differ in what they put for a line end that a terminal must not see.
    let texts = [Self.normalised(text), Terminal.harmless(text).collapsingWhitespace()]
    let runs = texts.lazy.map { Self(ofBytes: quotation, in: $0) }
    if runs.contains(.found) {
      self = .found
    } else if case let composed = Self.composed(quotation),
      texts.contains(where: { Self(ofBytes: composed, in: Self.composed($0)) == .found })
    {
      self = .found
    } else {
      self = runs.contains(.cutsWord) ? .cutsWord : .differs
    }
  }

  /// Whether there is a letter or a digit in a text.
  static func holdsWord(_ text: String) -> Bool { text.unicodeScalars.contains(where: isLetterOrDigit) }

  /// A text of a report as every form shows it, in one line.
  static func normalised(_ text: String) -> String { Terminal.harmless(text.collapsingWhitespace()) }

  private static func composed(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
  }

  private init(ofBytes quotation: String, in text: String) {
    let (part, whole) = (Array(quotation.utf8), Array(text.utf8))
    var (start, isThere) = (0, false)
    while !part.isEmpty, let offset = Self.offset(of: part, in: whole, from: start) {
      isThere = true
      if !Self.isInsideWord(offset, of: text) && !Self.isInsideWord(offset + part.count, of: text) {
        self = .found
        return
      }
      start = offset + 1
    }
    self = isThere ? .cutsWord : .differs
  }

  private static func offset(of part: [UInt8], in whole: [UInt8], from start: Int) -> Int? {
    guard start <= whole.count else { return nil }
    return whole.withUnsafeBufferPointer { bytes in
      ByteSearch.offset(of: part, in: UnsafeBufferPointer(rebasing: bytes[start...])).map { $0 + start }
    }
  }

  /// Whether letters, or digits, stand on both sides of a place, counted in bytes.
  private static func isInsideWord(_ offset: Int, of text: String) -> Bool {
    let scalars = text.unicodeScalars
    let place = text.utf8.index(text.startIndex, offsetBy: offset)
    guard place > scalars.startIndex, place < scalars.endIndex else { return false }
    let (before, behind) = (scalars[scalars.index(before: place)], scalars[place])
    return isLetterOrDigit(before) && (isLetterOrDigit(behind) || behind.properties.isGraphemeExtend)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
