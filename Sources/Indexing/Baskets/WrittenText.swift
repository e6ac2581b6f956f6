/// What people type into the fields of a basket.
enum WrittenText {
  /// On one line, with single spaces.
  static func line(_ text: String) -> String {
    scalars(of: text).split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }

  /// Forms send lines with CR LF (html.spec.whatwg.org, 4.10.21); they are stored with LF, without spaces at the end.
  static func lines(_ text: String) -> String {
    let lines = String(scalars(of: text.replacing("\r\n", with: "\n")))
    let end = lines.unicodeScalars.reversed().drop { $0.properties.isWhitespace }
    return String(String.UnicodeScalarView(end.reversed()))
  }

  /// Without what no form of a pack can hold: control characters, noncharacters, and a byte order mark at the start.
  private static func scalars(of text: String) -> String.UnicodeScalarView {
    let kept = text.unicodeScalars.filter {
      switch $0.properties.generalCategory {
      case .control: $0 == "\n" || $0 == "\t"
      case .unassigned: !$0.properties.isNoncharacterCodePoint
      default: true
      }
    }
    return String.UnicodeScalarView(kept.drop { $0 == "\u{FEFF}" })
  }

  /// What a field holds after a change.
  ///
  /// - Parameters:
  ///   - read: what it held when the change was begun; `nil` where nobody knows any more.
  ///   - now: what it holds in the newest revision.
  /// - Throws: `BasketProblem.changedElsewhere` where both have changed, and not to the same.
  static func merged(
    _ field: BasketField, _ text: String, read: String?, now: String
  ) throws(BasketProblem) -> String {
    if text == now || read == now { return text }
    if read == text { return now }
    throw .changedElsewhere(field, now: now)
  }
}
