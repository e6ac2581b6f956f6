/// Text of reports in Markdown (CommonMark, with GitHub's tables): shown as it is, whatever it holds.
enum MarkdownText {
  /// The text for use inside a line.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in Terminal.harmless(text).unicodeScalars {
      if "\\`*_[]<>#|~&!".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// The text as a paragraph of its own, whose start is not taken for that of a list or for a line under a heading.
  static func paragraph(_ text: String) -> String {
    let escaped = escaped(text.trimmed)
    let digits = escaped.prefix { $0.isASCII && $0.isNumber }
    if let mark = escaped.dropFirst(digits.count).first, !digits.isEmpty, mark == "." || mark == ")" {
      return digits + "\\" + escaped.dropFirst(digits.count)
    }
    guard let first = escaped.first, "-+=".contains(first) else { return escaped }
    return "\\" + escaped
  }
}

extension String {
  /// Without spaces at its ends: four at the start would make code of it.
  fileprivate var trimmed: String {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    let end = lastIndex { !isSpace($0) }
    return end.map { String(self[...$0].drop(while: isSpace)) } ?? ""
  }
}
