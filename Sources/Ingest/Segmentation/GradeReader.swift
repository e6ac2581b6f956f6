internal import Reports
internal import TextProcessing

/// Reads grades on the scale of one framework.
struct GradeReader {
  private let scale: [(words: String, grade: Grade)]

  init(_ description: FrameworkDescription) {
    scale = description.scale
  }

  /// A grade as it was read.
  struct Reading: Equatable {
    let grade: Grade
    let printed: String
  }

  /// A text that is a grade and nothing else: `Good`, `Grade 3 (Adequate)`, `Grade 2 Good)`, `Inadequate Grade 4`.
  func grade(in text: String) -> Reading? {
    let words = HeadingKey(text).words
    let bare = words.split(separator: " ").filter { $0 != "grade" && Int($0) == nil }.joined(separator: " ")
    guard let match = scale.first(where: { $0.words == bare }) else { return nil }
    return Reading(grade: match.grade, printed: Self.trimmed(text))
  }

  /// A heading that ends in its grade, and the heading without it: `Care leavers: good`, `… is inadequate`,
  /// `Staying safe**Grade 2 (Good)**`. Without a colon or a verb, only where `isKnown` says that the rest is a heading.
  func gradedHeading(_ text: String, isKnown: (String) -> Bool) -> (heading: String, reading: Reading)? {
    if let glued = gluedGrade(text) { return glued }
    let lowercased = text.lowercasedFast()
    for (words, grade) in scale {
      let end = lowercased.trimmingSuffix { $0.isWhitespace || $0 == "." || $0 == "*" }
      guard end.hasSuffix(words) else { continue }
      let rest = text.dropLast(lowercased.count - end.count + words.count)
      guard let heading = headingWithoutConnector(rest, isVerb: words.hasPrefix("require"), isKnown: isKnown)
      else {
        continue
      }
      let printed = text.dropFirst(rest.count).dropLast(lowercased.count - end.count)
      return (heading, Reading(grade: grade, printed: String(printed)))
    }
    return nil
  }

  /// `Staying safe**Grade 2 (Good)**`: the marker of bold type shows where the heading ends.
  private func gluedGrade(_ text: String) -> (heading: String, reading: Reading)? {
    for marker in ["**Grade ", " Grade ", "Grade "] {
      guard let range = text.range(ofLast: marker), range.lowerBound > text.startIndex,
        let reading = grade(in: String(text[range.lowerBound...]))
      else { continue }
      return (Self.trimmed(String(text[..<range.lowerBound])), reading)
    }
    return nil
  }

  private func headingWithoutConnector(_ rest: Substring, isVerb: Bool, isKnown: (String) -> Bool) -> String?
  {
    let bare = String(rest.trimmingSuffix { $0.isWhitespace })
    guard !bare.isEmpty else { return nil }
    if bare.last == ":" || bare.last == "–" || bare.last == "-" {
      return Self.trimmed(String(bare.dropLast().trimmingSuffix { $0 == ":" || $0.isWhitespace }))
    }
    for verb in [" is", " are"] where bare.lowercased().hasSuffix(verb) {
      return Self.trimmed(String(bare.dropLast(verb.count)))
    }
    return isVerb || isKnown(bare) ? bare : nil
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0.isWhitespace || $0 == "*" }.trimmingSuffix { $0.isWhitespace || $0 == "*" })
  }
}

extension StringProtocol {
  /// Without the characters at the end that `matches`.
  func trimmingSuffix(while matches: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, matches(self[index(before: end)]) { end = index(before: end) }
    return self[startIndex..<end]
  }

  /// The last place where `part` occurs.
  func range(ofLast part: String) -> Range<Index>? {
    var last: Range<Index>?
    for range in ranges(of: part) { last = range }
    return last
  }
}
