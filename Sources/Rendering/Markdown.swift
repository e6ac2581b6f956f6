/// GitHub-flavoured Markdown (github.github.com/gfm).
enum Markdown {
  /// A table with a row of headings; an alignment for each column.
  static func table(header: [String], alignments: [Alignment], rows: [[String]]) -> String {
    let rule = alignments.map { $0 == .right ? "---:" : "---" }
    return ([header.map(escaped), rule] + rows.map { $0.map(escaped) }).map(line).joined()
  }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// A text as it is to be read: nothing in it is taken for markup, and it stays on one line.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(Terminal.harmlessOnLines(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { continue }
      if lineEnds.contains(scalar) { result.append(contentsOf: "<br>".unicodeScalars); continue }
      if markup.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// What means something inside a line; `$` sets mathematics on GitHub.
  private static let markup = Set("\\`*_[]<>|~&$".unicodeScalars)
  private static let lineEnds = Set("\r\n\u{85}\u{2028}\u{2029}".unicodeScalars)
}
