/// What a question about change looks for where it says nothing of what has changed.
enum ThemeOfChange {
  /// What such a question wants to hear.
  static func stance(_ plan: QuestionPlan) -> QuestionStance? {
    switch plan.change {
    case .putRight, .improved: .strength
    case .worsened, .repeated, .still: .weakness
    case .any, nil: nil
    }
  }

  /// A query; `nil` for a question that does not ask for change.
  static func query(_ plan: QuestionPlan) -> String? {
    guard plan.kind == .changed || plan.kind.counts, let change = plan.change else { return nil }
    return switch change {
    case .any: "improved OR strengthened OR deteriorated OR declined OR worsened"
    case .putRight: "addressed OR resolved OR rectified OR remedied OR implemented OR \"put right\""
    case .improved: "improved OR improvement OR strengthened OR \"made progress\" OR \"significant progress\""
    case .worsened: "deteriorated OR deterioration OR declined OR worsened OR worse"
    case .repeated, .still: "remains OR remain OR still OR continues OR \"not yet\" OR previous"
    }
  }
}
