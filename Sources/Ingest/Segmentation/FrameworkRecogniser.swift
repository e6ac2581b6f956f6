internal import Reports

/// Tells the family of a report from the words of its opening.
enum FrameworkRecogniser {
  /// The first family whose title phrases all occur; `FrameworkDescription.other` when none fits.
  static func description(forOpening lines: [Line]) -> FrameworkDescription {
    let opening = OpeningReader.opening(of: lines).map(\.text).joined(separator: " ")
    let text = HeadingKey(opening).words
    return FrameworkDescription.all.first { fits($0, text) } ?? .other
  }

  private static func fits(_ description: FrameworkDescription, _ text: String) -> Bool {
    guard !description.excluded.contains(where: { text.contains(HeadingKey($0).words) }) else { return false }
    return description.titles.contains { phrases in
      phrases.allSatisfy { text.contains(HeadingKey($0).words) }
    }
  }
}
