package import Reports

/// Short marks for grades in a narrow table, with what they stand for.
package struct GradeMarks {
  private var marks: [Grade: String] = [:]

  private static let known: [Grade: String] = [
    .outstanding: "O", .good: "G", .requiresImprovement: "RI", .adequate: "A", .inadequate: "I",
    .notJudged: "NJ",
    .typicallyPositive: "TP", .inconsistent: "IC", .widespreadFailings: "WF",
  ]

  package static let notGiven = "–"
  static let notFound = "?"

  /// Marks for the grades of some records. A grade that no known framework gives has the initials of its words, with a
  /// number where another grade has these.
  package init(_ records: [GradeRecord]) {
    marks = Self.known
    for grade in Set(records.compactMap(\.grade)).sorted(by: { $0.rawValue < $1.rawValue })
    where marks[grade] == nil {
      let initials = Terminal.harmless(grade.rawValue).split(separator: " ").prefix(3).compactMap(\.first)
      let mark = initials.isEmpty ? "X" : String(initials).uppercased()
      let others = Set(marks.values)
      marks[grade] =
        others.contains(mark) ? (2...).lazy.map { "\(mark)\($0)" }.first { !others.contains($0) } : mark
    }
  }

  package subscript(grade: Grade) -> String { marks[grade] ?? grade.rawValue }

  /// The mark of a record.
  package func mark(_ record: GradeRecord) -> String {
    switch record.status {
    case .graded, .notJudged: record.grade.map { self[$0] } ?? Self.notFound
    case .notGiven: Self.notGiven
    case .notFound: Self.notFound
    }
  }
}

/// How often each grade of a framework was given, and how often none.
package struct GradeCount {
  package let framework: Framework
  package let status: GradeRecord.Status
  package let grade: Grade?
  package let count: Int

  /// What is counted, in words.
  package var words: String { grade?.rawValue ?? status.rawValue }

  /// Counts by framework; grades best first, as far as their order is known.
  package static func counts(_ records: [GradeRecord]) -> [(framework: Framework, counts: [GradeCount])] {
    Framework.allCases.compactMap { framework in
      let own = records.filter { $0.report.facts.framework == framework }
      let groups = GradeMatrix.grouped(own) { Key(status: $0.status, grade: $0.grade) }
      let counts = groups.sorted { $0.key.rank < $1.key.rank }.map { key, records in
        GradeCount(framework: framework, status: key.status, grade: key.grade, count: records.count)
      }
      return counts.isEmpty ? nil : (framework, counts)
    }
  }

  private struct Key: Hashable {
    let status: GradeRecord.Status
    let grade: Grade?

    /// Grades in order, then those not known by name, then the ways of having none.
    var rank: (Int, Int, String) {
      let status = GradeRecord.Status.allCases.firstIndex(of: status) ?? 0
      return (status, grade.flatMap(Grade.known.firstIndex(of:)) ?? Grade.known.count, grade?.rawValue ?? "")
    }
  }
}
