/// GitHub-flavoured Markdown (github.github.com/gfm).
enum Markdown {
  /// A table with a row of headings; an alignment for each column.
  static func table(header: [String], alignments: [Alignment], rows: [[String]]) -> String {
    let rule = alignments.map { $0 == .right ? "---:" : "---" }
    return ([header.map(escaped), rule] + rows.map { $0.map(escaped) }).map(line).joined()
  }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// A text as it is to be read: nothing in it is taken for markup, and it stays on one line, whose breaks are kept.
  static func escaped(_ text: String) -> String {
    let scalars = Terminal.harmlessOnLines(text).replacing("\r\n", with: "\n").unicodeScalars
    let lines = scalars.split(omittingEmptySubsequences: false, whereSeparator: lineEnds.contains)
    return lines.map { MarkdownText.escapingMarkup(in: String($0)) }.joined(separator: "<br>")
  }

  private static let lineEnds = Set("\r\n\u{85}\u{2028}\u{2029}".unicodeScalars)
}
