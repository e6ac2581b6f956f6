import Reports
import Search
import TestSupport
import Testing

@testable import Web

@Suite struct SearchViewTests {
  @Test func `A search shows what it found, with the words marked and a way to the report`() async throws {
    try await TestServer.serving { server in
      let answer = try await server.get("/search?q=drift+in+decision+making")
      #expect(answer.status == 200)
      #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
      #expect(answer.text.contains("<mark>drift</mark>"))
      let address = "/reports/fenmarsh-2012-06-27?q=drift+in+decision+making&amp;hit=1#p-1"
      #expect(answer.text.contains("href=\"\(address)\""))
      #expect(answer.text.contains("href=\"/authorities/Fenmarsh\""))
      #expect(
        answer.text.contains("<title>drift in decision making: 3 paragraphs – search – findings</title>"))
    }
  }

  // MARK: What is on the page

  private static let pages = [
    ("/", "What inspectors wrote"), ("/", "of 3 reports from 2012 to 2016 on 2 authorities"),
    ("/", "href=\"/grades\""),
    ("/help", "NEAR/8"), ("/help", "authority:"),
    ("/search", "For example"), ("/search?q=", "For example"), ("/search?q=+", "of 3 reports"),
    ("/search?grade=good", "href=\"/reports?grade=good\""),
    ("/search?q=grade%3Agood", "href=\"/reports?grade=good\""),
    ("/search?q=drift", "<input type=\"search\" id=\"q\" name=\"q\" value=\"drift\""),
    ("/search?q=drift+grade:good", "name=\"q\" value=\"drift\""),
    ("/search?q=drift&grade=good", "<input type=\"hidden\" name=\"grade\" value=\"good\">"),
    ("/search?q=drift&grade=good", "Remove filter: </span>grade good"),
    ("/search?q=drift&grade=good", "class=\"chip\" href=\"/search?q=drift\""),
    ("/search?q=drift&grade=good&year=2016", "Remove all filters"),
    ("/search?q=drift&grade=good", "Chosen, remove: </span>good"),
    ("/search?q=drift&all=1", "<input checked type=\"checkbox\" id=\"all\""),
    ("/search?q=drift&sort=newest", "<option selected value=\"newest\">"),
    ("/search?q=drift&from=2012&to=2015", "years 2012 to 2015"),
    ("/search?q=drift&from=2012&to=2015", "id=\"from\" name=\"from\" value=\"2012\""),
    ("/search?q=drift&overall=good", "<option selected value=\"good\">"),
    ("/search?q=drift", "/api/search?q=drift&amp;format=csv&amp;limit=100"),
    ("/search?q=drift", "<rect width=\"100\" height=\"10\"/>"),
    ("/search?q=drift", "is also searched as"), ("/search?q=drift", "without=drift+%3D+delay"),
    (
      "/search?q=drift&without=drift+%3D+delay", "delay, which means much the same as drift, is not searched."
    ),
    ("/search?q=drift&without=drift", "drift is searched without what means the same."),
    ("/search?q=drift&literal=1", "<input checked type=\"checkbox\" id=\"literal\""),
    ("/search?q=drfit+children", "href=\"/search?q=drift+children\""),
    ("/search?q=%22drfit+and%22+children", "href=\"/search?q=%22drift+and%22+children\""),
    ("/search?q=(drift", "<p class=\"notice\">"),
    ("/search?q=children&page=9", "There is nothing on page 9"),
    ("/search?q=xylophone", "Nothing found"),
    ("/search?q=drift&grade=good&authority=Oakvale", "Without grade good"),
    (
      "/search?q=drift&grade=good&authority=Oakvale",
      "<a href=\"/search?q=drift&amp;grade=good\">Without authority Oakvale</a>: 1 paragraph"
    ),
    ("/search?q=drift&authority=Oakvle", "<a href=\"/search?q=drift&amp;authority=Oakvale\">Oakvale</a>?"),
    ("/search?q=rare+oversee&all=1", "With any of the words</a>: 2 paragraphs"),
  ]

  @Test func `the page says it`() async throws {
    try await TestServer.serving { server in
      for (target, expected) in Self.pages {
        let answer = try await server.get(target)
        #expect(answer.status == 200)
        #expect(answer.text.replacing("\n", with: "").contains(expected), "\(target) \(answer.text)")
      }
    }
  }

  private static let wrong = [
    ("/search?q=!!", "#q"), ("/search?q=-drift", "#q"), ("/search?q=drift+grade:lovely", "#q"),
    ("/search?q=drift+-grade:good", "#q"), ("/search?q=drift&grade=lovely", "#chosen"),
    ("/search?q=drift&from=2016&to=2012", "#from"), ("/search?q=drift&year=soon", "#from"),
    ("/search?q=drift&overall=lovely", "#overall"), ("/search?grade=lovely", "#chosen"),
    ("/search?q=grade:good+OR+kind:table", "#q"),
  ]

  @Test func `what cannot be searched is said at the top, with the way to it`() async throws {
    try await TestServer.serving { server in
      for (target, anchor) in Self.wrong {
        let answer = try await server.get(target)
        #expect(answer.status == 400)
        let text = answer.text
        #expect(text.contains("There is a problem") && text.contains("<title>Problem: "))
        #expect(text.contains("<a href=\"\(anchor)\">"), "\(target)")
        #expect(text.contains("id=\"\(anchor.dropFirst())\""), "the link leads somewhere")
      }
    }
  }

  // MARK: Laws

  /// `href`s inside the facets with what stands beside them.
  private static func facetLinks(_ page: String) -> [(address: String, listed: Int)] {
    guard let facets = page.split(separator: "<aside", maxSplits: 1).last else { return [] }
    return facets.split(separator: "<li>").dropFirst().compactMap { item in
      guard let address = item.firstMatch(of: /<a href="([^"]*)"/)?.1,
        let counts = item.firstMatch(of: /<span class="count">(?:\d+ of )?(\d+)</)?.1
      else { return nil }
      return (String(address).replacing("&amp;", with: "&"), Int(counts) ?? -1)
    }
  }

  private static let counted = [
    "/search?q=drift+children", "/search?q=drift+children&all=1", "/search?q=drift+children&sort=newest",
    "/search?q=drift+children&literal=1", "/search?q=children+-late", "/search?q=drift&grade=good",
    "/search?q=work+drift&authority=Fenmarsh&year=2012",
  ]

  @Test func `a facet counts what its link lists`() async throws {
    try await TestServer.serving { server in
      for target in Self.counted {
        let page = try await server.get(target).text
        let links = Self.facetLinks(page)
        #expect(links.count >= 4)
        for link in links where !link.address.contains("section=") {
          let found = try await server.get(link.address).text
          let title = try #require(found.firstMatch(of: /<h2 id="results">(\d+) paragraph/)?.1)
          let chosen = found.split(separator: "<li class=\"chosen\">").dropFirst()
          #expect(!chosen.isEmpty)
          // A value that is added to others of its field adds what it has.
          let isAdded = link.address.contains(/(grade|authority|year)=[^&]*&(\1)=/)
          #expect(isAdded ? link.listed <= (Int(title) ?? 0) : link.listed == Int(title), "\(link)")
        }
      }
    }
  }

  @Test func `whatever is asked, nothing of it becomes markup, and no answer is worse than 'bad request'`()
    async throws
  {
    let evil = "<script>alert(1)</script>\"\u{301} onmouseover='x' \u{202E}&amp;"
    try await TestServer.serving { server in
      var random = SeededRandom(seed: 500)
      for field in FilterField.allCases.map(\.rawValue) + ["q", "without", "from", "to"] {
        for value in [evil, random.text(of: RandomText.hostile, longest: 8)] {
          let answer = try await server.get("/search?q=drift&\(field)=\(AddressQuery.encoded(value))")
          #expect([200, 400].contains(answer.status), "\(field) \(value)")
          #expect(!answer.text.contains("<script>alert") && !answer.text.contains("\u{202E}"))
          #expect(!answer.text.contains(" onmouseover='"))
        }
      }
      let answer = try await server.get("/search?q=\(AddressQuery.encoded(evil))")
      #expect(answer.status == 200 && !answer.text.contains("<script>alert"))
    }
  }

  @Test func `what a report says cannot become markup either`() async throws {
    let evil = "Drift <img src=x onerror=alert(1)> \"\u{301}> \u{202E}end."
    let report = SampleReport.report(
      [evil], authority: "<b>Fen</b>", region: "<i>East</i>", section: "</ul><script>x</script>")
    try await TestServer.serving([report]) { server in
      let text = try await server.get("/search?q=drift").text
      for markup in ["<img", "<b>Fen", "<i>East", "<script>x", "\u{202E}"] {
        #expect(!text.contains(markup), "\(markup)")
      }
      #expect(text.contains("section=%3C%2Ful%3E%3Cscript%3Ex%3C%2Fscript%3E"))
    }
  }

  // MARK: Hits

  @Test func `of a long paragraph what is around the marks is shown, and the whole is a step away`()
    async throws
  {
    let filler = String(repeating: "Words that nobody looks for. ", count: 60)
    let report = SampleReport.report([filler + "There was drift in cases. " + filler + "The end is here."])
    try await TestServer.serving([report]) { server in
      let text = try await server.get("/search?q=drift&literal=1").text
      let excerpt = try #require(text.firstMatch(of: /<blockquote class="excerpt">\n<p>(.*)<\/p>/)?.1)
      #expect(excerpt.contains("There was <mark>drift</mark> in cases.") && excerpt.hasPrefix("… "))
      #expect(!excerpt.contains("The end is here."))
      #expect(text.contains("<summary>Whole paragraph</summary>") && text.contains("The end is here."))
    }
  }

  @Test func `what a report does not have is not said`() async throws {
    var report = SampleReport.report(
      ["Drift was seen."], authority: "", published: nil, grade: nil, overall: nil, path: "/a.txt")
    (report.facts.authority, report.facts.title) = (nil, "A letter")
    report.paragraphs = report.paragraphs.map {
      Paragraph(
        ordinal: $0.ordinal, printedNumber: nil, kind: .recommendation, section: nil, grade: nil,
        gradePrinted: nil, pages: nil, text: $0.text)
    }
    try await TestServer.serving([report]) { server in
      let text = try await server.get("/search?q=drift").text
      #expect(text.contains("recommendation") && text.contains("<span>none</span>"))
      // No filter finds a title.
      #expect(text.contains("<span>A letter</span>") && !text.contains("authority=A"))
      #expect(!text.contains("overall <span class=\"grade"))
    }
  }

  @Test func `pages follow each other, and paragraphs that are alike lead to each other`() async throws {
    let names = [
      "ash", "birch", "cedar", "elm", "fir", "hazel", "larch", "maple", "oak", "pine", "rowan", "yew",
    ]
    let many = SampleReport.report(names.map { "Drift near the \($0) house of \($0) lane, \($0) street." })
    let alike = SampleReport.report(
      ["The council has drift in all of its plans for children in its care today."], authority: "Kent")
    let twin = SampleReport.report(
      ["The council has drift in all of its plans for children in its care today."], authority: "Hull")
    try await TestServer.serving([many, alike, twin]) { server in
      let first = try await server.get("/search?q=drift&literal=1").text
      #expect(first.contains("rel=\"next\" href=\"/search?q=drift&amp;literal=1&amp;page=2\""))
      #expect(!first.contains("rel=\"prev\"") && first.contains("aria-current=\"page\""))
      let second = try await server.get("/search?q=drift&literal=1&page=2").text
      #expect(second.contains("rel=\"prev\" href=\"/search?q=drift&amp;literal=1\""))
      #expect(!second.contains("rel=\"next\"") && second.contains(", page 2 – search"))
      #expect((first + second).contains("1 paragraph says nearly the same"))
    }
  }

  @Test func `an index without reports has these pages too`() async throws {
    try await TestServer.serving([]) { server in
      for target in ["/", "/search", "/search?q=drift", "/search?q=drift&grade=good", "/help"] {
        let status = try await server.get(target).status
        #expect(status == 200, "\(target)")
      }
    }
  }
}
