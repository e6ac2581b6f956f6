/// The name of a judgement for comparison: without case, punctuation and leading article, which vary from report to report.
public struct JudgementName: Hashable, Sendable {
  /// Outermost first.
  private let headings: [String]

  /// - Parameter path: the headings, outermost first, as printed.
  public init(_ path: [String]) {
    headings = path.map { heading in
      let words = HeadingKey(heading).words
      return words.hasPrefix("the ") ? String(words.dropFirst(4)) : words
    }
  }

  /// What is judged, without the headings that enclose it.
  public var own: String { headings.last ?? "" }

  /// Whether each of these words begins a word of the name or of the headings that enclose it, and at least one of them a
  /// word of the name itself: `care leavers` does not name all that stands under a heading on care leavers.
  public func holds(_ words: String) -> Bool {
    let asked = Self.words(HeadingKey(words).words)
    let (all, own) = (headings.flatMap(Self.words), Self.words(own))
    return !asked.isEmpty && asked.allSatisfy { word in all.contains { $0.hasPrefix(word) } }
      && asked.contains { word in own.contains { $0.hasPrefix(word) } }
  }

  private static func words(_ text: String) -> [Substring] { text.split(separator: " ") }
}
