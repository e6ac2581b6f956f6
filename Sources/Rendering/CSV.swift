/// Comma-separated values as RFC 4180 has them.
enum CSV {
  static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

  /// A cell that a spreadsheet would take for a formula starts with an apostrophe (OWASP, CSV injection).
  private static func cell(_ text: String) -> String {
    let first = text.unicodeScalars.first
    let isFormula = first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return safe }
    // By scalars: a quotation mark with a combining mark is one Character, and still a quotation mark to other programs.
    let quoted = safe.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(quoted)) + "\""
  }
}
