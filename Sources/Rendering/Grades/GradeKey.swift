internal import Ingest
package import Reports

/// What the marks and signs of a table of grades stand for.
package struct GradeKey {
  /// The scale of a framework.
  package struct Scale {
    package let framework: Framework
    /// What is judged, where rows have the name of the framework alone.
    package let judgement: String?
    /// Best first, then what its reports give besides; empty where none is read.
    package let grades: [(mark: String, grade: Grade)]
  }

  /// One for each framework of the records.
  package let scales: [Scale]
  /// The judgements that rows name by a number.
  package let numbered: [(label: String, name: String)]
  private let statuses: Set<GradeRecord.Status>
  private let cells: [[[GradeRecord]]]

  package static let noGrades = "gives no grades, or none that are read"
  /// The sign between the grades of one report.
  package static let severalGrades = "a+b"

  package init(_ records: [GradeRecord], _ matrix: GradeMatrix) {
    let marks = GradeMarks(records)
    let names = matrix.blocks.filter { $0.framework == nil }.flatMap(\.names)
    scales = GradeCount.counts(records).map { framework, counts in
      let others = counts.compactMap(\.grade).filter { !framework.scale.contains($0) }
      return Scale(
        framework: framework, judgement: names.first { $0.label == framework.rawValue }?.name,
        grades: (framework.scale + others).map { (marks[$0], $0) })
    }
    numbered = names.filter { Framework(rawValue: $0.label) == nil }
    statuses = Set(records.map(\.status))
    cells = matrix.blocks.flatMap { $0.rows.flatMap(\.cells) }
  }

  /// The signs that occur, with what they say.
  ///
  /// - Parameter isOverall: true for judgements on the whole.
  package func signs(isOverall: Bool) -> [(sign: String, words: String)] {
    let signs: [(occurs: Bool, sign: String, words: String)] = [
      (
        statuses.contains(.notGiven), GradeMarks.notGiven,
        "not given: the framework gives none, or not in every report"
      ),
      (
        statuses.contains(.notFound), GradeMarks.notFound,
        "not found: the framework gives one, but none was read"
      ),
      (cells.contains { $0.count > 1 }, "a/b", "several reports in one year, the latest first"),
      (
        cells.contains { $0.contains { $0.count > 1 } }, Self.severalGrades,
        isOverall
          ? "several grades in one report"
          : "several grades for one judgement, as the report has them"
      ),
      (cells.contains(where: \.isEmpty), "(blank)", "no report"),
    ]
    return signs.filter(\.occurs).map { ($0.sign, $0.words) }
  }
}
