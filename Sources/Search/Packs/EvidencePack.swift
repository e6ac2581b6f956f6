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
  /// Its own filters in words, where it has any that do not hold for the whole pack.
  public let filterInWords: String
  /// How many findings match, before limits.
  public let paragraphs: Int
  /// How many of them hold the words that were typed, not only what means the same.
  public let withTypedWords: Int

  public init(
    query: Theme.Query, interpreted: String, notes: [String], expansions: [Expansion],
    unknownWords: [UnknownWord], filterInWords: String = "", paragraphs: Int, withTypedWords: Int? = nil
  ) {
    self.query = query
    self.interpreted = interpreted
    self.notes = notes
    self.expansions = expansions
    self.unknownWords = unknownWords
    self.filterInWords = filterInWords
    self.paragraphs = paragraphs
    self.withTypedWords = withTypedWords ?? paragraphs
  }
}

extension EvidencePack {
  /// Every quotation in the order of the pack.
  public var quotations: [Evidence] { groups.flatMap(\.evidence) + recommendations }
}
