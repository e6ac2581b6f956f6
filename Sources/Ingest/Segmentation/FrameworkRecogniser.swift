internal import Reports

/// Tells the family of a report from the words of its opening.
enum FrameworkRecogniser {
  /// The family whose title stands first in the opening, because a report may name other inspections later;
  /// `FrameworkDescription.other` when none fits.
  static func description(forOpening lines: [Line]) -> FrameworkDescription {
    let opening = OpeningReader.opening(of: lines).map(\.text).joined(separator: " ")
    let text = HeadingKey(opening).words
    var best: (position: Int, description: FrameworkDescription)?
    for description in FrameworkDescription.all {
      guard let position = position(of: description, in: text), position < best?.position ?? .max else {
        continue
      }
      best = (position, description)
    }
    return best?.description ?? .other
  }

  /// Where the title of a family begins in a text; `nil` when it is not there or something rules the family out.
  private static func position(of description: FrameworkDescription, in text: String) -> Int? {
    guard !description.excluded.contains(where: { text.contains(HeadingKey($0).words) }) else { return nil }
    return description.titles.compactMap { phrases in position(of: phrases, in: text) }.min()
  }

  private static func position(of phrases: [String], in text: String) -> Int? {
    var positions: [Int] = []
    for phrase in phrases {
      guard let range = text.ranges(of: HeadingKey(phrase).words).first else { return nil }
      positions.append(text.utf8.distance(from: text.startIndex, to: range.lowerBound))
    }
    return positions.first
  }
}
