internal import Yams

extension ThemeText {
  /// The text of a theme in which paragraphs have other names. Everything else stays as it was written, comments and notes
  /// included, even where these speak of a paragraph.
  ///
  /// - Parameters:
  ///   - names: the new name of each old one.
  ///   - text: what `Theme(parsing:)` reads.
  public static func replacing(_ names: [String: String], in text: String) throws(ThemeProblem) -> String {
    var reader = ThemeReader()
    _ = try reader.theme(in: text)
    let read = text.withoutByteOrderMark
    let source = YAMLSource(read)
    var (result, end) = ("", read.startIndex)
    for scalar in reader.paragraphNames.sorted(by: Self.isBefore) {
      guard let new = names[scalar.text], let mark = scalar.mark else { continue }
      let start = source.index(of: ThemeProblem.Place(mark))
      // A name that is folded over lines is not found as it is; it stays.
      guard start >= end, let written = WrittenName(scalar, in: read[start...]) else { continue }
      result += read[end..<written.range.lowerBound] + written.replacement(new)
      end = written.range.upperBound
    }
    result += read[end...]
    return (text.unicodeScalars.first == "\u{FEFF}" ? "\u{FEFF}" : "") + result
  }

  private static func isBefore(_ left: Node.Scalar, _ right: Node.Scalar) -> Bool {
    guard let left = left.mark, let right = right.mark else { return false }
    return (left.line, left.column) < (right.line, right.column)
  }
}

/// A name as it stands in a text.
private struct WrittenName {
  let range: Range<String.Index>
  private let isBelow: Bool
  /// What can stand between a mark such as `|` and the text below it.
  private static let mostBetween = 200

  /// - Parameter rest: the text from where the value begins.
  init?(_ scalar: Node.Scalar, in rest: Substring) {
    isBelow = scalar.style == .literal || scalar.style == .folded
    switch scalar.style {
    case .singleQuoted, .doubleQuoted: range = rest.startIndex..<Self.endOfQuote(rest)
    case .any, .plain, .literal, .folded:
      // Names have no line ends, so what is not quoted stands there as it is, below `|` a little later.
      let near = rest.unicodeScalars.prefix(scalar.text.unicodeScalars.count + Self.mostBetween)
      guard let found = near.firstRange(of: scalar.text.unicodeScalars) else { return nil }
      range = found
    }
  }

  func replacement(_ name: String) -> String { isBelow ? name : YAMLText.value(name, in: .flow) }

  /// Behind the quotation mark that closes what the first one opens.
  private static func endOfQuote(_ rest: Substring) -> Substring.Index {
    let scalars = rest.unicodeScalars
    guard let quote = scalars.first else { return rest.startIndex }
    var index = scalars.index(after: scalars.startIndex)
    while index < scalars.endIndex {
      let scalar = scalars[index]
      scalars.formIndex(after: &index)
      if scalar == "\\" && quote == "\"" {
        if index < scalars.endIndex { scalars.formIndex(after: &index) }
      } else if scalar == quote {
        if quote == "\"" || index == scalars.endIndex || scalars[index] != quote { break }
        scalars.formIndex(after: &index)
      }
    }
    return index
  }
}
