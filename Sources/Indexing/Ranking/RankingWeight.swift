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

extension Paragraph.Kind {
  /// How it is written in `ranking_block`; 0 stands for no paragraph.
  var code: UInt8 {
    switch self {
    case .finding: 1
    case .recommendation: 2
    case .table: 3
    case .boilerplate: 4
    }
  }

  /// The kind of a code; `nil` for 0 and for any other number.
  init?(code: UInt8) {
    guard let kind = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = kind
  }
}
