/// The lines of a text as YAML counts them.
struct YAMLSource {
  private let text: String.UnicodeScalarView
  private let starts: [String.UnicodeScalarView.Index]

  init(_ text: String) {
    self.text = text.unicodeScalars
    var starts = [self.text.startIndex]
    var index = self.text.startIndex
    while index < self.text.endIndex {
      let scalar = self.text[index]
      self.text.formIndex(after: &index)
      let isFirstOfTwo = scalar == "\r" && index < self.text.endIndex && self.text[index] == "\n"
      if !isFirstOfTwo && Self.lineEnds.contains(scalar) { starts.append(index) }
    }
    self.starts = starts
  }

  private static let lineEnds: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

  /// Where a place is in the text; the end where it lies behind it.
  func index(of place: ThemeProblem.Place) -> String.Index {
    guard starts.indices.contains(place.line - 1) else { return text.endIndex }
    return text.index(starts[place.line - 1], offsetBy: place.column - 1, limitedBy: text.endIndex)
      ?? text.endIndex
  }

  func place(of index: String.Index) -> ThemeProblem.Place {
    let line = (starts.firstIndex { $0 > index } ?? starts.count) - 1
    return ThemeProblem.Place(line: line + 1, column: text.distance(from: starts[line], to: index) + 1)
  }

  var lineCount: Int { starts.count }

  /// A line without its end; empty where there is none.
  func line(_ number: Int) -> Substring.UnicodeScalarView {
    guard starts.indices.contains(number - 1) else { return Substring().unicodeScalars }
    let line = text[starts[number - 1]..<(number < starts.count ? starts[number] : text.endIndex)]
    return line.prefix { !Self.lineEnds.contains($0) }
  }
}
