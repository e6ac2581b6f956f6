internal import Indexing
internal import Reports

/// Which judgements a question asks for.
struct AskedJudgements {
  private let names: [String]
  private let grades: [Grade]
  private let asksForAll: Bool

  init(_ plan: QuestionPlan) {
    names = plan.filter.sections.map { $0.lowercased() }
    grades = plan.filter.grades
    asksForAll = plan.kind == .grade && names.isEmpty
  }

  /// Those of a report whose own name holds the words of a section that is asked for; without one those with the grade that is
  /// asked for, or for a question about grades all of them.
  func judgements(of listing: ReportListing) -> [Judgement] {
    if asksForAll { return listing.judgements }
    if names.isEmpty { return listing.judgements.filter { grades.contains($0.grade) } }
    return listing.judgements.filter(isAsked)
  }

  func isAsked(_ judgement: Judgement) -> Bool {
    let own = judgement.name.last?.lowercased() ?? ""
    return names.contains { own.contains($0) }
  }
}
