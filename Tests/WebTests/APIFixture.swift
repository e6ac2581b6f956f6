import Foundation
import Reports
import TestSupport
import Testing

/// Reports that give every part of an answer something to say.
enum APIFixture {
  static let reports = TestServer.sample + [recommending]

  /// With a recommendation, on pages, and judgements.
  private static let recommending = Report(
    facts: ReportFacts(
      title: "Inspection of Fenmarsh", authority: Authority(name: "Fenmarsh", region: "East of England"),
      authorityPrinted: "Fenmarsh Council", framework: .slac, published: SampleReport.day("2010-02-01"),
      publishedFrom: .printed, overall: .adequate),
    source: Source(
      path: "/home/somebody/reports/fenmarsh-2010.pdf", sha256: SampleReport.identity(["fenmarsh-2010"])),
    pageCount: 3,
    judgements: [
      Judgement(
        name: ["Overall effectiveness"], grade: .adequate, gradePrinted: "Adequate", scale: .slac,
        origin: .heading, page: 2)
    ],
    sections: [Section(heading: "Overall effectiveness", parent: nil, grade: .adequate, page: 2)],
    paragraphs: [
      Paragraph(
        ordinal: 1, printedNumber: ParagraphNumber(1), kind: .finding, section: 0, grade: .adequate,
        gradePrinted: "Adequate", pages: 2...3, text: "There is some drift in decision making."),
      Paragraph(
        ordinal: 2, printedNumber: nil, kind: .recommendation, section: 0, grade: nil, gradePrinted: nil,
        pages: 3...3,
        recommendation: Recommendation(
          timescale: "Within three months", due: SampleReport.day("2010-05-01"),
          addressees: ["Fenmarsh Council"]),
        text: "Reduce drift in decision making for children in care."),
    ])

  static func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }
}
