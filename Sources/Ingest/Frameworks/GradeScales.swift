internal import Reports

// The words of the grades, longest first where one ends in another.

extension FrameworkDescription {
  /// The scale of 2009 to 2013, grades 1 to 4.
  static let fourPointScale: [(words: String, grade: Grade)] = [
    ("outstanding", .outstanding), ("inadequate", .inadequate), ("adequate", .adequate), ("good", .good),
  ]

  /// The scale since 2013.
  static let improvementScale: [(words: String, grade: Grade)] = [
    ("requires improvement to be good", .requiresImprovement),
    ("require improvement to be good", .requiresImprovement),
    ("requires improvement", .requiresImprovement), ("require improvement", .requiresImprovement),
    ("outstanding", .outstanding), ("inadequate", .inadequate), ("not judged", .notJudged), ("good", .good),
  ]
}
