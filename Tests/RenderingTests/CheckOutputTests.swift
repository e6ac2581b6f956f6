import Foundation
import Indexing
import Reports
import TestSupport
import Testing

@testable import Rendering

struct CheckOutputTests {
  private static let terminal = Terminal(width: 80, usesColour: false)

  private static let reports = [
    listing("sound", []),
    listing("a-part", [Doubt(kind: .emptySection, detail: "nothing stands under 'Part one'", page: 2)]),
    listing("a-gap", [Doubt(kind: .missingNumber, detail: "8 is missing before 9", page: 4)]),
    listing(
      "little",
      [
        Doubt(kind: .littleStructure, detail: "only 3 findings"),
        Doubt(kind: .date, detail: "no dates of the inspection"),
      ]),
  ]

  @Test func `reports with a doubt are shown, the least sure first`() {
    #expect(
      CheckOutput.text(Self.reports, showsAll: false, terminal: Self.terminal) == """
        little  confidence low
          little structure: only 3 findings
          date: no dates of the inspection

        a-gap  confidence medium
          missing number: 8 is missing before 9 (page 4)

        4 reports, 28 paragraphs, 0 judgements; confidence: 2 high, 1 medium, 1 low

        """)
  }

  @Test func `all reports are shown on demand, those alike in their order`() {
    let text = CheckOutput.text(Self.reports, showsAll: true, terminal: Self.terminal)
    let heads = text.split(separator: "\n").filter { $0.contains("  confidence ") }
    #expect(
      heads.map { $0.prefix { $0 != " " } } == ["little", "a-gap", "sound", "a-part"])
    #expect(text.contains("\n  empty section: nothing stands under 'Part one' (page 2)\n"))
  }

  @Test func `where nothing is doubted only the counts are said`() {
    let one = [Self.listing("sound", [])]
    #expect(
      CheckOutput.text(one, showsAll: false, terminal: Self.terminal)
        == "1 report, 7 paragraphs, 0 judgements; confidence: 1 high, 0 medium, 0 low\n")
  }

  @Test(arguments: [40, 80, 120])
  func `no line is wider than the terminal`(width: Int) {
    let detail = (1...40).map { "word\($0)" }.joined(separator: " ")
    let reports = [Self.listing("wide", [Doubt(kind: .contradiction, detail: detail, page: 12)])]
    let text = CheckOutput.text(
      reports, showsAll: false, terminal: Terminal(width: width, usesColour: false))
    let lines = text.split(separator: "\n").dropFirst().dropLast()
    #expect(lines.allSatisfy { $0.count <= width })
    let words = lines.joined(separator: " ").split(separator: " ")
    #expect(words.joined(separator: " ") == "contradiction: \(detail) (page 12)")
  }

  @Test func `what a report says cannot command the terminal`() {
    let reports = [Self.listing("odd", [Doubt(kind: .contradiction, detail: "\u{1B}[2J\u{202E}x")])]
    let text = CheckOutput.text(reports, showsAll: false, terminal: Self.terminal)
    #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `with colour the text is the same`() {
    let plain = CheckOutput.text(Self.reports, showsAll: true, terminal: Self.terminal)
    let colour = CheckOutput.text(
      Self.reports, showsAll: true, terminal: Terminal(width: 80, usesColour: true))
    #expect(colour != plain)
    #expect(colour.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func `as JSON every report has every key`() throws {
    let text = try CheckOutput.json(Self.reports, integrity: Integrity())
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "findings.check/1")
    #expect(document["counts"] as? [String: Int] == ["reports": 4, "paragraphs": 28, "judgements": 0])
    let reports = try #require(document["reports"] as? [[String: Any]])
    #expect(reports.map { $0["id"] as? String } == ["sound", "a-part", "a-gap", "little"])
    #expect(reports.map { $0["confidence"] as? String } == ["high", "high", "medium", "low"])
    #expect(reports.allSatisfy { Set($0.keys) == ["id", "path", "confidence", "doubts"] })
    let doubts = try #require(reports[3]["doubts"] as? [[String: Any]])
    #expect(doubts.map { $0["kind"] as? String } == ["little structure", "date"])
    #expect(doubts[0]["detail"] as? String == "only 3 findings")
    #expect(doubts[0]["page"] is NSNull)
  }

  @Test func `what is wrong with the file is said in words`() {
    var integrity = Integrity()
    #expect(CheckOutput.problems(integrity, path: "/i").isEmpty)
    integrity.structureIsSound = false
    integrity.fullTextIsSound = false
    integrity.changedReports = [Report.ID("hull-2015-01-30")]
    #expect(
      CheckOutput.problems(integrity, path: "/i") == [
        "/i: parts of the file are damaged; run 'findings check --repair'",
        "/i: what is searched is not what is stored; run 'findings check --repair'",
        "/i: 'hull-2015-01-30' is not as it was stored; run 'findings check --repair'",
      ])
  }

  @Test func `a repair names what has to be read again`() {
    #expect(
      CheckOutput.text(Repair(kept: 1, filesToRead: [], savedAs: "/i.damaged"))
        == "1 report kept; the damaged file is kept as /i.damaged")
    #expect(
      CheckOutput.text(Repair(kept: 2, filesToRead: ["/a.pdf"], savedAs: "/i.damaged"))
        == "2 reports kept; the damaged file is kept as /i.damaged\nto be read again with 'findings ingest':\n  /a.pdf"
    )
  }

  private static func listing(_ name: String, _ doubts: [Doubt]) -> ReportListing {
    let summary = ReportSummary(
      id: Report.ID(name), facts: ReportFacts(title: name, framework: .slac),
      source: Source(path: "/\(name).txt", sha256: "0"), pageCount: nil)
    return ReportListing(summary: summary, paragraphCount: 7, judgements: [], doubts: doubts)
  }
}
