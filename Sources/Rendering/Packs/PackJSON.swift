internal import Reports
internal import Search

/// `findings.pack/1`: everything that a pack holds, for other programs.
struct PackJSON: Encodable {
  let schema = "findings.pack/1"
  let title: String
  @Nullable var question: String?
  @Nullable var introduction: String?
  /// YAML.
  let theme: String
  let searched: Searched
  let counts: Counts
  let grades_by_year: Grades
  let authorities: [AuthorityJSON]
  let groups: [Group]
  let recommendations: [EvidenceJSON]
  let recommendation_count: Int
  let silent_authorities: [Silent]
  let sources: [SourceJSON]
  let version: String

  init(_ pack: EvidencePack) {
    (title, theme, version) = (pack.theme.title, pack.theme.text, pack.version)
    (question, introduction) = (pack.theme.question, pack.theme.introduction)
    searched = Searched(pack)
    counts = Counts(pack.counts)
    grades_by_year = Grades(pack.grades)
    authorities = pack.authorities.map(AuthorityJSON.init)
    groups = pack.groups.map(Group.init)
    recommendations = pack.recommendations.map(EvidenceJSON.init)
    recommendation_count = pack.recommendationCount
    silent_authorities = pack.silent.map(Silent.init)
    sources = pack.sources.map(SourceJSON.init)
  }

  struct Searched: Encodable {
    let queries: [QueryJSON]
    let filters: String
    let reports: Int
    let authorities: Int
    @Nullable var from: String?
    @Nullable var to: String?
    let by_year_and_framework: [Coverage]
    @Nullable var indexed_on: String?
    let fingerprint: String

    struct Coverage: Encodable {
      let framework: String
      @Nullable var year: Int?
      let reports: Int
    }

    init(_ pack: EvidencePack) {
      queries = pack.searches.map(QueryJSON.init)
      filters = pack.filterInWords
      (reports, authorities) = (pack.coverage.reports, pack.coverage.authorities)
      from = pack.coverage.dates?.lowerBound.description
      to = pack.coverage.dates?.upperBound.description
      by_year_and_framework = pack.coverage.counts.map {
        Coverage(framework: $0.framework.rawValue, year: $0.year, reports: $0.reports)
      }
      indexed_on = pack.coverage.indexedOn?.description
      fingerprint = pack.coverage.fingerprint
    }
  }

  struct QueryJSON: Encodable {
    let query: String
    let weight: Double
    let all_words: Bool
    let literal: Bool
    let interpreted: String
    let notes: [String]
    let expanded: [ExpansionJSON]
    let unknown_words: [UnknownWordJSON]
    let filters: String
    let paragraphs: Int
    let with_typed_words: Int

    init(_ search: PackSearch) {
      (query, weight) = (search.query.text, search.query.weight)
      (all_words, literal) = (search.query.wantsAllWords, search.query.isLiteral)
      (interpreted, notes, paragraphs) = (search.interpreted, search.notes, search.paragraphs)
      (filters, with_typed_words) = (search.filterInWords, search.withTypedWords)
      expanded = search.expansions.map(ExpansionJSON.init)
      unknown_words = search.unknownWords.map(UnknownWordJSON.init)
    }
  }

  struct Counts: Encodable {
    let matching: Int
    let matching_reports: Int
    let matching_authorities: Int
    let quoted: Int
    let pinned: Int
    let excluded: Int
    let alike: Int
    let beyond_report_limit: Int
    let beyond_limit: Int
    let is_cut: Bool

    init(_ counts: PackCounts) {
      (matching, matching_reports) = (counts.matching, counts.matchingReports)
      matching_authorities = counts.matchingAuthorities
      (quoted, pinned) = (counts.quoted, counts.pinned)
      (excluded, alike) = (counts.excluded, counts.alike)
      (beyond_report_limit, beyond_limit) = (counts.beyondReportLimit, counts.beyondLimit)
      is_cut = counts.isCut
    }
  }

  struct Grades: Encodable {
    let years: [Int?]
    let rows: [Row]
    let searched_reports: [Int]
    let matching_reports: [Int]

    struct Row: Encodable {
      let framework: String
      @Nullable var grade: String?
      let paragraphs: [Int]
    }

    init(_ grades: GradesByYear) {
      years = grades.years
      rows = grades.rows.map {
        Row(framework: $0.framework.rawValue, grade: $0.grade?.rawValue, paragraphs: $0.counts)
      }
      (searched_reports, matching_reports) = (grades.searchedReports, grades.matchingReports)
    }
  }

  struct AuthorityJSON: Encodable {
    let name: String
    let paragraphs: Int
    let reports: Int
    let searched_reports: Int

    init(_ count: AuthorityCount) {
      (name, paragraphs) = (count.name, count.paragraphs)
      (reports, searched_reports) = (count.reports, count.searchedReports)
    }
  }

  struct Group: Encodable {
    let title: String
    @Nullable var note: String?
    let evidence: [EvidenceJSON]

    init(_ group: EvidenceGroup) {
      (title, evidence) = (group.title, group.evidence.map(EvidenceJSON.init))
      note = group.note
    }
  }

  struct Silent: Encodable {
    let authority: String
    @Nullable var region: String?
    let reports: Int
    @Nullable var from: String?
    @Nullable var to: String?

    init(_ summary: AuthoritySummary) {
      (authority, reports) = (summary.authority.name, summary.reportCount)
      region = summary.authority.region
      from = summary.dates?.lowerBound.description
      to = summary.dates?.upperBound.description
    }
  }

  struct SourceJSON: Encodable {
    let report: ReportJSON
    @Nullable var licence: String?
    @Nullable var copyright: String?
    let quotations: Int

    init(_ source: PackSource) {
      report = ReportJSON(source.report)
      quotations = source.quotations
      licence = source.report.facts.licence?.rawValue
      copyright = source.copyright
    }
  }
}

/// A quotation: a paragraph with more keys beside its own.
struct EvidenceJSON: Encodable {
  private let evidence: Evidence

  init(_ evidence: Evidence) { self.evidence = evidence }

  private enum Keys: CodingKey {
    case quotation, citation, emphasis_added, highlights, pinned, note, alike
  }

  func encode(to encoder: any Encoder) throws {
    try ParagraphJSON(evidence.paragraph).encode(to: encoder)
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(evidence.number, forKey: .quotation)
    try container.encode(CitationText(of: evidence.paragraph).line, forKey: .citation)
    try container.encode(evidence.isEmphasisAdded, forKey: .emphasis_added)
    try container.encode(evidence.highlights.map { [$0.lowerBound, $0.upperBound] }, forKey: .highlights)
    try container.encode(evidence.isPinned, forKey: .pinned)
    try container.encode(Nullable(wrappedValue: evidence.note), forKey: .note)
    try container.encode(evidence.alike.map(\.description), forKey: .alike)
  }
}
