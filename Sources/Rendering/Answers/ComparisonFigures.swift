internal import Reports
package import Search

/// The sides of a comparison in figures.
package enum ComparisonFigures {
  /// What the columns count.
  package static let legend =
    "say it: reports; weakness, strength: paragraphs; what finds both counts in each"

  /// What each column counts.
  package static var heads: [String] { columns.map(\.title) }

  /// What a side has in each column.
  package static func cells(of group: AnswerGroup) -> [String] {
    columns.map { $0.value(group).words ?? "" }
  }

  static var columns: [Table<AnswerGroup>.Column] {
    [
      .init("side", "side") { .text($0.subject.words) },
      .init("looked_at", "reports", alignment: .right) { .number($0.lookedAt.reports) },
      .init("found", "say it", alignment: .right) { .number($0.found.reports) },
      .init("paragraphs", "paragraphs", alignment: .right) { .number($0.found.paragraphs) },
      .init("weakness", "weakness", alignment: .right) { .number($0.paragraphs(saying: .weakness)) },
      .init("strength", "strength", alignment: .right) { .number($0.paragraphs(saying: .strength)) },
    ]
  }
}
