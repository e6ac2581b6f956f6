public import Reports

/// Which reports were searched.
public struct PackCoverage: Sendable, Equatable {
  /// How many reports of a framework are of a year.
  public struct Count: Sendable, Equatable {
    public let framework: Framework
    /// `nil` for reports without a date.
    public let year: Int?
    public let reports: Int

    public init(framework: Framework, year: Int?, reports: Int) {
      self.framework = framework
      self.year = year
      self.reports = reports
    }
  }

  /// Frameworks in the order of their time, years in theirs.
  public let counts: [Count]
  public let reports: Int
  public let authorities: Int
  /// The days of the first and the last report; `nil` where none has a date.
  public let dates: ClosedRange<CalendarDate>?
  /// The last day on which a report came into the index; `nil` where that was not kept.
  public let indexedOn: CalendarDate?
  /// 16 hexadecimal digits that differ as soon as the reports that were searched do.
  public let fingerprint: String

  public init(
    counts: [Count], reports: Int, authorities: Int, dates: ClosedRange<CalendarDate>?,
    indexedOn: CalendarDate?, fingerprint: String
  ) {
    self.counts = counts
    self.reports = reports
    self.authorities = authorities
    self.dates = dates
    self.indexedOn = indexedOn
    self.fingerprint = fingerprint
  }
}

/// What became of the findings that match.
public struct PackCounts: Sendable, Equatable {
  /// Findings that match, in how many reports on how many authorities.
  public let matching: Int
  public let matchingReports: Int
  public let matchingAuthorities: Int
  /// Findings that are quoted, and how many of them are pinned.
  public let quoted: Int
  public let pinned: Int
  /// Left out because the theme excludes them.
  public let excluded: Int
  /// Left out because they say nearly the same as one that is quoted.
  public let alike: Int
  /// Left out by the limit of each report, and by that of the whole.
  public let beyondReportLimit: Int
  public let beyondLimit: Int
  /// True where so much matches that only the best were looked at; then the counts by grade and authority are of those.
  public let isCut: Bool

  public init(
    matching: Int, matchingReports: Int, matchingAuthorities: Int, quoted: Int, pinned: Int, excluded: Int,
    alike: Int, beyondReportLimit: Int, beyondLimit: Int, isCut: Bool
  ) {
    self.matching = matching
    self.matchingReports = matchingReports
    self.matchingAuthorities = matchingAuthorities
    self.quoted = quoted
    self.pinned = pinned
    self.excluded = excluded
    self.alike = alike
    self.beyondReportLimit = beyondReportLimit
    self.beyondLimit = beyondLimit
    self.isCut = isCut
  }
}

/// Matching findings by grade and year. Each framework has rows of its own, because no scale is mapped onto another.
public struct GradesByYear: Sendable, Equatable {
  public struct Row: Sendable, Equatable {
    public let framework: Framework
    /// `nil` for paragraphs under no grade.
    public let grade: Grade?
    /// For each year, in their order.
    public let counts: [Int]

    public init(framework: Framework, grade: Grade?, counts: [Int]) {
      self.framework = framework
      self.grade = grade
      self.counts = counts
    }
  }

  /// Every year that has a report, in order; `nil` last, for reports without a date.
  public let years: [Int?]
  /// Frameworks in the order of their time, grades from the best to the worst.
  public let rows: [Row]
  /// For each year how many reports were searched, and how many of them hold a matching finding.
  public let searchedReports: [Int]
  public let matchingReports: [Int]

  public init(years: [Int?], rows: [Row], searchedReports: [Int], matchingReports: [Int]) {
    self.years = years
    self.rows = rows
    self.searchedReports = searchedReports
    self.matchingReports = matchingReports
  }
}

/// How much the reports on one authority say.
public struct AuthorityCount: Sendable, Equatable {
  /// The authority, or the title of a report on none that is known.
  public let name: String
  public let paragraphs: Int
  /// Reports that hold a matching finding, and reports that were searched.
  public let reports: Int
  public let searchedReports: Int

  public init(name: String, paragraphs: Int, reports: Int, searchedReports: Int) {
    self.name = name
    self.paragraphs = paragraphs
    self.reports = reports
    self.searchedReports = searchedReports
  }
}
