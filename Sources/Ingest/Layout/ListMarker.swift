/// What starts a list item: a bullet glyph or a number.
enum ListMarker: Equatable {
  case bullet
  /// `isDotted` for `12.` and `12)`, false for a bare `12`.
  case number(Int, isDotted: Bool)

  /// The glyphs that word processors use for bullets, fonts of symbols included.
  private static let bullets: Set<Character> = [
    "•", "◦", "▪", "▫", "■", "□", "◼", "◾", "●", "○", "–", "−", "─", "―", "‣", "⁃", "∙", "·", "\u{0336}",
    "\u{0083}", "\u{F06E}", "\u{F02D}", "\u{F0A7}", "\u{F0BE}", "\u{F0B7}", "\u{F0D8}", "\u{F0FC}",
  ]

  /// Those that stand in sentences too.
  static let dashes: Set<Character> = ["–", "−", "─", "―", "-"]

  /// Whether a text is nothing but a marker.
  static func isAlone(_ text: String) -> Bool {
    let text = text.filter { !$0.isWhitespace }
    guard let (marker, rest) = split(text + " x") else { return false }
    if case .number(_, isDotted: false) = marker { return rest == "x" && text.count <= 3 }
    return rest == "x"
  }

  /// The marker at the start of a line and the text behind it; `nil` when there is none.
  static func split(_ line: String) -> (marker: ListMarker, text: String)? {
    guard let first = line.first else { return nil }
    if bullets.contains(first) { return bulletItem(line.dropFirst(), needsSpace: false) }
    if first == "-" || first == "*" || first == "o" { return bulletItem(line.dropFirst(), needsSpace: true) }
    return numberedItem(line)
  }

  private static func bulletItem(_ rest: Substring, needsSpace: Bool) -> (ListMarker, String)? {
    guard !needsSpace || rest.first?.isWhitespace == true else { return nil }
    return (.bullet, String(rest.drop { $0.isWhitespace }))
  }

  /// `10. Strong`, `10.Strong`, `10) Strong`, `10 Strong`; not `1.5`, `10,000`, `10th` or `10%`.
  private static func numberedItem(_ line: String) -> (ListMarker, String)? {
    let digits = line.prefix { ("0"..."9").contains($0) }
    guard (1...3).contains(digits.count), let value = Int(digits), value > 0 else { return nil }
    let rest = line.dropFirst(digits.count)
    guard let next = rest.first else { return nil }
    if next == "." || next == ")" {
      let text = rest.dropFirst()
      guard text.first.map({ !("0"..."9").contains($0) }) ?? true else { return nil }
      return (.number(value, isDotted: true), String(text.drop { $0.isWhitespace }))
    }
    return next.isWhitespace
      ? (.number(value, isDotted: false), String(rest.drop { $0.isWhitespace })) : nil
  }
}
