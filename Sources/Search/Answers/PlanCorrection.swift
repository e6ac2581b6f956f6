internal import Indexing
internal import Reports

extension QuestionPlan {
  /// The plan with what the user corrects.
  func corrected(by request: QuestionRequest) -> QuestionPlan {
    var plan = self
    for field in FilterField.allCases where request.dropped.contains(field) || request.filter.restricts(field)
    {
      plan.filter = plan.filter.without(field)
      if field == .authority { plan.unknownNames = [] }
    }
    plan.filter = plan.filter.merged(with: request.filter)
    if let kind = request.kind { plan.setKind(kind, keepsKinds: request.filter.restricts(.kind)) }
    if let theme = request.theme { plan.query = theme }
    if let stance = request.stance { plan.stance = stance }
    return plan
  }

  private mutating func setKind(_ new: QuestionKind, keepsKinds: Bool) {
    if !keepsKinds && (kind == .recommended) != (new == .recommended) {
      filter.kinds = new == .recommended ? [.recommendation] : []
    }
    if new == .changed && change == nil { change = .any }
    kind = new
  }
}

extension ParagraphFilter {
  /// Whether it says something of a field.
  func restricts(_ field: FilterField) -> Bool { parts.contains { $0.field == field } }
}
