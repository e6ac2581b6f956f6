/// Text of reports in Markdown (CommonMark, with GitHub's tables): shown as it is, whatever it holds.
enum MarkdownText {
  /// The text for use inside a line.
  static func escaped(_ text: String) -> String { escapingMarkup(in: Terminal.harmless(text)) }

  /// A text that is harmless already, with what means something inside a line escaped; `$` sets mathematics on GitHub.
  static func escapingMarkup(in text: String) -> String {
    guard text.utf8.contains(where: isMarkup) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isMarkup(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text as a paragraph of its own.
  static func paragraph(_ text: String) -> String { guardingStart(of: escaped(text.trimmed)) }

  /// A line of Markdown whose start is not taken for that of a list or for a line under a heading.
  static func guardingStart(of line: String) -> String {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    if let mark = line.dropFirst(digits.count).first, !digits.isEmpty, mark == "." || mark == ")" {
      return digits + "\\" + line.dropFirst(digits.count)
    }
    guard let first = line.first, "-+=".contains(first) else { return line }
    return "\\" + line
  }

  /// The text as a block quotation with strong marks, which are in Unicode scalars from its start.
  static func quotation(_ text: String, marks: [Range<Int>]) -> String {
    let runs = QuotedText(text, marks: marks).runs
    let words = runs.map { $0.isMarked ? strong($0.text) : escapingMarkup(in: $0.text) }.joined()
    return "> " + guardingStart(of: words.trimmed)
  }

  /// Strong emphasis begins and ends at a letter or digit: beside anything else `**` can be text (CommonMark 0.31, 6.2).
  private static func strong(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: isOfWord), let last = scalars.lastIndex(where: isOfWord)
    else {
      return escapingMarkup(in: text)
    }
    let end = scalars.index(after: last)
    let parts = [scalars[..<first], scalars[first..<end], scalars[end...]].map {
      escapingMarkup(in: String($0))
    }
    return "\(parts[0])**\(parts[1])**\(parts[2])"
  }

  /// Accents that follow their letter belong to it.
  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "|"),
      UInt8(ascii: "~"), UInt8(ascii: "&"), UInt8(ascii: "$"):
      true
    default: false
    }
  }
}

extension String {
  /// Without spaces at its ends: four at the start would make code of it.
  var trimmed: String {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    let end = lastIndex { !isSpace($0) }
    return end.map { String(self[...$0].drop(while: isSpace)) } ?? ""
  }
}
