internal import GRDB
internal import Reports

/// A filter as SQL: conditions over `paragraph`, `section`, `report` and `authority`, with every value bound.
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
      add(filter.grades.map(\.rawValue)) { "grade.grade = \($0)" }
      add(filter.kinds.map(\.rawValue)) { "coalesce(paragraph.kind, 'finding') = \($0)" }
    }
    if subject != .reports { add(filter.sections) { "instr(lower(section.headings), lower(\($0))) > 0" } }
  }

  /// What a filter says of reports and recommendations, in a query with `report`, `authority` and `recommendation`.
  init(_ filter: RecommendationFilter) {
    addReportConditions(filter.paragraphs)
    add(filter.addressees) { "instr(lower(recommendation.addressees), lower(\($0))) > 0" }
    add(filter.dueBefore.map { [$0.description] } ?? []) { "recommendation.due < \($0)" }
    add(filter.dueAfter.map { [$0.description] } ?? []) { "recommendation.due > \($0)" }
  }

  private mutating func addReportConditions(_ filter: ParagraphFilter) {
    add(filter.authorities) {
      "authority.name = \($0) COLLATE NOCASE OR report.authority_printed = \($0) COLLATE NOCASE"
    }
    add(filter.regions) { "authority.region = \($0) COLLATE NOCASE" }
    add(filter.frameworks.map(\.rawValue)) { "report.framework = \($0)" }
    add(filter.overall.map(\.rawValue)) { "report.overall = \($0)" }
    add(filter.reports) { "report.name = \($0)" }
    addDates(filter.dates, "date")
    addDates(filter.years, "year")
    if let excluded = filter.excludedContents { addContents(excluded) }
  }

  /// `WHERE …`, or nothing.
  var clause: String {
    sql.isEmpty ? "" : "WHERE " + sql.map { "(\($0))" }.joined(separator: " AND ")
  }

  private mutating func add(_ values: [String], _ condition: (String) -> String) {
    guard !values.isEmpty else { return }
    var alternatives: [String] = []
    for value in values {
      let name = "value\(sql.count)_\(alternatives.count)"
      arguments += [name: value]
      alternatives.append(condition(":" + name))
    }
    sql.append(alternatives.joined(separator: " OR "))
  }

  /// One value for all of them: thousands of conditions would be too many for SQLite.
  private mutating func addContents(_ excluded: Set<String>) {
    let list = excluded.sorted().map { "\"\($0.filter(\.isHexDigit))\"" }.joined(separator: ",")
    arguments += ["contents": "[\(list)]"]
    sql.append("substr(report.sha256, 1, 16) NOT IN (SELECT value FROM json_each(:contents))")
  }

  private mutating func addDates(_ dates: [ClosedRange<CalendarDate>], _ name: String) {
    guard !dates.isEmpty else { return }
    var alternatives: [String] = []
    for (index, range) in dates.enumerated() {
      arguments += [
        "from_\(name)\(index)": range.lowerBound.description,
        "to_\(name)\(index)": range.upperBound.description,
      ]
      alternatives.append(
        "coalesce(report.published, report.inspected_to) BETWEEN :from_\(name)\(index) AND :to_\(name)\(index)"
      )
    }
    sql.append(alternatives.joined(separator: " OR "))
  }
}
