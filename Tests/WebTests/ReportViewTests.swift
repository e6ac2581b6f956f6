import Reports
import TestSupport
import Testing

@Suite struct ReportViewTests {
  private static let address = "/reports/fenmarsh-2012-06-27"

  private func text(_ target: String, of reports: [Report] = [SampleReading.report]) async throws -> String {
    try await TestServer.serving(reports) { try await $0.get(target).text }
  }

  // MARK: Text

  @Test func `Headings keep their levels, with their grades beside them`() async throws {
    let text = try await text(Self.address)
    #expect(text.contains("<h1>Inspection of services in Fenmarsh</h1>"))
    #expect(text.contains("<h2 id=\"s-1\">Services for children in care"))
    #expect(
      text.contains(
        "<h3 id=\"s-2\">Overall effectiveness <span class=\"grade poor\">Grade 4 (Inadequate)</span>"))
    #expect(text.contains("<h4 id=\"s-3\">Timeliness"))
    #expect(text.contains("<h3 id=\"s-4\">Capacity <span class=\"grade good\">Grade 2 (Good)</span>"))
  }

  @Test func `The contents lead to the headings, nested as they are`() async throws {
    let text = try await text(Self.address)
    let list = try #require(text.split(separator: "<nav class=\"contents\"").last)
    let contents = list.prefix(upTo: try #require(list.firstRange(of: "</nav>")).lowerBound)
    #expect(contents.contains("href=\"#s-3\">Timeliness"))
    #expect(contents.components(of: "<ol>") == 3)
    #expect(contents.components(of: "</ol>") == 3)
    #expect(contents.components(of: "<li>") == 4)
    #expect(contents.components(of: "</li>") == 4)
  }

  @Test func `Paragraphs carry their number as a link to themselves`() async throws {
    let text = try await text(Self.address)
    #expect(text.contains("id=\"p-7\""))
    #expect(text.contains("href=\"#p-7\""))
    #expect(text.contains("id=\"p-p3.5\""))
  }

  @Test func `Each page is named once, where it begins`() async throws {
    let text = try await text(Self.address)
    for page in 1...4 {
      #expect(text.components(of: "Page \(page)\n") + text.components(of: "Page \(page)<") == 1)
    }
  }

  @Test func `Tables, recommendations and standard wording are shown as such`() async throws {
    let text = try await text(Self.address)
    #expect(text.contains("<td>Overall effectiveness</td><td>Inadequate drift</td>"))
    #expect(text.contains("Within three months (27 September 2012), NHS Fenmarsh"))
    #expect(text.contains("<p class=\"kind\">Recommendations</p>"))
    #expect(text.contains("<p class=\"kind\">Title page, standard wording"))
  }

  @Test func `Facts are told, and only doubts that matter`() async throws {
    let text = try await text(Self.address)
    #expect(text.contains("href=\"/authorities/Fenmarsh\">Fenmarsh, East of England</a>"))
    #expect(text.contains("A Person"))
    #expect(text.contains("4 pages, 6 paragraphs"))
    #expect(text.contains("open government licence"))
    #expect(text.contains("Contradiction: two grades for one judgement (page 2)"))
    #expect(!text.contains("nothing stands under"))
    #expect(!text.contains("/reports/Fenmarsh-slac"), "no path of this machine")
  }

  @Test func `Every element that is opened is closed`() async throws {
    for query in ["", "?q=drift", "?q=planning+drift", "?q=law"] {
      let text = try await text(Self.address + query)
      for tag in [
        "div", "table", "tbody", "tr", "td", "ol", "ul", "li", "details", "nav", "section", "p", "a",
      ] {
        let (opened, closed) = (
          text.components(of: "<\(tag)>") + text.components(of: "<\(tag) "), text.components(of: "</\(tag)>")
        )
        #expect(opened == closed, "\(tag) in '\(query)'")
      }
    }
  }

  // MARK: Search

  @Test func `The words of a search are marked in the whole report`() async throws {
    let text = try await text(Self.address + "?q=drift")
    #expect(text.components(of: "<mark>drift</mark>") == 4)
  }

  @Test func `Paragraphs with every word are hits, numbered, each with the way to the next`() async throws {
    let text = try await text(Self.address + "?q=planning+drift")
    #expect(text.contains("2 hits in this report: the paragraphs with every word"))
    #expect(text.contains("href=\"#p-7\">First hit</a>"))
    let first = try #require(text.split(separator: "Hit 1 of 2").last?.split(separator: "</div>").first)
    #expect(first.contains("href=\"#p-9\">Next"))
    #expect(!first.contains("Previous"))
    let second = try #require(text.split(separator: "Hit 2 of 2").last?.split(separator: "</div>").first)
    #expect(second.contains("href=\"#p-7\">Previous"))
    #expect(!second.contains("Next"))
    #expect(second.contains("href=\"/search?q=planning+drift\">Back to the search"))
  }

  @Test func `Where no paragraph has every word it says so`() async throws {
    #expect(
      try await text(Self.address + "?q=law+drift").contains("no paragraph has every word, these have some"))
    #expect(
      try await text(Self.address + "?q=helicopter").contains(
        "No paragraph of this report matches the search"))
  }

  @Test func `The filters of the search go the way back with it`() async throws {
    let text = try await text(Self.address + "?q=drift&authority=Fenmarsh&sort=newest")
    #expect(text.contains("href=\"/search?q=drift&amp;authority=Fenmarsh&amp;sort=newest\""))
    #expect(text.contains("Hit 1 of 4"))
  }

  // MARK: Names

  @Test(arguments: [
    ("/reports/fenmarsh-2012", "/reports/fenmarsh-2012-06-27"),
    ("/reports/fenmarsh-2012?q=drift", "/reports/fenmarsh-2012-06-27?q=drift"),
    ("/reports/fenmarsh-2012-06-27:7", "/reports/fenmarsh-2012-06-27#p-7"),
    ("/reports/fenmarsh-2012%3Ap3.5?q=drift", "/reports/fenmarsh-2012-06-27?q=drift&hit=p3.5#p-p3.5"),
  ])
  func `A start of a name or a paragraph leads to the report`(target: String, location: String) async throws {
    try await TestServer.serving([SampleReading.report]) { server in
      let answer = try await server.get(target)
      #expect(answer.status == 303)
      #expect(answer.headers["location"] == location)
    }
  }

  @Test func `A name of nothing is answered with names like it, and without commands`() async throws {
    try await TestServer.serving { server in
      let unknown = try await server.get("/reports/fenmarch-2012-06-27")
      #expect(unknown.status == 404)
      #expect(unknown.text.contains("href=\"/reports/fenmarsh-2012-06-27\""))
      let ambiguous = try await server.get("/reports/fenmarsh")
      #expect(ambiguous.status == 404)
      #expect(ambiguous.text.contains("2 reports begin with &#39;fenmarsh&#39;"))
      let paragraph = try await server.get("/reports/fenmarsh-2012-06-27:3")
      #expect(paragraph.status == 404)
      #expect(paragraph.text.contains("are numbered 1 to 2"))
      #expect(paragraph.text.contains("href=\"/reports/fenmarsh-2012-06-27#p-2\""))
      for answer in [unknown, ambiguous, paragraph] { #expect(!answer.text.contains("findings show")) }
      for answer in [unknown, ambiguous, paragraph] { #expect(!answer.text.contains("&#39;findings")) }
    }
  }

  @Test func `Hostile names are answered, not followed`() async throws {
    try await TestServer.serving { server in
      for name in [
        "..%2F..%2Fetc%2Fpasswd", "%00", "%3Cscript%3E", "x%E2%80%AE", String(repeating: "a", count: 3_000),
      ] {
        let answer = try await server.get("/reports/\(name)")
        #expect(answer.status == 404)
        #expect(!answer.text.contains("<script>"))
        #expect(answer.bytes.count < 20_000)
      }
      #expect(try await server.get("/reports/%FF").status == 400)
    }
  }

  // MARK: Inspections

  @Test func `The inspections of one authority lead to each other by date`() async throws {
    let newer = try await text("/reports/fenmarsh-2016-03-01", of: TestServer.sample)
    #expect(
      newer.contains(
        "href=\"/reports/fenmarsh-2012-06-27\">Inspection before: SLAC inspection, published 27 June 2012</a>"
      ))
    #expect(!newer.contains("Inspection after"))
    #expect(newer.contains("All inspections of Fenmarsh"))
    #expect(newer.contains("<strong>SIF inspection, published 1 March 2016</strong> (this report)"))
    let older = try await text(Self.address, of: TestServer.sample)
    #expect(older.contains("href=\"/reports/fenmarsh-2016-03-01\">Inspection after: SIF"))
    #expect(!older.contains("Inspection before"))
    let only = try await text("/reports/oakvale-2015-05-22", of: TestServer.sample)
    #expect(!only.contains("All inspections"))
  }

  // MARK: Hostile text

  @Test func `What stands in a report is never markup, wherever it stands`() async throws {
    try await TestServer.serving([SampleReading.hostileReport]) { server in
      let list = try await server.get("/reports")
      let address = try #require(
        list.text.split(separator: "href=\"/reports/").dropFirst().lazy.map {
          String($0.prefix { $0 != "\"" })
        }.first)
      for target in [
        "/reports/" + address, "/reports/" + address + "?q=drift",
        "/reports/" + address + "?q=%3Cb%3E+script",
      ] {
        let answer = try await server.get(target)
        #expect(answer.status == 200)
        #expect(!answer.text.contains("<script>alert"))
        #expect(!answer.text.contains("<b>"))
        #expect(!answer.text.unicodeScalars.contains("\u{202E}"))
        #expect(
          !answer.text.unicodeScalars.contains("\u{301}") || !answer.text.utf8.contains("\"\u{301}".utf8))
        #expect(!answer.text.contains("javascript:"))
      }
      #expect(!list.text.contains("<script>alert"))
    }
  }
}

extension StringProtocol {
  /// How often another text stands in it.
  func components(of text: String) -> Int { ranges(of: text).count }
}

extension Sequence<UInt8> {
  fileprivate func contains(_ bytes: some Collection<UInt8>) -> Bool {
    Array(self).firstRange(of: bytes) != nil
  }
}
