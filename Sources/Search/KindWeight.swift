internal import Reports

extension Paragraph.Kind {
  /// What a paragraph's score is multiplied with: boilerplate says the same in every report.
  var weight: Double {
    switch self {
    case .finding: 1
    case .recommendation: 0.9
    case .table: 0.5
    case .boilerplate: 0.4
    }
  }
}
