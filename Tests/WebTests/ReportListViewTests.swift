import Reports
import TestSupport
import Testing

@Suite struct ReportListViewTests {
  @Test func `Reports are listed by authority and date, each with its grade and length`() async throws {
    try await TestServer.serving { server in
      let text = try await server.get("/reports").text
      #expect(text.contains("3 reports"))
      let order = [
        "/authorities/Fenmarsh", "fenmarsh-2012-06-27", "fenmarsh-2016-03-01", "/authorities/Oakvale",
        "oakvale-2015-05-22",
      ]
      let places = order.compactMap { text.firstRange(of: $0)?.lowerBound }
      #expect(places.count == order.count)
      #expect(places == places.sorted())
      #expect(text.contains("<span class=\"grade poor\">inadequate</span>"))
      #expect(text.contains("<td class=\"number\" role=\"cell\">\n2<span"))
    }
  }

  @Test(arguments: [
    ("authority=Oakvale", ["oakvale-2015-05-22"]),
    ("region=east+of+england", ["fenmarsh-2012-06-27", "fenmarsh-2016-03-01"]),
    ("framework=sif&year=2016..", ["fenmarsh-2016-03-01"]), ("overall=inadequate", ["fenmarsh-2012-06-27"]),
    ("grade=good", ["fenmarsh-2016-03-01"]), ("framework=jtai", []),
    ("authority=Oakvale&authority=Fenmarsh&year=2015", ["oakvale-2015-05-22"]),
  ])
  func `Filters narrow the list and can be taken away one by one`(query: String, names: [String]) async throws
  {
    try await TestServer.serving { server in
      let text = try await server.get("/reports?" + query).text
      for name in ["fenmarsh-2012-06-27", "fenmarsh-2016-03-01", "oakvale-2015-05-22"] {
        #expect(text.contains("href=\"/reports/\(name)\"") == names.contains(name))
      }
      #expect(text.contains("Remove the filter"))
    }
  }

  @Test func `The form holds what is set, and keeps what it has no room for`() async throws {
    try await TestServer.serving { server in
      let text = try await server.get(
        "/reports?framework=sif&framework=slac&region=East+of+England&year=2010.."
      ).text
      #expect(text.contains("<option selected value=\"sif\">"))
      #expect(text.contains("<input type=\"hidden\" name=\"framework\" value=\"slac\">"))
      #expect(text.contains("<option selected value=\"East of England\">"))
      #expect(text.contains("name=\"year\" value=\"2010..\""))
      #expect(text.contains("href=\"/reports?region=East+of+England&amp;framework=sif&amp;year=2010..\""))
    }
  }

  @Test func `A value that a filter cannot have is named beside its field`() async throws {
    try await TestServer.serving { server in
      let answer = try await server.get("/reports?year=%3Cb%3E&framework=sif")
      #expect(answer.status == 400)
      #expect(answer.text.contains("There is a problem"))
      #expect(answer.text.contains("href=\"#year\">Year: &#39;&lt;b&gt;&#39; is not known."))
      #expect(answer.text.contains("aria-invalid=\"true\""))
      #expect(answer.text.contains("value=\"&lt;b&gt;\""))
    }
  }

  @Test func `Where nothing is listed it says why, and what may have been meant`() async throws {
    try await TestServer.serving { server in
      let text = try await server.get("/reports?authority=Oakvail&year=2015").text
      #expect(text.contains("0 reports"))
      #expect(
        text.contains(
          "No report is on &#39;Oakvail&#39;. Did you mean: <a href=\"/reports?authority=Oakvale&amp;year=2015\">"
        ))
      #expect(try await server.get("/reports?page=7").text.contains("Back to page 1"))
      #expect(try await server.get("/reports?page=0").status == 400)
    }
    try await TestServer.serving([]) { server in
      let text = try await server.get("/reports").text
      #expect(text.contains("The index holds no report yet."))
    }
  }

  @Test func `A long list has pages`() async throws {
    let reports = (0..<251).map { SampleReport.report(["Text \($0)."], authority: "Place \(1_000 + $0)") }
    try await TestServer.serving(reports) { server in
      let first = try await server.get("/reports").text
      #expect(first.contains("1 to 250 of 251 reports"))
      #expect(first.contains("href=\"/reports?page=2\">Page 2"))
      let second = try await server.get("/reports?page=2").text
      #expect(second.contains("251 to 251 of 251 reports"))
      #expect(second.contains("place-1250-2012-06-27"))
    }
  }
}
