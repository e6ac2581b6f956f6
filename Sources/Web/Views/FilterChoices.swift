internal import Indexing
internal import Reports
internal import Search

/// What the filters of an index can be set to.
struct FilterChoices: Sendable {
  private let authorities: [String]
  private let regions: [String]

  /// - Throws: `IndexProblem`
  init(_ index: ReportIndex) throws {
    let indexed = try index.indexedAuthorities()
    authorities = indexed.map(\.name)
    regions = Set(indexed.compactMap(\.region)).sorted()
  }

  /// The field of a form for a filter.
  func field(_ field: FilterField) -> FilterForm.Field {
    FilterForm.Field(
      name: field.rawValue, label: label(field), hint: hint(field), control: control(field))
  }

  private func label(_ field: FilterField) -> String {
    switch field {
    case .overall: "Overall grade"
    case .grade: "Grade in force"
    case .section: "Words of a heading"
    default: field.rawValue.prefix(1).uppercased() + field.rawValue.dropFirst()
    }
  }

  private func hint(_ field: FilterField) -> String? {
    switch field {
    case .year: "Such as 2015, or 2012..2016"
    case .published: "Such as 2018-01, or 2018-01..2019-06-30"
    default: nil
    }
  }

  private func control(_ field: FilterField) -> FilterForm.Field.Control {
    switch field {
    case .authority: .text(suggestions: authorities)
    case .region: .choice([("", "All regions")] + regions.map { ($0, $0) })
    case .framework:
      .choice([("", "All frameworks")] + Framework.allCases.map { ($0.rawValue, Self.title(of: $0)) })
    case .grade, .overall, .kind: .choice([("", "Any")] + (field.choices ?? []).map { ($0, $0) })
    case .section, .report, .year, .published: .text(suggestions: [])
    }
  }

  /// What stands in a list of frameworks.
  static func title(of framework: Framework) -> String {
    framework == .other ? "other inspections" : "\(framework.rawValue): \(framework.title)"
  }
}
