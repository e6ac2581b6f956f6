public import Reports

/// Why a name points at nothing. The wording for people is in `Rendering`.
public enum NameProblem: Error, Equatable, Sendable {
  /// No report has the name or begins like it; `nearest` are names like it, likeliest first.
  case unknownReport(name: String, nearest: [Report.ID])
  /// Several reports begin like it: some of them, and how many there are.
  case ambiguousReport(name: String, first: [Report.ID], count: Int)
  /// The report has no such paragraph.
  ///
  /// - `numbers`: the first and the last of its numbers; `nil` where none is printed.
  /// - `nearest`: names of paragraphs like it, in reading order.
  case unknownParagraph(name: Paragraph.ID, numbers: ClosedRange<Int>?, nearest: [Paragraph.ID])
}
