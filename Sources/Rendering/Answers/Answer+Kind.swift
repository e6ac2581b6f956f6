package import Search

extension Answer {
  /// Whether it goes by grades that reports give, and not by what they say.
  package var isByGrade: Bool {
    switch plan.kind {
    case .grade: true
    case .authorities, .count: plan.query.isEmpty && plan.change == nil
    case .said, .changed, .comparison, .recommended: false
    }
  }
}
