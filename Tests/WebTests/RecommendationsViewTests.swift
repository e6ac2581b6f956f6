import Foundation
import Reports
import Testing

@Suite struct RecommendationsViewTests {
  private static func names(_ text: String) -> [String] {
    text.pieces(from: "<div class=\"actions\">\n<a href=\"/reports/", to: "\"")
  }

  @Test func `Each recommendation stands word for word with its day, whom it is to and a way to its place`()
    async throws
  {
    try await TestServer.serving(InspectedReports.sample) { server in
      let answer = try await server.get("/recommendations")
      #expect(answer.status == 200)
      #expect(answer.text.contains("<p>Ensure that return home interviews are timely.</p>"))
      #expect(answer.text.contains("<dd>1 June 2016</dd>") && answer.text.contains("<dd>the council</dd>"))
      #expect(
        Self.names(answer.text) == [
          "fenmarsh-2016-03-01#p-2", "fenmarsh-2016-03-01#p-3", "oakvale-2017-01-10#p-2",
        ])
      #expect(answer.text.contains("href=\"/authorities/Oakvale\""))
    }
  }

  @Test(arguments: [
    ("due-before=2017-01-01", ["fenmarsh-2016-03-01#p-2"]),
    ("due-after=2016-06-01", ["oakvale-2017-01-10#p-2"]),
    ("due-after=2016-05-31&due-before=2017-04-10", ["fenmarsh-2016-03-01#p-2"]),
    ("addressee=nhs", ["fenmarsh-2016-03-01#p-3"]), ("authority=oakvale", ["oakvale-2017-01-10#p-2"]),
    ("sort=due", ["fenmarsh-2016-03-01#p-2", "oakvale-2017-01-10#p-2", "fenmarsh-2016-03-01#p-3"]),
    ("addressee=nobody", []),
  ])
  func `Filters leave those that pass, in the order asked for`(query: String, names: [String]) async throws {
    try await TestServer.serving(InspectedReports.sample) { server in
      let answer = try await server.get("/recommendations?" + query)
      #expect(answer.status == 200)
      #expect(Self.names(answer.text) == names)
    }
  }

  @Test func `Fifty stand on a page, and links lead on with the same filters`() async throws {
    let report = InspectedReports.report(
      "Fenmarsh", "2020-01-01", .ilacs,
      recommendations: (1...120).map { ("Do the thing numbered \($0).", nil, ["the council"]) })
    try await TestServer.serving([report]) { server in
      let pages = try await [1, 2, 3, 4].asyncMap {
        try await server.get("/recommendations?addressee=council&page=\($0)").text
      }
      #expect(pages.map { Self.names($0).count } == [50, 50, 20, 0])
      #expect(Set(pages.flatMap(Self.names)).count == 120)
      #expect(pages[0].contains("href=\"/recommendations?addressee=council&amp;page=2\""))
      #expect(pages[1].contains("51 to 100 of 120 recommendations"))
      #expect(pages[3].contains("There are no more than 3 pages."))
    }
  }

  @Test(arguments: ["due-before=soon", "due-after=2024-13-01", "sort=size", "page=x", "kind=novel"])
  func `What cannot be meant is refused`(query: String) async throws {
    try await TestServer.serving(InspectedReports.sample) { server in
      let answer = try await server.get("/recommendations?" + query)
      #expect(answer.status == 400)
      #expect(answer.text.contains("There is a problem"))
    }
  }

  @Test func `A recommendation that looks like markup stays text`() async throws {
    let report = InspectedReports.report(
      "Fenmarsh", "2020-01-01",
      recommendations: [("<img src=x onerror=\"a\"\u{301}> \u{202E}", nil, ["<b>\"'"])])
    try await TestServer.serving([report]) { server in
      for path in ["/recommendations", "/authorities/Fenmarsh/recommendations"] {
        let text = try await server.get(path).text
        #expect(!text.contains("<img") && !text.contains("<b>"))
        #expect(text.contains("&lt;img src=x onerror=&quot;a&quot;\u{301}&gt;"))
      }
    }
  }
}

extension Array {
  fileprivate func asyncMap<Value>(_ change: (Element) async throws -> Value) async rethrows -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await change(element)) }
    return values
  }
}
