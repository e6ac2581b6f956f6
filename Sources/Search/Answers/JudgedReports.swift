internal import Indexing
internal import Reports

/// Tells which reports have the grades that a question asks for.
struct JudgedReports {
  private let plan: QuestionPlan
  private let judgements: AskedJudgements

  init(_ plan: QuestionPlan) {
    self.plan = plan
    judgements = AskedJudgements(plan)
  }

  /// Whether it gives a grade for what is asked.
  func isJudged(_ listing: ReportListing) -> Bool {
    if plan.filter.grades.isEmpty { return listing.summary.facts.overall != nil }
    return plan.filter.sections.isEmpty
      ? !listing.judgements.isEmpty : !judgements.judgements(of: listing).isEmpty
  }

  func isAsked(_ listing: ReportListing) -> Bool {
    let (overall, grades) = (plan.filter.overall, plan.filter.grades)
    let isOverall = overall.isEmpty || listing.summary.facts.overall.map(overall.contains) ?? false
    let named = plan.filter.sections.isEmpty ? listing.judgements : judgements.judgements(of: listing)
    let isGraded = grades.isEmpty || named.contains { grades.contains($0.grade) }
    return isOverall && isGraded && !(overall.isEmpty && grades.isEmpty)
  }
}

extension QuestionStance {
  /// What is found under any of some grades; `nil` where they do not agree.
  init?(expectedUnder grades: [Grade]) {
    let stances = grades.map { grade -> QuestionStance? in
      switch grade {
      case .inadequate, .requiresImprovement, .adequate, .inconsistent, .widespreadFailings: .weakness
      case .good, .outstanding, .typicallyPositive: .strength
      case .notJudged, .other: nil
      }
    }
    guard let first = stances.first.flatMap(\.self), Set(stances).count == 1 else { return nil }
    self = first
  }
}
