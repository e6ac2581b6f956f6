import Foundation
import Indexing
import Reports
import Search
import TestSupport
import Testing

@testable import Rendering

struct ExtractTests {
  @Test(arguments: [(80, false), (120, true)])
  func `a report looks as it should`(width: Int, usesColour: Bool) throws {
    let terminal = Terminal(width: width, usesColour: usesColour, linkHost: usesColour ? "host" : nil)
    let text = ExtractOutput.text(SampleExtract.whole, terminal: terminal)
    #expect(try Golden("report-\(width)-\(usesColour ? "colour" : "plain")").difference(from: text) == nil)
  }

  @Test(arguments: [(80, false), (120, true)])
  func `a passage looks as it should`(width: Int, usesColour: Bool) throws {
    let terminal = Terminal(width: width, usesColour: usesColour, linkHost: usesColour ? "host" : nil)
    let text = ExtractOutput.text(SampleExtract.passage, terminal: terminal)
    #expect(try Golden("passage-\(width)-\(usesColour ? "colour" : "plain")").difference(from: text) == nil)
  }

  @Test(arguments: ["report", "passage"])
  func `Markdown looks as it should`(name: String) throws {
    let extract = name == "report" ? SampleExtract.whole : SampleExtract.passage
    #expect(try Golden("\(name)-markdown").difference(from: ExtractOutput.markdown(extract)) == nil)
  }

  @Test(arguments: [40, 60, 80, 120])
  func `no line is wider than the terminal, but for addresses`(width: Int) {
    for extract in [SampleExtract.whole, SampleExtract.passage, SampleExtract.bare] {
      let lines = ExtractOutput.text(
        extract, terminal: Terminal(width: width, usesColour: true, linkHost: "h")
      )
      .split(separator: "\n").map(String.init)
      for line in lines where !line.contains("/harrow") {
        #expect(DisplayWidth.of(line) <= width, "\(line)")
      }
    }
  }

  @Test func `what a report does not say is left open`() throws {
    let text = ExtractOutput.text(SampleExtract.bare, terminal: Terminal(width: 80, usesColour: false))
    #expect(text.hasPrefix("letter\n"))
    for line in ["Authority       –", "Inspected       –", "Overall         –", "Address         –"] {
      #expect(text.contains("    \(line)\n"))
    }
    #expect(!text.contains("Contents") && !text.contains("Judgements"))
    let json = try Self.object(ExtractOutput.json(SampleExtract.bare))
    #expect(json["asked"] is NSNull)
    #expect((json["contents"] as? [Any])?.isEmpty == true)
  }

  @Test func `control characters never reach the terminal or a document`() {
    let evil = "\u{1B}[2J\u{1B}]8;;x\u{7}\u{9B}31m\u{202E}evil\r\n\u{8}"
    for asked in [false, true] {
      let extract = SampleExtract.extract(
        title: evil, authority: evil, section: evil, text: evil, local: evil, path: evil, asked: asked)
      let text = ExtractOutput.text(extract, terminal: Terminal(width: 80, usesColour: false))
      for shown in [text, ExtractOutput.markdown(extract)] {
        #expect(shown.contains("evil"))
        #expect(
          !shown.unicodeScalars.contains { "\u{1B}\u{7}\u{9B}\u{202E}\r\u{8}".unicodeScalars.contains($0) })
      }
    }
  }

  @Test func `with colour every look and link is ended on its line`() {
    let terminal = Terminal(width: 60, usesColour: true, linkHost: "host")
    for extract in [SampleExtract.whole, SampleExtract.passage] {
      for line in ExtractOutput.text(extract, terminal: terminal).split(separator: "\n") {
        #expect(line.ranges(of: "\u{1B}[0m").count * 2 == line.ranges(of: "\u{1B}[").count)
        #expect(line.ranges(of: "\u{1B}]8;;\u{1B}\\").count * 2 == line.ranges(of: "\u{1B}]8;;").count)
      }
    }
  }

  @Test(arguments: [
    ("a_b *c* `d`", "a\\_b \\*c\\* \\`d\\`"), ("<script> & [x](y)", "\\<script\\> \\& \\[x\\](y)"),
    ("- item", "\\- item"), ("+ item", "\\+ item"), ("12. item", "12\\. item"), ("3) item", "3\\) item"),
    ("# head", "\\# head"), ("> quote", "\\> quote"), ("=====", "\\====="), ("    code", "code"),
    ("2012 was", "2012 was"), ("| a | b", "\\| a \\| b"), ("~~~", "\\~\\~\\~"), ("", ""),
    ("two\nlines", "two\u{FFFD}lines"),
  ])
  func `Markdown shows text as it is`(text: String, markdown: String) {
    #expect(MarkdownText.paragraph(text) == markdown)
  }

  @Test func `JSON holds the report, its contents and the paragraphs as an export has them`() throws {
    let whole = try Self.object(ExtractOutput.json(SampleExtract.whole))
    #expect(Set(whole.keys) == ["schema", "report", "contents", "asked", "paragraphs"])
    #expect(whole["schema"] as? String == "findings.show/1")
    let report = try #require(whole["report"] as? [String: Any])
    #expect(report["id"] as? String == "harrow-2012-06-27")
    #expect(report["lead_inspector"] as? String == "A. Inspector")
    let contents = try #require(whole["contents"] as? [[String: Any]])
    #expect(contents.map { $0["section"] as? [String] }.last == ["Services", "Quality of provision"])
    let paragraphs = try #require(whole["paragraphs"] as? [[String: Any]])
    let exported = try SampleExtract.whole.paragraphs.map { try Self.object(ExportOutput.jsonLine($0)) }
    #expect(paragraphs as NSArray == exported as NSArray)
    let passage = try Self.object(ExtractOutput.json(SampleExtract.passage))
    #expect(passage["asked"] as? String == "harrow-2012-06-27:86")
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}

/// Extracts made in code.
enum SampleExtract {
  /// A report with everything.
  static let whole = ReportExtract(
    listing: ReportListing(
      summary: full.report, paragraphCount: 3,
      judgements: [
        Judgement(
          name: ["Services", "Quality of provision"], grade: .adequate, gradePrinted: "Grade 3 (Adequate)",
          scale: .slac, origin: .heading, page: 18),
        Judgement(
          name: ["The experiences and progress of children who need help and protection in this area"],
          grade: .inadequate, gradePrinted: "Inadequate", scale: .slac, origin: .table, page: nil),
      ]),
    sections: [
      Section(heading: "About", parent: nil, page: nil), Section(heading: "Services", parent: nil, page: 17),
      Section(
        heading: "Quality of provision", parent: 1, grade: .adequate, gradePrinted: "Grade 3 (Adequate)",
        page: 18),
    ], paragraphs: paragraphs)

  /// The middle one of its paragraphs with the others around it.
  static let passage = ReportExtract(
    listing: whole.listing, sections: whole.sections, paragraphs: paragraphs, asked: full.id)

  /// A report of which nothing is known.
  static let bare: ReportExtract = {
    let hit = SampleResults.bare
    let facts = ReportFacts(title: "", framework: .other)
    let summary = ReportSummary(
      id: hit.match.report.id, facts: facts, source: hit.match.report.source, pageCount: nil)
    return ReportExtract(
      listing: ReportListing(summary: summary, paragraphCount: 1, judgements: []), sections: [],
      paragraphs: [hit.match])
  }()

  static func extract(
    title: String, authority: String, section: String, text: String, local: String, path: String, asked: Bool
  ) -> ReportExtract {
    let summary = ReportSummary(
      id: Report.ID(title),
      facts: ReportFacts(
        title: title, authority: Authority(name: authority, region: authority), framework: .other,
        leadInspector: authority, overall: .other(title)),
      source: Source(path: path, sha256: "0", url: path), pageCount: nil)
    let paragraph = Paragraph(
      ordinal: 1, printedNumber: nil, kind: .finding, section: 0, grade: .other(title), gradePrinted: title,
      pages: nil, text: text)
    let judgement = Judgement(
      name: [section], grade: .other(title), gradePrinted: title, scale: .other, origin: .heading, page: nil)
    let match = ParagraphInContext(
      id: Paragraph.ID(report: summary.id, local: local), report: summary, section: [section],
      paragraph: paragraph)
    return ReportExtract(
      listing: ReportListing(summary: summary, paragraphCount: 1, judgements: [judgement]),
      sections: [Section(heading: section, parent: nil, grade: .other(title), gradePrinted: title, page: 1)],
      paragraphs: [match], asked: asked ? match.id : nil)
  }

  private static let full = SampleResults.full.match

  private static let paragraphs = [
    paragraph(
      1, number: 1, section: 0, kind: .boilerplate, grade: nil, pages: nil, text: "This *is* boilerplate."),
    paragraph(
      97, number: 86, section: 2, kind: .finding, grade: .adequate, pages: 18...19,
      text: "Assessments of the children in the sample were timely, and most of them were of good quality."),
    paragraph(98, number: nil, section: 2, kind: .table, grade: .adequate, pages: 19...19, text: "a | b"),
  ]

  private static func paragraph(
    _ ordinal: Int, number: Int?, section: Int, kind: Paragraph.Kind, grade: Grade?, pages: ClosedRange<Int>?,
    text: String
  ) -> ParagraphInContext {
    let paragraph = Paragraph(
      ordinal: ordinal, printedNumber: number.flatMap(ParagraphNumber.init), kind: kind, section: section,
      grade: grade, gradePrinted: grade.map { _ in "Grade 3 (Adequate)" }, pages: pages, text: text)
    let local = number.map(String.init) ?? "p\(pages?.lowerBound ?? 0).\(ordinal)"
    return ParagraphInContext(
      id: Paragraph.ID(report: full.report.id, local: local), report: full.report,
      section: section == 0 ? ["About"] : ["Services", "Quality of provision"], paragraph: paragraph)
  }
}
