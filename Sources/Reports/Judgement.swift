/// One graded statement of a report: what was judged, and how.
public struct Judgement: Hashable, Sendable {
  /// Where in the report the grade was read.
  public enum Origin: String, Hashable, Sendable {
    case heading, table, sentence
  }

  /// The path of what was judged, outermost first, as printed; never empty.
  public let name: [String]
  public let grade: Grade
  /// The grade word for word, e.g. `Grade 3 (Adequate)`.
  public let gradePrinted: String
  /// The framework whose scale the grade belongs to.
  public let scale: Framework
  public let origin: Origin
  /// The page, from 1; `nil` for text without pages.
  public let page: Int?

  public init(
    name: [String], grade: Grade, gradePrinted: String, scale: Framework, origin: Origin, page: Int?
  ) {
    self.name = name
    self.grade = grade
    self.gradePrinted = gradePrinted
    self.scale = scale
    self.origin = origin
    self.page = page
  }
}
