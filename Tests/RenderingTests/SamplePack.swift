import Indexing
import Reports
import TestSupport

@testable import Search

/// Evidence packs made in code. Places, people and sentences are invented.
enum SamplePack {
  /// A pack with everything: queries with weights, notes, pins, paragraphs that say the same, every licence, recommendations with
  /// deadlines, silent authorities, a report of which little is known.
  static let full = EvidencePack(
    theme: theme, searches: searches, filterInWords: "years 2011 to 2019", coverage: coverage,
    counts: PackCounts(
      matching: 1412, matchingReports: 6, matchingAuthorities: 4, quoted: 5, pinned: 1, excluded: 1,
      alike: 12,
      beyondReportLimit: 230, beyondLimit: 1164, isCut: false),
    grades: grades,
    authorities: [
      AuthorityCount(name: "Ambleford", paragraphs: 812, reports: 3, searchedReports: 3),
      AuthorityCount(name: "Brackenshire", paragraphs: 540, reports: 2, searchedReports: 3),
      AuthorityCount(name: "Letter on nowhere", paragraphs: 59, reports: 1, searchedReports: 1),
      AuthorityCount(name: "Coldwater", paragraphs: 1, reports: 1, searchedReports: 2),
    ], groups: groups, recommendations: recommendations, recommendationCount: 31, silent: silent,
    sources: sources, version: "0.6.0")

  /// Nothing matches, nothing is quoted, and hardly anything was said.
  static let empty: EvidencePack = {
    var theme = Theme(title: "Nothing")
    theme.queries = [Theme.Query("nothing")]
    return EvidencePack(
      theme: theme,
      searches: [
        PackSearch(
          query: theme.queries[0], interpreted: "'nothing' in any form", notes: [], expansions: [],
          unknownWords: [], paragraphs: 0)
      ], filterInWords: "",
      coverage: PackCoverage(
        counts: [], reports: 0, authorities: 0, dates: nil, indexedOn: nil, fingerprint: "0000000000000000"),
      counts: PackCounts(
        matching: 0, matchingReports: 0, matchingAuthorities: 0, quoted: 0, pinned: 0, excluded: 0, alike: 0,
        beyondReportLimit: 0, beyondLimit: 0, isCut: false),
      grades: GradesByYear(years: [], rows: [], searchedReports: [], matchingReports: []), authorities: [],
      groups: [], recommendations: [], recommendationCount: 0, silent: [], sources: [], version: "0.6.0")
  }()

  /// The same text wherever somebody else's text can stand.
  static func hostile(_ text: String) -> EvidencePack {
    var theme = Theme(title: text)
    theme.question = text
    theme.introduction = text
    theme.queries = [Theme.Query(text)]
    theme.text = text
    let facts = ReportFacts(
      title: text, authority: Authority(name: text, region: text), authorityPrinted: text, framework: .other)
    let summary = ReportSummary(
      id: Report.ID(text), facts: facts,
      source: Source(path: "/home/somebody/secret/\(text).pdf", sha256: text, url: "javascript:" + text),
      pageCount: nil)
    let evidence = evidence(
      1, summary, text, number: nil, section: [text], grade: .other(text), printed: text,
      marks: [0..<3, 2..<9000],
      note: text, alike: [Paragraph.ID(report: summary.id, local: text)])
    return EvidencePack(
      theme: theme,
      searches: [
        PackSearch(
          query: theme.queries[0], interpreted: text, notes: [text],
          expansions: [Expansion(term: text, alternatives: [text], covered: [], related: [])],
          unknownWords: [UnknownWord(word: text, suggestions: [text])], paragraphs: 1)
      ], filterInWords: text,
      coverage: PackCoverage(
        counts: [.init(framework: .other, year: nil, reports: 1)], reports: 1, authorities: 1, dates: nil,
        indexedOn: nil, fingerprint: text),
      counts: PackCounts(
        matching: 1, matchingReports: 1, matchingAuthorities: 1, quoted: 1, pinned: 0, excluded: 0, alike: 0,
        beyondReportLimit: 0, beyondLimit: 0, isCut: true),
      grades: GradesByYear(
        years: [nil], rows: [.init(framework: .other, grade: .other(text), counts: [1])],
        searchedReports: [1],
        matchingReports: [1]),
      authorities: [AuthorityCount(name: text, paragraphs: 1, reports: 1, searchedReports: 1)],
      groups: [EvidenceGroup(title: text, note: text, evidence: [evidence])], recommendations: [],
      recommendationCount: 0, silent: AuthoritySummary.summaries(of: [summary]),
      sources: [PackSource(report: summary, copyright: text, quotations: 1)], version: text)
  }

  /// A pack that quotes these paragraphs and holds nothing else.
  static func quoting(_ evidence: [Evidence]) -> EvidencePack {
    EvidencePack(
      theme: empty.theme, searches: [], filterInWords: "", coverage: empty.coverage, counts: empty.counts,
      grades: empty.grades, authorities: [],
      groups: [EvidenceGroup(title: "All", note: nil, evidence: evidence)],
      recommendations: [], recommendationCount: 0, silent: [], sources: [], version: "0.6.0")
  }

  /// A pack in which only the authorities are counted.
  static func with(authorities: [AuthorityCount]) -> EvidencePack {
    EvidencePack(
      theme: empty.theme, searches: [], filterInWords: "", coverage: empty.coverage, counts: empty.counts,
      grades: empty.grades, authorities: authorities, groups: [], recommendations: [], recommendationCount: 0,
      silent: [], sources: [], version: "0.6.0")
  }

  /// A pack with these parts, a theme with these filters, 31 recommendations that match and nothing else.
  static func with(
    searches: [PackSearch] = [], recommendations: [Evidence] = [], silent: [AuthoritySummary] = full.silent,
    filter: (inout ParagraphFilter) -> Void = { _ in }
  ) -> EvidencePack {
    var theme = empty.theme
    filter(&theme.filter)
    return EvidencePack(
      theme: theme, searches: searches, filterInWords: "", coverage: empty.coverage, counts: empty.counts,
      grades: empty.grades, authorities: [], groups: [], recommendations: recommendations,
      recommendationCount: 31, silent: silent, sources: [], version: "0.6.0")
  }

  /// A paragraph of a report that is quoted.
  static func evidence(
    _ number: Int, _ report: ReportSummary, _ text: String, number printed: Int?, section: [String] = [],
    grade: Grade? = nil, printed gradePrinted: String? = nil, pages: ClosedRange<Int>? = nil,
    marks: [Range<Int>] = [], isPinned: Bool = false, note: String? = nil, alike: [Paragraph.ID] = [],
    recommendation: Recommendation? = nil
  ) -> Evidence {
    let paragraph = Paragraph(
      ordinal: number, printedNumber: printed.flatMap(ParagraphNumber.init),
      kind: recommendation == nil ? .finding : .recommendation, section: nil, grade: grade,
      gradePrinted: gradePrinted, pages: pages, recommendation: recommendation, text: text)
    let local = printed.map(String.init) ?? "p\(pages?.lowerBound ?? 0).\(number)"
    let match = ParagraphInContext(
      id: Paragraph.ID(report: report.id, local: local), report: report, section: section,
      paragraph: paragraph)
    return Evidence(
      number: number, paragraph: match, highlights: marks, isPinned: isPinned, note: note, alike: alike)
  }

  /// A report on an invented place.
  static func report(
    _ name: String, _ authority: String?, _ framework: Framework, inspected: (String, String)? = nil,
    published: String?, licence: Licence? = .openGovernment, url: String? = nil
  ) -> ReportSummary {
    let title = "Inspection of \(authority ?? "a place that is not named")"
    let facts = ReportFacts(
      title: title, authority: authority.map { Authority(name: $0, region: "North") }, framework: framework,
      inspectedFrom: inspected.map { SampleReport.day($0.0) },
      inspectedTo: inspected.map { SampleReport.day($0.1) },
      published: published.map(SampleReport.day), publishedFrom: published == nil ? nil : .printed,
      licence: licence)
    return ReportSummary(
      id: Report.ID(name), facts: facts,
      source: Source(
        path: "/home/analyst/reports/\(name).pdf", sha256: SampleReport.identity([name]), url: url),
      pageCount: 30)
  }
}

// MARK: - What the full pack is made of

extension SamplePack {
  private static let theme: Theme = {
    var theme = Theme(title: "Drift & delay in decision-making")
    theme.question = "Who was criticised for drift, and was it put right?"
    theme.introduction = "Prepared for the committee.\nIt reads on.\n\nA second paragraph."
    var weighted = Theme.Query("delay NEAR/5 decision")
    weighted.weight = 0.5
    weighted.isLiteral = true
    theme.queries = [Theme.Query("drift in \"decision making\""), weighted]
    theme.limit = 5
    theme.limitPerReport = 2
    theme.pinned = [Theme.Remark(paragraph: "brackenshire-2014-11-03:12", text: "The clearest statement.")]
    theme.text = """
      title: Drift & delay in decision-making
      queries:
        - drift in "decision making"   # as typed
        - query: "delay NEAR/5 decision"
          weight: 0.5
          literal: true

      """
    return theme
  }()

  private static let searches = [
    PackSearch(
      query: theme.queries[0], interpreted: "'drift' in any form and exactly \"decision making\"",
      notes: ["'in' is too common to be searched for"],
      expansions: [
        Expansion(term: "drift", alternatives: ["delay", "drift and delay"], covered: [], related: [])
      ],
      unknownWords: [UnknownWord(word: "drfit", suggestions: ["drift", "draft"])], paragraphs: 1401),
    PackSearch(
      query: theme.queries[1], interpreted: "'delay' in any form within 5 words of 'decision' in any form",
      notes: [], expansions: [], unknownWords: [], paragraphs: 44),
  ]

  private static let coverage = PackCoverage(
    counts: [
      .init(framework: .slac, year: 2011, reports: 3), .init(framework: .slac, year: 2012, reports: 1),
      .init(framework: .sif, year: 2014, reports: 4), .init(framework: .ilacs, year: 2019, reports: 5),
      .init(framework: .other, year: nil, reports: 1),
    ], reports: 14, authorities: 6,
    dates: SampleReport.day("2011-02-01")...SampleReport.day("2019-07-19"),
    indexedOn: SampleReport.day("2024-03-14"), fingerprint: "0f1e2d3c4b5a6978")

  private static let grades = GradesByYear(
    years: [2011, 2012, 2014, 2019, nil],
    rows: [
      .init(framework: .slac, grade: .good, counts: [21, 0, 0, 0, 0]),
      .init(framework: .slac, grade: .inadequate, counts: [140, 64, 0, 0, 0]),
      .init(framework: .sif, grade: .requiresImprovement, counts: [0, 0, 700, 0, 0]),
      .init(framework: .ilacs, grade: .requiresImprovement, counts: [0, 0, 0, 402, 0]),
      .init(framework: .ilacs, grade: nil, counts: [0, 0, 0, 26, 0]),
      .init(framework: .other, grade: nil, counts: [0, 0, 0, 0, 59]),
    ], searchedReports: [3, 1, 4, 5, 1], matchingReports: [2, 1, 2, 1, 1])

  static let ambleford = report(
    "ambleford-2011-02-01", "Ambleford", .slac, inspected: ("2010-12-06", "2010-12-17"),
    published: "2011-02-01",
    licence: .nonCommercialWithoutAdaptation)
  static let brackenshire = report(
    "brackenshire-2014-11-03", "Brackenshire", .sif, inspected: ("2014-09-02", "2014-09-24"),
    published: "2014-11-03", licence: .nonCommercial,
    url: "https://reports.example.org/brackenshire.pdf?a=1&b=2")
  static let coldwater = report(
    "coldwater-2019-07-19", "Coldwater", .ilacs, published: "2019-07-19",
    url: "https://reports.example.org/coldwater.pdf")
  static let letter = report("letter", nil, .other, published: nil, licence: nil)

  private static let groups = [
    EvidenceGroup(
      title: "Ambleford", note: "Two inspections, eight years apart.\n\nThe second found less of it.",
      evidence: [
        evidence(
          1, ambleford, "Drift in decision-making leaves some children waiting.", number: 52,
          section: ["Services for looked after children", "Being healthy"], grade: .inadequate,
          printed: "Grade 4 (Inadequate)", pages: 18...18, marks: [0..<5, 9..<24],
          alike: [
            Paragraph.ID(report: ambleford.id, local: "66"),
            Paragraph.ID(report: coldwater.id, local: "p2.14"),
          ])
      ]),
    EvidenceGroup(
      title: "Brackenshire", note: nil,
      evidence: [
        evidence(
          2, brackenshire, "Plans don’t “drift” — they are reviewed < 20 days & signed.", number: 12,
          section: ["Leadership"], grade: .requiresImprovement, printed: "Requires improvement", pages: 7...8,
          marks: [13..<18], isPinned: true, note: "The clearest statement."),
        evidence(3, brackenshire, "No word of this one is marked.", number: 13, pages: 8...8),
      ]),
    EvidenceGroup(
      title: "Coldwater", note: nil,
      evidence: [
        evidence(
          4, coldwater, "Leaders have ended the drift that inspectors saw before.", number: nil,
          section: ["The experiences and progress of children in care"], grade: .good, printed: "Good",
          pages: 4...4, marks: [23..<28])
      ]),
    EvidenceGroup(
      title: "Letter on nowhere", note: nil,
      evidence: [evidence(5, letter, "Drift.", number: nil, marks: [0..<5])]),
  ]

  private static let recommendations = [
    evidence(
      6, ambleford, "Ensure that decisions are made without drift.", number: 90,
      section: ["Areas for improvement"],
      pages: 3...3, marks: [39..<44],
      recommendation: Recommendation(
        timescale: "Within three months", due: SampleReport.day("2011-05-01"),
        addressees: ["Ambleford Council", "NHS Ambleford"])),
    evidence(
      7, coldwater, "The timeliness of decisions.", number: nil, section: ["What needs to improve"],
      pages: 2...2,
      recommendation: Recommendation()),
  ]

  private static let silent = AuthoritySummary.summaries(of: [
    report("dunmere-2011-06-01", "Dunmere", .slac, published: "2011-06-01"),
    report("dunmere-2019-06-01", "Dunmere", .ilacs, published: "2019-06-01"),
    report("eastfold-undated", "Eastfold", .other, published: nil),
  ])

  private static let sources = [
    PackSource(report: ambleford, copyright: "© Royal College of Inspection 2011", quotations: 2),
    PackSource(report: brackenshire, copyright: nil, quotations: 2),
    PackSource(report: coldwater, copyright: "© Crown copyright 2019", quotations: 2),
    PackSource(report: letter, copyright: nil, quotations: 1),
  ]
}
