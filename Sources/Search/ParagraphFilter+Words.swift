public import Indexing
internal import Reports

extension ParagraphFilter {
  /// Both restrictions at once: values of one field are alternatives, fields add up.
  func merged(with other: ParagraphFilter) -> ParagraphFilter {
    var merged = self
    merged.authorities += other.authorities
    merged.regions += other.regions
    merged.frameworks += other.frameworks
    merged.grades += other.grades
    merged.overall += other.overall
    merged.sections += other.sections
    merged.kinds += other.kinds
    merged.reports += other.reports
    merged.dates += other.dates
    merged.years += other.years
    merged.excludedContents = excludedContents?.union(other.excludedContents ?? []) ?? other.excludedContents
    return merged
  }

  /// The restrictions in words, one for each field that has any.
  public var parts: [(field: FilterField, words: String)] {
    let values: [(FilterField, String, [String])] = [
      (.authority, "authority", authorities), (.region, "region", regions),
      (.framework, "framework", frameworks.map(\.rawValue)), (.grade, "grade", grades.map(\.rawValue)),
      (.overall, "overall grade", overall.map(\.rawValue)), (.section, "section", sections),
      (.kind, "kind", kinds.map(\.rawValue)), (.report, "report", reports),
      (.year, "years", years.map { Self.words($0, from: \.year) }),
      (.published, "dates", dates.map { Self.words($0, from: \.description) }),
    ]
    return values.filter { !$0.2.isEmpty }.map { ($0.0, "\($0.1) " + $0.2.joined(separator: " or ")) }
  }

  var inWords: String {
    let isRecent = excludedContents != nil
    return (parts.map(\.words) + (isRecent ? ["reports since the last look"] : [])).joined(separator: ", ")
  }

  /// The values of a field as they are typed.
  public func typed(_ field: FilterField) -> [String] {
    switch field {
    case .authority: authorities
    case .region: regions
    case .framework: frameworks.map(\.rawValue)
    case .grade: grades.map(\.rawValue)
    case .overall: overall.map(\.rawValue)
    case .section: sections
    case .kind: kinds.map(\.rawValue)
    case .report: reports
    case .year: years.map(DateRange.typed)
    case .published: dates.map(DateRange.typed)
    }
  }

  /// `2012`, `2012 to 2016`, `2018-01-01 to the latest`.
  private static func words<Value: CustomStringConvertible>(
    _ range: ClosedRange<CalendarDate>, from part: (CalendarDate) -> Value
  ) -> String {
    let isOpen = (range.lowerBound.year <= 1, range.upperBound.year >= 9999)
    let first = isOpen.0 ? "the first" : part(range.lowerBound).description
    let last = isOpen.1 ? "the latest" : part(range.upperBound).description
    return first == last ? first : "\(first) to \(last)"
  }

  /// The same without the restriction of one field.
  func without(_ field: FilterField) -> ParagraphFilter {
    var filter = self
    switch field {
    case .authority: filter.authorities = []
    case .region: filter.regions = []
    case .framework: filter.frameworks = []
    case .grade: filter.grades = []
    case .overall: filter.overall = []
    case .section: filter.sections = []
    case .kind: filter.kinds = []
    case .report: filter.reports = []
    case .year: filter.years = []
    case .published: filter.dates = []
    }
    return filter
  }
}
