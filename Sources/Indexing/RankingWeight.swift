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

extension ReportFacts {
  /// The day by which equals are ordered, as the number `YYYYMMDD`; 0 where none is known.
  var day: Int {
    (published ?? inspectedTo).map { $0.year * 10_000 + $0.month * 100 + $0.day } ?? 0
  }
}
