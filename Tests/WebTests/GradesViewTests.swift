import Foundation
import Indexing
import Rendering
import Reports
import Testing

@Suite struct GradesViewTests {
  /// As the command gives them.
  private struct Row: Hashable {
    let report: String
    let words: String
  }

  private static func grades(_ server: TestServer, _ query: GradeQuery) throws -> [Row: Int] {
    let index = try ReportIndex(path: server.index, for: .reading)
    defer { try? index.close() }
    let output = try GradesOutput(index.reports(ParagraphFilter()), query).text(
      as: .json, terminal: Terminal(width: 80, usesColour: false))
    let document = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let list = try #require(document["grades"] as? [[String: Any]])
    return list.reduce(into: [:]) { counts, record in
      guard let report = record["report"] as? String else { return }
      let words = record["grade"] as? String ?? record["status"] as? String ?? ""
      counts[Row(report: report, words: words), default: 0] += 1
    }
  }

  /// The cells of the tables that say a grade, or that there is none.
  private static func cells(_ text: String) -> [Row: Int] {
    text.pieces(from: "<td>", to: "</td>").reduce(into: [:]) { counts, cell in
      for link in cell.pieces(from: "href=\"/reports/", to: "</a>") {
        let report = link.components(separatedBy: "\"")[0]
        let words = link.pieces(from: "title=\"", to: ", ").first ?? link.components(separatedBy: ">")[1]
        counts[Row(report: report, words: words), default: 0] += 1
      }
    }
  }

  @Test(arguments: [
    ("", GradeQuery()), ("?by=judgement", GradeQuery(by: .judgement)),
    ("?judgement=leadership", GradeQuery(words: "leadership")),
  ])
  func `The tables hold the grades that the command gives`(query: String, asked: GradeQuery) async throws {
    try await TestServer.serving(InspectedReports.sample) { server in
      let answer = try await server.get("/grades" + query)
      #expect(answer.status == 200)
      var expected = try Self.grades(server, asked)
      // Words say that there is no grade; what is linked by words are grades.
      if asked.arrangement == .judgement { expected = expected.filter { !$0.key.words.hasPrefix("not ") } }
      #expect(Self.cells(answer.text) == expected)
    }
  }

  @Test func `A table has a caption, heads with their scope and a region that takes the keyboard`()
    async throws
  {
    try await TestServer.serving(InspectedReports.sample) { server in
      let text = try await server.get("/grades").text
      #expect(
        text.contains("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"grades-1\">"))
      #expect(text.contains("<caption id=\"grades-1\">Overall grades by year</caption>"))
      #expect(text.contains("<th scope=\"col\">2016</th>"))
      #expect(text.contains("<th scope=\"rowgroup\" rowspan=\"3\">"))
      #expect(text.contains("<span aria-hidden=\"true\">RI</span>"))
      #expect(
        text.contains(
          "<span class=\"hidden\">requires improvement, SIF inspection, published 1 March 2016</span>"))
    }
  }

  @Test func `Authorities that no page has room for stand on the next one`() async throws {
    let reports = (1...60).map { number in
      InspectedReports.report("Authority \(number + 100)", "2020-01-01", .ilacs, overall: .good)
    }
    try await TestServer.serving(reports) { server in
      let pages = try await [server.get("/grades").text, server.get("/grades?page=2").text]
      let names = pages.map { $0.pieces(from: "<a href=\"/authorities/", to: "\"") }
      #expect(names.map(\.count) == [50, 10])
      #expect(Set(names.joined()).count == 60)
      #expect(pages[0].contains("href=\"/grades?page=2\""))
      #expect(pages[1].contains("60 good"))
    }
  }

  @Test(arguments: [
    ("by=week", "week", "by"), ("judgement=%3C%3E", "&lt;&gt;", "judgement"), ("year=20x", "20x", "year"),
    ("framework=%3Cb%3E", "&lt;b&gt;", "framework"), ("page=0", "page: ", "page"),
  ])
  func `What cannot be meant is said at the top and stays in the form`(
    query: String, typed: String, name: String
  ) async throws {
    try await TestServer.serving(InspectedReports.sample) { server in
      let answer = try await server.get("/grades?" + query)
      #expect(answer.status == 400)
      #expect(answer.text.contains("class=\"problems\""))
      #expect(answer.text.contains(typed))
      if name != "page" {
        #expect(answer.text.contains("href=\"#filter-\(name)\""))
        #expect(answer.text.contains("value=\"\(typed)\""))
        #expect(answer.text.contains("aria-invalid=\"true\""))
      }
    }
  }
}
