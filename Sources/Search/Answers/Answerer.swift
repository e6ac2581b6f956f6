public import Indexing
internal import Reports

/// Answers questions with what reports say, word for word.
public struct Answerer {
  private let index: ReportIndex

  public init(_ index: ReportIndex) {
    self.index = index
  }

  /// Reads the question as a plan and answers it.
  ///
  /// - Throws: `QueryProblem` for a theme that was corrected and cannot be searched, or `IndexProblem`
  public func answer(_ request: QuestionRequest) throws -> Answer {
    let plan = try QuestionReader(index).read(request.question)
    return Answer(plan: plan, search: nil, lookedAt: Population(), found: Population())
  }
}
