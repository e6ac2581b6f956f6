public import Reports

/// What inspectors said on a theme, ready to be written as a document. Holds nothing that depends on the day it is made.
public struct EvidencePack: Sendable {
  public let theme: Theme
  /// The queries in the order of the theme.
  public let searches: [PackSearch]
  /// The filters in words; empty where there are none.
  public let filterInWords: String
  public let coverage: PackCoverage
  public let counts: PackCounts
  /// How many matching findings stand under which grade, for the reports of which years.
  public let grades: GradesByYear
  /// How many matching findings the reports on each authority hold, the most first, then by name.
  public let authorities: [AuthorityCount]
  /// Without empty ones, in their order.
  public let groups: [EvidenceGroup]
  /// Matching recommendations by authority, date and place.
  public let recommendations: [Evidence]
  /// How many recommendations match.
  public let recommendationCount: Int
  /// Authorities in whose reports none of the queries finds anything, by name.
  public let silent: [AuthoritySummary]
  /// The reports that are quoted, by authority and date.
  public let sources: [PackSource]
  /// The version of findings that made it.
  public let version: String

  public init(
    theme: Theme, searches: [PackSearch], filterInWords: String, coverage: PackCoverage, counts: PackCounts,
    grades: GradesByYear, authorities: [AuthorityCount], groups: [EvidenceGroup], recommendations: [Evidence],
    recommendationCount: Int, silent: [AuthoritySummary], sources: [PackSource], version: String
  ) {
    self.theme = theme
    self.searches = searches
    self.filterInWords = filterInWords
    self.coverage = coverage
    self.counts = counts
    self.grades = grades
    self.authorities = authorities
    self.groups = groups
    self.recommendations = recommendations
    self.recommendationCount = recommendationCount
    self.silent = silent
    self.sources = sources
    self.version = version
  }
}

/// A query of a theme with what was made of it.
public struct PackSearch: Sendable {
  public let query: Theme.Query
  /// What was searched, in words.
  public let interpreted: String
  public let notes: [String]
  public let expansions: [Expansion]
  public let unknownWords: [UnknownWord]
  /// How many findings match, before limits.
  public let paragraphs: Int

  public init(
    query: Theme.Query, interpreted: String, notes: [String], expansions: [Expansion],
    unknownWords: [UnknownWord], paragraphs: Int
  ) {
    self.query = query
    self.interpreted = interpreted
    self.notes = notes
    self.expansions = expansions
    self.unknownWords = unknownWords
    self.paragraphs = paragraphs
  }
}

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

/// Evidence that belongs together.
public struct EvidenceGroup: Sendable {
  /// What its paragraphs share, in words.
  public let title: String
  /// What the analyst says of it.
  public let note: String?
  /// Pinned paragraphs first, in the order of the theme, then the best first.
  public let evidence: [Evidence]

  public init(title: String, note: String?, evidence: [Evidence]) {
    self.title = title
    self.note = note
    self.evidence = evidence
  }
}

/// A paragraph that is quoted.
public struct Evidence: Sendable, Equatable {
  /// From 1, in the order of the pack; recommendations go on behind findings.
  public let number: Int
  public let paragraph: ParagraphInContext
  /// What to mark in it, in Unicode scalars from its start; empty where the theme marks nothing.
  public let highlights: [Range<Int>]
  public let isPinned: Bool
  /// What the analyst says of it.
  public let note: String?
  /// Paragraphs that say nearly the same and are not quoted themselves.
  public let alike: [Paragraph.ID]

  public init(
    number: Int, paragraph: ParagraphInContext, highlights: [Range<Int>], isPinned: Bool, note: String?,
    alike: [Paragraph.ID]
  ) {
    self.number = number
    self.paragraph = paragraph
    self.highlights = highlights
    self.isPinned = isPinned
    self.note = note
    self.alike = alike
  }
}

/// A report that is quoted.
public struct PackSource: Sendable, Equatable {
  public let report: ReportSummary
  /// Word for word, `© Crown copyright 2024`; `nil` where the report prints none.
  public let copyright: String?
  /// How many quotations are from it.
  public let quotations: Int

  public init(report: ReportSummary, copyright: String?, quotations: Int) {
    self.report = report
    self.copyright = copyright
    self.quotations = quotations
  }
}

extension Evidence {
  /// Whether the marks in it have to be said to be ours: its report may not be adapted, or does not say so.
  public var addsEmphasis: Bool {
    !highlights.isEmpty && paragraph.report.facts.licence != .openGovernment
  }
}

extension EvidencePack {
  /// Every quotation in the order of the pack.
  public var quotations: [Evidence] { groups.flatMap(\.evidence) + recommendations }
}
