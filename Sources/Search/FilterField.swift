public import Indexing
internal import Reports

/// A filter that users can set, in a query as `field:value` or as an option `--field value`.
public enum FilterField: String, CaseIterable, Sendable {
  case authority, region, framework, grade, overall, section, kind, report, year, published

  /// Adds a value as a user typed it to a filter.
  ///
  /// - Throws: `QueryProblem.badFilter` when the field has no such value.
  public func add(_ value: String, to filter: inout ParagraphFilter) throws(QueryProblem) {
    let value = String(value.drop { $0 == " " })
    guard !value.isEmpty else { throw problem(value) }
    switch self {
    case .authority: filter.authorities.append(value)
    case .region: filter.regions.append(value)
    case .framework: filter.frameworks.append(try framework(value))
    case .grade: filter.grades.append(try grade(value))
    case .overall: filter.overall.append(try grade(value))
    case .section: filter.sections.append(value)
    case .kind: filter.kinds.append(try kind(value))
    case .report: filter.reports.append(value)
    case .year: filter.years.append(try dates(value))
    case .published: filter.dates.append(try dates(value))
    }
  }

  /// What the field takes, for messages.
  public var expected: String {
    switch self {
    case .framework, .kind, .grade, .overall: "one of " + (choices ?? []).joined(separator: ", ")
    case .year: "a year or a range such as 2012..2016"
    case .published: "a day, month or year, or a range of them such as 2018-01..2019-06-30"
    case .authority, .region, .section, .report: "some text"
    }
  }

  /// The values there are; `nil` where they cannot be listed.
  public var choices: [String]? {
    switch self {
    case .framework: Framework.allCases.map(\.rawValue)
    case .kind: Paragraph.Kind.allCases.map(\.rawValue)
    case .grade, .overall: Grade.known.map(\.rawValue)
    case .authority, .region, .section, .report, .year, .published: nil
    }
  }

  private func framework(_ value: String) throws(QueryProblem) -> Framework {
    guard let framework = Framework(rawValue: value.lowercased()) else { throw problem(value) }
    return framework
  }

  private func grade(_ value: String) throws(QueryProblem) -> Grade {
    let grade = Grade(rawValue: value.lowercased())
    if case .other = grade { throw problem(value) }
    return grade
  }

  private func kind(_ value: String) throws(QueryProblem) -> Paragraph.Kind {
    guard let kind = Paragraph.Kind(rawValue: value.lowercased()) else { throw problem(value) }
    return kind
  }

  private func dates(_ value: String) throws(QueryProblem) -> ClosedRange<CalendarDate> {
    guard let range = DateRange.parse(value) else { throw problem(value) }
    return range
  }

  private func problem(_ value: String) -> QueryProblem { .badFilter(field: self, value: value) }
}

/// Reads `2012`, `2012..2016`, `2018-01..`, `..2019-06-30`.
enum DateRange {
  static func parse(_ text: String) -> ClosedRange<CalendarDate>? {
    let parts = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let last = parts.last, parts.count <= 2,
      parts.contains(where: { !$0.isEmpty })
    else { return nil }
    guard let lower = first.isEmpty ? CalendarDate(year: 1, month: 1, day: 1) : span(first)?.lowerBound,
      let upper = last.isEmpty ? CalendarDate(year: 9999, month: 12, day: 31) : span(last)?.upperBound,
      lower <= upper
    else { return nil }
    return lower...upper
  }

  /// The first and last day of a year, a month or a day.
  private static func span(_ text: String) -> ClosedRange<CalendarDate>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let year = parts[0], (1000...9999).contains(year), !parts.contains(nil) else { return nil }
    switch parts.count {
    case 1: return range(year, 1, 1, year, 12)
    case 2: return parts[1].flatMap { range(year, $0, 1, year, $0) }
    case 3: return CalendarDate(iso: text).map { $0...$0 }
    default: return nil
    }
  }

  private static func range(
    _ year: Int, _ month: Int, _ day: Int, _ lastYear: Int, _ lastMonth: Int
  )
    -> ClosedRange<CalendarDate>?
  {
    guard let first = CalendarDate(year: year, month: month, day: day) else { return nil }
    let last = (28...31).reversed().lazy.compactMap {
      CalendarDate(year: lastYear, month: lastMonth, day: $0)
    }.first
    return last.map { first...$0 }
  }
}
