/// Writes texts as values of YAML that every reader of it takes for the same text.
enum YAMLText {
  /// Where a value stands: what ends it there must not be in it.
  enum Setting {
    case block
    /// Between square brackets.
    case flow
  }

  /// A text on one line: bare where that is safe, else in single quotes, else in double quotes with escapes.
  static func value(_ text: String, in setting: Setting = .block) -> String {
    if text.unicodeScalars.contains(where: needsEscape) { return doubleQuoted(text) }
    if isSafe(text, in: setting) { return text }
    // By scalars: a mark may be drawn together with the quotation mark before it.
    return "'" + text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
  }

  /// A text behind the name of a field; one of several lines is set below it, if it looks there as it is.
  ///
  /// - Parameter indent: spaces before the field.
  static func value(_ text: String, indent: Int) -> String {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let isBlock =
      lines.count > 1 && lines.first?.isEmpty == false && lines.last?.isEmpty == false
      && lines.allSatisfy { line in
        line.first != " " && line.first != "\t" && !line.contains { $0 != "\t" && needsEscape($0) }
      }
    guard isBlock else { return value(text) }
    let margin = "\n" + String(repeating: " ", count: indent + 2)
    return "|-" + lines.map { $0.isEmpty ? "\n" : margin + String($0) }.joined()
  }

  // MARK: Bare

  /// Asks for a letter at the start, where nearly every mark means something in YAML.
  private static func isSafe(_ text: String, in setting: Setting) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return false }
    let ends = setting == .flow ? ",[]{}".unicodeScalars : "".unicodeScalars
    return first.properties.isAlphabetic && last != " " && last != ":"
      && !zip(scalars, scalars.dropFirst()).contains { $0 == ":" && $1 == " " || $0 == " " && $1 == "#" }
      && !scalars.contains { ends.contains($0) } && !words.contains(text.lowercased())
  }

  /// Words that some readers take for something other than texts.
  private static let words: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n", "none",
  ]

  // MARK: Quoted

  private static func doubleQuoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    default: break
    }
    guard needsEscape(scalar) else { return String(scalar) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x1_0000 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
  }

  /// What YAML does not take as it is, what ends a line, and what turns the direction of the text around it.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: !YAMLTree.isAllowed(scalar)
    }
  }
}
