internal import Reports
internal import TextProcessing

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
    guard !description.excluded.contains(where: { text.containsBytes(of: $0.words) }) else { return nil }
    return description.titles.compactMap { phrases in position(of: phrases, in: text) }.min()
  }

  /// Where the first of the phrases begins, in bytes; `nil` when one of them is missing.
  private static func position(of phrases: [HeadingKey], in text: String) -> Int? {
    let positions = phrases.map { text.firstByteOffset(of: $0.words) }
    return positions.contains(nil) ? nil : positions.first ?? nil
  }
}
