import Foundation
import Indexing
import Rendering
import Reports
import Search
import TestSupport
import Testing

struct FacetsOutputTests {
  private static func output(
    _ text: String = "drift (delay", _ facets: [Facet] = [.authority, .year]
  ) throws
    -> FacetsOutput
  {
    let folder = try TemporaryFolder()
    let index = try ReportIndex(path: folder.path("index.sqlite"), for: .writing)
    let reports = [
      SampleReport.report(["Drift and delay.", "Drift."], authority: "=Harrow \u{1B}[31m"),
      SampleReport.report(["Delay."], authority: "Norfolk, \"East\"", published: nil),
    ]
    try index.store(reports.map { ($0, SampleReport.stamp(of: $0)) }, readerVersion: 1)
    return FacetsOutput(try Searcher(index).facets(facets, of: SearchRequest(text: text)))
  }

  private static let terminal = Terminal(width: 80, usesColour: false)

  @Test func `counts as text are tables with bars, and a line that sums up`() throws {
    let text = try Self.output().text(as: .text, terminal: Self.terminal)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "note: a bracket was closed at the end")
    #expect(lines.contains { $0.hasPrefix("authority ") && $0.contains("paragraphs  every word") })
    #expect(lines.contains { $0.hasPrefix("=Harrow \u{FFFD}[31m ") && $0.contains("2           1  ███") })
    #expect(lines.contains { $0.hasPrefix("none ") })
    #expect(text.contains("3 paragraphs, 1 of them with every word (█); searched for "))
    #expect(!text.contains("\u{1B}"))
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `counts as JSON have the keys of their schema`() throws {
    let text = try Self.output().text(as: .json, terminal: Self.terminal)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(
      Set(document.keys) == [
        "schema", "query", "interpreted", "notes", "total", "expanded", "unknown_words", "facets",
      ])
    #expect(document["schema"] as? String == "findings.facets/1")
    #expect(document["total"] as? [String: Int] == ["all_words": 1, "any_word": 3])
    let facets = try #require(document["facets"] as? [[String: Any]])
    #expect(facets.map { $0["facet"] as? String } == ["authority", "year"])
    let years = try #require(facets[1]["counts"] as? [[String: Any]])
    #expect(years.map { $0["paragraphs"] as? Int } == [2, 1])
    #expect(years[0]["value"] as? String == "2012" && years[1]["value"] is NSNull)
  }

  @Test func `counts for other programs are one line each`() throws {
    let lines = try Self.output().text(as: .jsonl, terminal: Self.terminal).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.last == #"{"facet":"year","paragraphs":1,"value":null,"with_all_words":0}"#)
    let csv = try Self.output().text(as: .csv, terminal: Self.terminal)
    #expect(csv.hasPrefix("facet,value,paragraphs,with_all_words\r\nauthority,'=Harrow "))
    #expect(csv.contains("\r\nauthority,\"Norfolk, \"\"East\"\"\",1,0\r\nyear,2012,2,1\r\nyear,,1,0\r\n"))
    #expect(!csv.contains("\u{1B}"))
    let markdown = try Self.output().text(as: .markdown, terminal: Self.terminal)
    #expect(markdown.contains("| --- | --- | ---: | ---: |"))
    #expect(markdown.contains("| year | 2012 | 2 | 1 |"))
  }

  @Test func `counts of nothing are empty in every form`() throws {
    let output = try Self.output("xylophone")
    #expect(output.isEmpty)
    for format in TableFormat.allCases { _ = try output.text(as: format, terminal: Self.terminal) }
  }

  @Test func `a facet with many values is summed up for people and whole for programs`() throws {
    let folder = try TemporaryFolder()
    let index = try ReportIndex(path: folder.path("index.sqlite"), for: .writing)
    let reports = (1...30).map { SampleReport.report(["Drift."], authority: "Authority \($0)") }
    try index.store(reports.map { ($0, SampleReport.stamp(of: $0)) }, readerVersion: 1)
    let output = FacetsOutput(try Searcher(index).facets([.authority], of: SearchRequest(text: "drift")))
    #expect(try output.text(as: .text, terminal: Self.terminal).contains("\n10 others"))
    #expect(try output.text(as: .jsonl, terminal: Self.terminal).split(separator: "\n").count == 30)
  }
}
