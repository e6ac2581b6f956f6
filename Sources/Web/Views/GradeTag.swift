internal import Rendering
internal import Reports

/// A grade as it is printed. Its colour says how good the report finds what it judges, never more than its words do.
struct GradeTag {
  private let grade: Grade?
  private let printed: String?

  init(_ grade: Grade?, printed: String? = nil) {
    self.grade = grade
    self.printed = printed
  }

  /// Writes nothing where there is no grade.
  func write(_ html: inout HTMLWriter) {
    guard let grade else { return }
    html.inline("span", ["class": "grade \(Self.look(of: grade))"], printed ?? grade.rawValue)
    html.raw("\n")
  }

  /// The class that gives it its colour.
  static func look(of grade: Grade) -> String {
    switch grade {
    case .outstanding: "outstanding"
    case .good, .typicallyPositive: "good"
    case .requiresImprovement, .adequate, .inconsistent: "middling"
    case .inadequate, .widespreadFailings: "poor"
    case .notJudged, .other: "plain"
    }
  }
}
