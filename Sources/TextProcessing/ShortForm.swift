/// What has the shape of a short form: `MASH`, `CiCC`, `A&E`, `H&WBB`, `F-CAF`, `S2S`.
struct ShortForm {
  /// A letter, digit or ampersand of it.
  struct Letter: Equatable {
    /// In lower case.
    let byte: UInt8
    let isCapital: Bool
  }

  private static let mostLetters = 12

  let text: String
  let letters: [Letter]

  var capitals: Int { letters.count { $0.isCapital } }

  /// The ways to read some bytes as a short form: without the s of a plural, where they end with one, and as they are.
  private static func readings(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [ShortForm] {
    var end = range.upperBound
    // LSCB’s
    for possessive in [[0xE2, 0x80, 0x99, 0x73], [0x27, 0x73]] as [[UInt8]]
    where bytes[range].reversed().starts(with: possessive.reversed()) { end -= possessive.count }
    var readings: [ShortForm] = []
    if end - range.lowerBound > 2, bytes[end - 1] == UInt8(ascii: "s"), isCapital(bytes[end - 2]) {
      readings = [ShortForm(bytes, range.lowerBound..<end - 1)].compactMap(\.self)
    }
    return readings + [ShortForm(bytes, range.lowerBound..<end)].compactMap(\.self)
  }

  private init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var letters: [Letter] = []
    for byte in bytes[range] {
      switch byte {
      case _ where ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "&"):
        letters.append(Letter(byte: ASCII.lowercased(byte), isCapital: Self.isCapital(byte)))
      case ASCII.hyphen, ASCII.fullStop, ASCII.space, UInt8(ascii: "/"): break
      default: return nil
      }
    }
    guard (2...Self.mostLetters).contains(letters.count), bytes[range.lowerBound] | 0x20 != ASCII.space,
      ASCII.isLetter(bytes[range.lowerBound]), letters.contains(where: \.isCapital)
    else { return nil }
    self.letters = letters
    text = String(decoding: bytes[range], as: UTF8.self)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  // MARK: Where they stand

  /// The readings of what a bracket says, which may come to more: `(the ‘MASH’)`, `(MASH, see above)`.
  static func readings(inBracket text: UnsafeBufferPointer<UInt8>, _ bracket: Range<Int>) -> [ShortForm] {
    var words = words(of: text, in: bracket)
    while let first = words.first, isIntroduction(text[first.range]) { words.removeFirst() }
    guard let first = words.first else { return [] }
    if first.isLast { return readings(text, first.range) }
    // NWL ICB
    guard words.count == 2, words.allSatisfy({ isAllCapitals(text[$0.range]) }) else { return [] }
    return readings(text, first.range.lowerBound..<words[1].range.upperBound)
  }

  /// The readings of the word before a bracket.
  static func readings(before open: Int, in text: UnsafeBufferPointer<UInt8>) -> [ShortForm] {
    var end = open
    while end > 0, text[end - 1] == ASCII.space { end -= 1 }
    var start = end
    while start > 0, end - start <= mostLetters + 4, !isBetweenWords(text[start - 1]) { start -= 1 }
    while start < end, !ASCII.isLetter(text[start]) { start += 1 }
    return start < end ? readings(text, start..<end).filter { $0.capitals > 1 } : []
  }

  private static func isBetweenWords(_ byte: UInt8) -> Bool {
    ASCII.isWhitespace(byte) || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
  }

  /// A word of a bracket.
  private struct Word {
    let range: Range<Int>
    /// Whether a comma or the like ends what it belongs to.
    let isLast: Bool
  }

  /// The first words of a bracket without quotation marks: no more than it takes to know that there are too many.
  private static func words(of text: UnsafeBufferPointer<UInt8>, in bracket: Range<Int>) -> [Word] {
    var words: [Word] = []
    var index = bracket.lowerBound
    while words.count < 6 {
      while index < bracket.upperBound, !ASCII.isLetter(text[index]) { index += 1 }
      let start = index
      while index < bracket.upperBound, isInWord(index, text) { index += 1 }
      if start == index { break }
      var next = index
      while next < bracket.upperBound, !ASCII.isLetter(text[next]), !isSeparator(next, text) { next += 1 }
      let isLast = next == bracket.upperBound || isSeparator(next, text)
      words.append(Word(range: start..<index, isLast: isLast))
      if isLast { break }
    }
    return words
  }

  private static func isInWord(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let byte = text[index]
    if ASCII.isLetter(byte) || ASCII.isDigit(byte) { return true }
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "/"), ASCII.hyphen, ASCII.fullStop: return true
    // The apostrophe of a possessive.
    case ASCII.apostrophe: return index + 1 < text.count && ASCII.isLetter(text[index + 1])
    case 0xE2, 0x80, 0x99:
      let start = index - (byte == 0xE2 ? 0 : byte == 0x80 ? 1 : 2)
      return start >= 0 && start + 3 < text.count && text[start] == 0xE2 && text[start + 1] == 0x80
        && text[start + 2] == 0x99 && ASCII.isLetter(text[start + 3])
    default: return false
    }
  }

  /// A comma, semicolon, colon or dash.
  private static func isSeparator(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text[index] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), ASCII.hyphen: true
    case 0xE2: index + 2 < text.count && text[index + 1] == 0x80 && [0x93, 0x94].contains(text[index + 2])
    default: false
    }
  }

  private static func isAllCapitals(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.count > 1 && word.allSatisfy(isCapital)
  }

  private static let introductions: Set<[UInt8]> = Set(
    ["the", "or", "known", "also", "as", "called", "abbreviated", "hereafter", "a", "an", "to"].map {
      Array($0.utf8)
    })

  private static func isIntroduction(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    introductions.contains(Array(word))
  }
}
