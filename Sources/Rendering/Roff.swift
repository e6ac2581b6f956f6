/// Writes mdoc(7). Whatever a text holds is set as it is: nothing in it is taken for a request or an escape.
struct Roff {
  private(set) var text = ""
  /// mandoc(1) complains of longer lines.
  private static let widest = 78

  /// The heading of a section, one of those that mdoc(7) knows.
  mutating func section(_ title: String) { text += ".Sh \(title)\n" }

  /// A line with one macro and a text.
  mutating func macro(_ name: String, _ words: String) {
    call(name, words.split(separator: " ").map(String.init))
  }

  /// A line with the name of a page and more. Its hyphens are plain ones, or programs would not find the page.
  mutating func page(_ macro: String, _ name: String, _ words: String...) {
    text += ([".\(macro)", name] + words).joined(separator: " ") + "\n"
  }

  /// A line with macros, of which some may be called among the words.
  mutating func call(_ macros: String, _ words: [String]) {
    let words = words.map { Self.called.contains($0) ? $0 : Self.argument($0) }
    text += ([".\(macros)"] + words).joined(separator: " ") + "\n"
  }

  private static let called: Set<String> = ["Ar", "Fl", ",", "..."]

  /// A list of terms, each with what it means.
  mutating func list(_ items: (inout Roff) -> Void) {
    text += ".Bl -tag -width Ds\n"
    items(&self)
    text += ".El\n"
  }

  /// A paragraph of its own, or several: blank lines part them, and lines that are set in stay lines.
  mutating func paragraph(_ discussion: String) {
    for block in discussion.split(separator: "\n\n").map(String.init) {
      let lines = block.split(separator: "\n")
      if lines.allSatisfy({ $0.hasPrefix("  ") }) {
        text += ".Bd -literal -offset indent\n"
        text += lines.map { Self.line(Self.escaped(String($0.drop { $0 == " " }))) + "\n" }.joined()
        text += ".Ed\n"
      } else {
        text += ".Pp\n"
        prose(block)
      }
    }
  }

  /// Sentences, each on lines of its own, as mdoc(7) wants it.
  mutating func prose(_ prose: String) {
    var line = ""
    for word in prose.split(whereSeparator: { $0 == " " || $0 == "\n" }).map({ Self.escaped(String($0)) }) {
      let ends = line.last.map { ".?!".contains($0) } ?? false
      if !line.isEmpty, ends || line.utf8.count + 1 + word.utf8.count > Self.widest {
        text += Self.line(line) + "\n"
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { text += Self.line(line) + "\n" }
  }

  // MARK: Escapes (groff(7), mandoc_char(7))

  /// A line of text that is escaped already: it begins no request.
  private static func line(_ escaped: String) -> String {
    escaped.first == "." ? "\\&" + escaped : escaped
  }

  /// An argument of a macro: one word, however it is spelt, that is no macro itself.
  private static func argument(_ text: String) -> String {
    let escaped = escaped(text).replacing("\"", with: "\\(dq")
    // Macros have names of two or three characters with a capital or a percent sign, marks of punctuation stand alone.
    let isPlain = escaped.first.map { $0.isLowercase || $0.isNumber } ?? false
    let word = escaped.count <= 3 && !isPlain ? "\\&" + escaped : escaped
    return word.contains(" ") ? "\"\(word)\"" : word
  }

  /// Hyphens that can be copied, plain quotes, and every other character that roff would change or not know.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in Terminal.harmless(text).unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return result
  }
}
