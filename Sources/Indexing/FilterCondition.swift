internal import Foundation
internal import GRDB
internal import Reports

/// A filter as SQL: conditions over `paragraph`, `section`, `report` and `authority`, with every value bound. The values of a field
/// are one JSON list: a condition for each of thousands would be too many for SQLite.
struct FilterCondition {
  private(set) var sql: [String] = []
  private(set) var arguments = StatementArguments()

  /// What the conditions are put to.
  enum Subject {
    /// Paragraphs, in a query with all four tables and `grade`.
    case paragraphs
    /// Reports, as far as the filter speaks of them; in a query with `report` and `authority`.
    case reports
    /// Sections, as far as the filter speaks of them; in a query with `section`.
    case sections
  }

  init(_ filter: ParagraphFilter, on subject: Subject = .paragraphs) {
    if subject != .sections { addReportConditions(filter) }
    if subject == .paragraphs {
      add(filter.grades.map(\.rawValue)) { "grade.grade IN \($0)" }
      add(filter.kinds.map(\.rawValue)) { "coalesce(paragraph.kind, 'finding') IN \($0)" }
    }
    if subject != .reports { add(filter.sections) { Self.holdsAny("section.headings", of: $0) } }
  }

  /// What a filter says of reports and recommendations, in a query with `report`, `authority` and `recommendation`.
  init(_ filter: RecommendationFilter) {
    addReportConditions(filter.paragraphs)
    add(filter.addressees) { Self.holdsAny("recommendation.addressees", of: $0) }
    add(filter.dueBefore.map { [$0.description] } ?? []) { "recommendation.due < \($0)" }
    add(filter.dueAfter.map { [$0.description] } ?? []) { "recommendation.due > \($0)" }
  }

  private mutating func addReportConditions(_ filter: ParagraphFilter) {
    add(filter.authorities) {
      "authority.name COLLATE NOCASE IN \($0) OR report.authority_printed COLLATE NOCASE IN \($0)"
    }
    add(filter.regions) { "authority.region COLLATE NOCASE IN \($0)" }
    add(filter.frameworks.map(\.rawValue)) { "report.framework IN \($0)" }
    add(filter.overall.map(\.rawValue)) { "report.overall IN \($0)" }
    add(filter.reports) { "report.name IN \($0)" }
    addDates(filter.dates, "date")
    addDates(filter.years, "year")
    if let excluded = filter.excludedContents { addContents(excluded) }
  }

  /// `WHERE …`, or nothing.
  var clause: String {
    sql.isEmpty ? "" : "WHERE " + sql.map { "(\($0))" }.joined(separator: " AND ")
  }

  /// - Parameter condition: what has to hold, of a list of the values.
  private mutating func add(_ values: [String], _ condition: (String) -> String) {
    guard !values.isEmpty, let json = try? JSONEncoder().encode(values) else { return }
    let name = "values\(sql.count)"
    arguments += [name: String(decoding: json, as: UTF8.self)]
    sql.append(condition("(SELECT value FROM json_each(:\(name)))"))
  }

  /// Whether a text holds one of some values, in any case as far as ASCII letters go.
  private static func holdsAny(_ column: String, of values: String) -> String {
    "EXISTS (SELECT 1 FROM \(values) WHERE instr(lower(\(column)), lower(value)) > 0)"
  }

  private mutating func addContents(_ excluded: Set<String>) {
    let list = excluded.sorted().map { "\"\($0.filter(\.isHexDigit))\"" }.joined(separator: ",")
    arguments += ["contents": "[\(list)]"]
    sql.append("substr(report.sha256, 1, 16) NOT IN (SELECT value FROM json_each(:contents))")
  }

  private mutating func addDates(_ dates: [ClosedRange<CalendarDate>], _ name: String) {
    guard !dates.isEmpty else { return }
    let ranges = dates.map { "[\"\($0.lowerBound)\",\"\($0.upperBound)\"]" }.joined(separator: ",")
    arguments += [name: "[\(ranges)]"]
    sql.append(
      """
      EXISTS (SELECT 1 FROM json_each(:\(name)) WHERE coalesce(report.published, report.inspected_to)
        BETWEEN json_extract(value, '$[0]') AND json_extract(value, '$[1]'))
      """)
  }
}
