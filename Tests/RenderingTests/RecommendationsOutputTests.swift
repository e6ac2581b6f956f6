import Foundation
import Reports
import Search
import TestSupport
import Testing

@testable import Rendering

struct RecommendationsOutputTests {
  private static let terminal = Terminal(width: 60, usesColour: false)

  private static func recommendation(
    _ text: String, _ recommendation: Recommendation = Recommendation(), number: Int? = nil
  ) -> ParagraphInContext {
    let report = SampleResults.full.match.report
    let paragraph = Paragraph(
      ordinal: 4, printedNumber: number.flatMap(ParagraphNumber.init), kind: .recommendation, section: nil,
      grade: nil, gradePrinted: nil, pages: 5...6, recommendation: recommendation, text: text)
    return ParagraphInContext(
      id: Paragraph.ID(report: report.id, local: number.map(String.init) ?? "p5.4"), report: report,
      section: ["Areas for improvement"], paragraph: paragraph)
  }

  private static let three = [
    recommendation(
      "Improve supervision, so that drift is seen before it does harm to any child.",
      Recommendation(
        timescale: "Within three months", due: SampleReport.day("2012-09-27"),
        addressees: ["the council", "NHS Harrow"]), number: 57),
    recommendation("Do it.", Recommendation(timescale: "Within a year")), recommendation("Do more."),
  ]

  private static func text(_ recommendations: [ParagraphInContext], isByDue: Bool = false) -> String {
    RecommendationsText(terminal: terminal, isByDue: isByDue).text(of: recommendations)
  }

  @Test func `they stand under their report and section, with deadline and addressees`() {
    #expect(
      Self.text(Self.three) == """
        Harrow  SLAC inspection, published 27 June 2012
          Areas for improvement

          Within three months (27 September 2012) · the council; NHS
          Harrow · paragraph 57 · pages 5 to 6
            Improve supervision, so that drift is seen before it
            does harm to any child.
            harrow-2012-06-27:57

          Within a year (day not known) · pages 5 to 6
            Do it.
            harrow-2012-06-27:p5.4

          pages 5 to 6
            Do more.
            harrow-2012-06-27:p5.4

        3 recommendations in 1 report

        """)
  }

  @Test func `by time they stand under the day`() {
    let text = Self.text(Self.three, isByDue: true)
    #expect(text.hasPrefix("Due 27 September 2012\nHarrow  SLAC inspection, published 27 June 2012\n"))
    #expect(text.contains("\n\nNo day given\nHarrow  SLAC"))
    #expect(text.components(separatedBy: "No day given").count == 2)
  }

  @Test func `a day that is printed is not said twice`() {
    let dated = Self.recommendation(
      "Do it.", Recommendation(timescale: "by 9 May 2025", due: SampleReport.day("2025-05-09")))
    #expect(Self.text([dated]).contains("  by 9 May 2025 · pages"))
  }

  @Test func `no word of a long recommendation is lost`() {
    let words = (1...2_000).map { "word\($0)" }
    let text = Self.text([Self.recommendation(words.joined(separator: " "))])
    #expect(text.split { $0 == " " || $0 == "\n" }.filter { $0.hasPrefix("word") }.map(String.init) == words)
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 60 })
  }

  @Test func `what reports say commands no terminal`() {
    let hostile = Self.recommendation(
      "\u{1B}[2J", Recommendation(timescale: "\u{1B}[1m", addressees: ["\u{1B}]0;x\u{7}"]))
    #expect(Self.text([hostile]).unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  @Test func `other forms have the text word for word`() throws {
    func text(_ format: TableFormat) throws -> String {
      try RecommendationsOutput.text(of: Self.three, as: format, isByDue: false, terminal: Self.terminal)
    }
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(text(.json).utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "findings.recommendations/1")
    let list = try #require(document["recommendations"] as? [[String: Any]])
    #expect(list.map { $0["due"] as? String } == ["2012-09-27", nil, nil])
    #expect(list[0]["text"] as? String == Self.three[0].paragraph.text)
    #expect(list[1]["due"] is NSNull)
    #expect(try text(.jsonl).split(separator: "\n").count == 3)
    #expect(
      try text(.csv).hasPrefix(
        "id,authority,region,framework,report,published,section,number,page,page_to,timescale,due,addressees,text\r\n"
      ))
    #expect(
      try text(.csv).contains(
        "Within three months,2012-09-27,the council; NHS Harrow,\"Improve supervision, so"))
    #expect(
      try text(.markdown).contains("| Within three months | 2012-09-27 | the council; NHS Harrow | Improve"))
  }
}
