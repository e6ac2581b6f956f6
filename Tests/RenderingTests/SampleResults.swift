import Reports
import Search
import TestSupport

/// Search results made in code.
enum SampleResults {
  /// Two hits: one with everything, one with nothing but a text.
  static let two = results(
    [full, bare], notes: ["the quotation mark before 'in planning' was closed at the end"])

  static func results(_ hits: [Hit], notes: [String] = []) -> SearchResults {
    SearchResults(
      query: "drift \"in planning", interpreted: "'drift' in any form or exactly \"in planning\"",
      notes: notes, withAllWords: 1,
      withAnyWord: hits.count, hits: hits)
  }

  static let full = hit(
    rank: 1, text: longText, highlights: [4..<9, 30..<41],
    section: ["Services for looked after children", "Quality"])

  /// A hit on a paragraph of a report of which nothing is known.
  static let bare: Hit = {
    let summary = ReportSummary(
      id: Report.ID("letter"), facts: ReportFacts(title: "A letter", framework: .other),
      source: Source(path: "/letter.txt", sha256: "0"), pageCount: nil)
    let paragraph = Paragraph(
      ordinal: 3, printedNumber: nil, kind: .finding, section: nil, grade: nil, gradePrinted: nil, pages: nil,
      text: "Drift.")
    let match = ParagraphInContext(
      id: Paragraph.ID(report: summary.id, local: "p0.3"), report: summary, section: [], paragraph: paragraph)
    return Hit(rank: 2, score: 0.5, match: match, highlights: [0..<5])
  }()

  /// A paragraph that recommends something.
  static func recommendation(_ recommendation: Recommendation) -> ParagraphInContext {
    let paragraph = Paragraph(
      ordinal: 4, printedNumber: nil, kind: .recommendation, section: nil, grade: nil, gradePrinted: nil,
      pages: 5...5, recommendation: recommendation, text: "Do it.")
    return ParagraphInContext(
      id: Paragraph.ID(report: bare.match.report.id, local: "p5.4"), report: bare.match.report,
      section: ["Recommendations"], paragraph: paragraph)
  }

  static func hit(
    rank: Int, text: String, highlights: [Range<Int>], section: [String], authority: String = "Harrow"
  ) -> Hit {
    let facts = ReportFacts(
      title: "Inspection", authority: Authority(name: authority, region: "London", onsCode: "E09000015"),
      authorityPrinted: "London Borough of Harrow", framework: .slac,
      inspectedFrom: SampleReport.day("2012-05-08"),
      inspectedTo: SampleReport.day("2012-05-18"), published: SampleReport.day("2012-06-27"),
      publishedFrom: .printed, leadInspector: "A. Inspector", overall: .adequate, licence: .openGovernment)
    let summary = ReportSummary(
      id: Report.ID("harrow-2012-06-27"), facts: facts,
      source: Source(path: "/harrow.pdf", sha256: "1f", url: "https://example.org/harrow"), pageCount: 35)
    let paragraph = Paragraph(
      ordinal: 97, printedNumber: ParagraphNumber(86), kind: .finding, section: 4, grade: .adequate,
      gradePrinted: "Grade 3 (Adequate)", pages: 18...19, text: text)
    let match = ParagraphInContext(
      id: Paragraph.ID(report: summary.id, local: "86"), report: summary, section: section,
      paragraph: paragraph)
    return Hit(rank: rank, score: 12.345678, match: match, highlights: highlights)
  }

  private static let longText =
    "The drift that inspectors saw in planning is slow to be put right. "
    + (1...20).map { "Sentence \($0) says more of what leaders do and children tell." }.joined(separator: " ")
}
