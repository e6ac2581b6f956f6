import Foundation
import Reports
import Search
import TestSupport
import Testing

@testable import Rendering

/// The JSON outputs have all the keys of their schemas, and `null` for what is absent.
struct JSONTests {
  private static let reportKeys = [
    "id", "title", "authority", "framework", "inspected_from", "inspected_to", "published", "source",
  ]
  private static let paragraphKeys = [
    "id", "report", "section", "grade", "grade_printed", "overall", "number", "page", "page_to", "kind",
    "timescale", "due", "addressees", "text",
  ]
  private static let listingKeys =
    reportKeys + [
      "published_from", "lead_inspector", "pages", "paragraphs", "licence", "judgements", "confidence",
      "doubts",
    ]

  @Test func `a search is one document of its schema`() throws {
    let document = try object(SearchJSON.text(of: SampleResults.two))
    #expect(document["schema"] as? String == "findings.search/1")
    #expect(document["query"] as? String == SampleResults.two.query)
    #expect(document["interpreted"] as? String == SampleResults.two.interpreted)
    #expect(document["total"] as? [String: Int] == ["all_words": 1, "any_word": 2, "listed": 2])
    #expect((document["expanded"] as? [Any])?.isEmpty == true)
  }

  @Test func `a hit has every key, in full`() throws {
    let hit = try hits()[0]
    #expect(Set(Self.paragraphKeys + ["rank", "score", "highlights"]).subtracting(hit.keys) == [])
    #expect(hit["rank"] as? Int == 1)
    #expect(hit["score"] as? Double == 12.3457)
    #expect(hit["id"] as? String == "harrow-2012-06-27:86")
    #expect(hit["section"] as? [String] == ["Services for looked after children", "Quality"])
    #expect(hit["grade"] as? String == "adequate")
    #expect(hit["grade_printed"] as? String == "Grade 3 (Adequate)")
    #expect(hit["overall"] as? String == "adequate")
    #expect(hit["number"] as? String == "86")
    #expect(hit["page"] as? Int == 18)
    #expect(hit["page_to"] as? Int == 19)
    #expect(hit["kind"] as? String == "finding")
    #expect(hit["text"] as? String == SampleResults.full.match.paragraph.text)
    #expect(hit["highlights"] as? [[Int]] == [[4, 9], [30, 41]])
  }

  @Test func `the report of a hit has every key`() throws {
    let report = try #require(try hits()[0]["report"] as? [String: Any])
    #expect(Set(Self.reportKeys).subtracting(report.keys) == [])
    #expect(report["inspected_from"] as? String == "2012-05-08")
    #expect(report["framework"] as? String == "slac")
    let source = try #require(report["source"] as? [String: Any])
    #expect(Set(source.keys) == ["path", "sha256", "url"])
  }

  @Test func `what is absent is null and not left out`() throws {
    let hit = try hits()[1]
    for key in ["grade", "grade_printed", "overall", "number", "page", "page_to"] {
      #expect(hit[key] is NSNull)
    }
    #expect(hit["section"] as? [String] == [])
    let report = try #require(hit["report"] as? [String: Any])
    for key in ["authority", "inspected_from", "inspected_to", "published"] { #expect(report[key] is NSNull) }
    #expect((report["source"] as? [String: Any])?["url"] is NSNull)
  }

  @Test func `a list of reports has every key`() throws {
    let judgement = Judgement(
      name: ["Services", "Being healthy"], grade: .inadequate, gradePrinted: "Grade 4 (Inadequate)",
      scale: .slac,
      origin: .heading, page: nil)
    let listings = [SampleResults.full, SampleResults.bare].map {
      ReportListing(
        summary: $0.match.report, paragraphCount: 101, judgements: [judgement],
        doubts: [Doubt(kind: .missingNumber, detail: "8 is missing before 9", page: 4)])
    }
    let document = try object(ReportsOutput.json(listings))
    #expect(document["schema"] as? String == "findings.reports/1")
    let reports = try #require(document["reports"] as? [[String: Any]])
    for report in reports { #expect(Set(Self.listingKeys).subtracting(report.keys) == []) }
    #expect(reports[0]["published_from"] as? String == "printed")
    #expect(reports[0]["pages"] as? Int == 35)
    #expect(reports[1]["lead_inspector"] is NSNull)
    #expect(reports[1]["pages"] is NSNull)
    let judgements = try #require(reports[0]["judgements"] as? [[String: Any]])
    #expect(judgements[0]["name"] as? [String] == ["Services", "Being healthy"])
    #expect(judgements[0]["grade"] as? String == "inadequate")
    #expect(judgements[0]["grade_printed"] as? String == "Grade 4 (Inadequate)")
    #expect(judgements[0]["scale"] as? String == "slac")
    #expect(judgements[0]["from"] as? String == "heading")
    #expect(judgements[0]["page"] is NSNull)
    #expect(reports[0]["confidence"] as? String == "medium")
    let doubts = try #require(reports[0]["doubts"] as? [[String: Any]])
    #expect(doubts[0]["kind"] as? String == "missing number")
    #expect(doubts[0]["detail"] as? String == "8 is missing before 9")
    #expect(doubts[0]["page"] as? Int == 4)
  }

  @Test func `an exported paragraph is one line with every key`() throws {
    for hit in SampleResults.two.hits {
      let line = try ExportOutput.jsonLine(hit.match)
      #expect(!line.contains("\n"))
      let object = try object(line)
      #expect(Set(Self.paragraphKeys + ["ordinal"]).subtracting(object.keys) == [])
      #expect(object["rank"] == nil && object["score"] == nil && object["highlights"] == nil)
    }
  }

  @Test func `a recommendation says by when and of whom`() throws {
    let recommendation = Recommendation(
      timescale: "Within three months", due: SampleReport.day("2012-09-27"),
      addressees: ["the council", "NHS Harrow"])
    let object = try object(ExportOutput.jsonLine(SampleResults.recommendation(recommendation)))
    #expect(object["timescale"] as? String == "Within three months")
    #expect(object["due"] as? String == "2012-09-27")
    #expect(object["addressees"] as? [String] == ["the council", "NHS Harrow"])
    let bare = try self.object(ExportOutput.jsonLine(SampleResults.bare.match))
    #expect(bare["timescale"] is NSNull && bare["due"] is NSNull)
    #expect(bare["addressees"] as? [String] == [])
  }

  @Test func `any text comes through JSON word for word`() throws {
    var random = SeededRandom(seed: 18)
    for _ in 0..<300 {
      // Foundation drops byte order marks when it reads JSON.
      let text = random.text(of: RandomText.hostile.filter { $0 != "\u{FEFF}" }, longest: 12) + "x"
      let hit = SampleResults.hit(rank: 1, text: text, highlights: [], section: [text])
      let object = try object(ExportOutput.jsonLine(hit.match))
      #expect((object["text"] as? String).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
      #expect(object["section"] as? [String] == [text])
    }
  }

  private func hits() throws -> [[String: Any]] {
    try #require(try object(SearchJSON.text(of: SampleResults.two))["hits"] as? [[String: Any]])
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
