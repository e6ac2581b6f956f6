/// What one report says of one judgement, be it that it says nothing.
public struct GradeRecord: Sendable, Equatable {
  /// Why there is a grade, or none.
  public enum Status: String, Sendable, CaseIterable {
    case graded
    /// The inspectorate says that it made no judgement.
    case notJudged = "not judged"
    /// The framework gives none, or not in every report.
    case notGiven = "not given"
    /// Every report of the framework gives one, but none was read.
    case notFound = "not found"
  }

  public let report: ReportSummary
  /// The path of what was judged, outermost first, as printed; empty where no judgement of this report or framework has
  /// the name that was asked for.
  public let judgement: [String]
  /// On the scale of the report's framework; `nil` exactly where `status` is neither `graded` nor `notJudged`.
  public let grade: Grade?
  /// The grade word for word.
  public let gradePrinted: String?
  public let page: Int?
  public let status: Status

  /// A judgement that was read.
  public init(_ report: ReportSummary, _ judgement: [String], _ grade: Grade, printed: String?, page: Int?) {
    self.report = report
    self.judgement = judgement
    self.grade = grade
    gradePrinted = printed
    self.page = page
    status = grade == .notJudged ? .notJudged : .graded
  }

  /// A judgement that is not there.
  public init(_ report: ReportSummary, _ judgement: [String], isExpected: Bool) {
    self.report = report
    self.judgement = judgement
    grade = nil
    gradePrinted = nil
    page = nil
    status = isExpected ? .notFound : .notGiven
  }
}
