public import Indexing
internal import Reports

/// Answers questions with what reports say, word for word.
public struct Answerer {
  private let index: ReportIndex

  public init(_ index: ReportIndex) {
    self.index = index
  }

  /// How a question is read, with what the user corrects.
  public func plan(_ request: QuestionRequest) throws -> QuestionPlan {
    try QuestionReader(index).read(request.question).corrected(by: request)
  }

  /// - Throws: `QueryProblem` for a theme that was corrected and cannot be searched, or `IndexProblem`
  public func answer(_ request: QuestionRequest) throws -> Answer {
    let plan = try plan(request)
    let gaps = plan.gaps
    guard gaps.isEmpty, !plan.namesOnlyUnknown else { return try unanswerable(plan, gaps) }
    let question = try AskedQuestion(plan, request, index)
    let writer = AnswerWriter(question)
    switch plan.kind {
    case .said: return try writer.said()
    case .authorities: return try writer.authorities()
    case .count: return try writer.count()
    case .grade: return try writer.grades()
    case .changed: return try writer.changes()
    case .comparison: return try writer.comparison()
    case .recommended: return try writer.recommended()
    }
  }

  private func unanswerable(_ plan: QuestionPlan, _ gaps: [QuestionGap]) throws -> Answer {
    // Of nobody that the index knows every report says nothing.
    let figures = AnswerFigures(try index.reports(ParagraphFilter()), paragraphs: 0)
    var answer = Answer(plan: plan, search: nil, lookedAt: figures.lookedAt, found: Population())
    answer.gaps = gaps
    return answer
  }
}
