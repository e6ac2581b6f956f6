import Foundation
import Indexing
import Reports
import Search
import TestSupport
import Testing

@testable import Web

@Suite struct AskViewTests {
  /// One of each kind, with words that only its answer has.
  static let questions: [(question: String, words: [String])] = [
    ("Which authorities have caseloads that are too high?", ["class=\"group\"", "Oakvale</a>"]),
    (
      "How many reports say that caseloads are too high?",
      ["Reports by year", "<svg", "By authority: reports looked at, paragraphs that say it"]
    ),
    (
      "What overall grade did Fenmarsh get?",
      ["class=\"timeline plain\"", "class=\"grade poor\"", "SIF inspection"]
    ),
    (
      "What was said about supervision in Fenmarsh?",
      ["<mark>Supervision</mark>", "class=\"sentences plain\""]
    ),
    ("What has changed in Fenmarsh on supervision?", ["class=\"timeline plain\"", "in 1 paragraph"]),
    ("Compare Fenmarsh and Oakvale on caseloads", ["class=\"sides\"", "In figures", "say it: reports"]),
    (
      "What was Fenmarsh recommended on supervision, and was it done?",
      ["class=\"trails plain\"", "What became of it: "]
    ),
  ]

  private static func ask(
    _ address: AskAddress, of reports: [Report] = AskReports.all,
    _ body: (TestServer, TestResponse) async throws -> Void
  ) async throws {
    try await TestServer.serving(reports) { server in
      try await body(server, try await server.get(address.text))
    }
  }

  /// The addresses of a page's links with what they say, tags left out.
  private static func links(in html: String) -> [(address: String, words: String)] {
    html.matches(of: /<a href="([^"]*)"[^>]*>(.*?)<\/a>/).map {
      (String($0.1).replacing("&amp;", with: "&"), plain(String($0.2)))
    }
  }

  private static func plain(_ html: String) -> String {
    var text = html.replacing(/<[^>]*>/, with: "")
    for (reference, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacing(reference, with: sign)
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  // MARK: Answers

  @Test(arguments: 0..<7)
  func `questions of each kind are answered, with how they were read above`(number: Int) async throws {
    let (question, words) = Self.questions[number]
    try await Self.ask(AskAddress(question: question)) { _, page in
      #expect(page.status == 200)
      for words in words { #expect(page.text.contains(words), "\(words)") }
      let reading = try #require(page.text.firstRange(of: "How the question was read"))
      let answer = try #require(page.text.firstRange(of: "id=\"answer\""))
      #expect(reading.lowerBound < answer.lowerBound)
      #expect(
        !page.text.contains("style=") && !page.text.contains(" --") && !page.text.contains("findings ask"))
    }
  }

  @Test(arguments: 0..<7)
  func `every quotation is in the index word for word, and can be read in context`(number: Int) async throws {
    let texts = AskReports.all.flatMap(\.paragraphs).map(\.text)
    try await Self.ask(AskAddress(question: Self.questions[number].question)) { server, page in
      for quotation in page.text.matches(of: /<blockquote[^>]*>((?:.|\n)*?)<\/blockquote>/) {
        let text = Self.plain(String(quotation.1))
        #expect(texts.contains { $0.contains(text) }, "\(text)")
      }
      for link in Self.links(in: page.text) where link.words.hasPrefix("Read in context") {
        let report = try await server.get(String(link.address.prefix { $0 != "#" }))
        let anchor = try #require(link.address.split(separator: "#").last)
        #expect(report.status == 200 && report.text.contains("id=\"\(anchor)\""))
      }
    }
  }

  @Test func `an answer leads to the theme of a pack and to other forms`() async throws {
    try await Self.ask(AskAddress(question: "What was said about supervision in Fenmarsh?")) { server, page in
      let formats = Self.links(in: page.text).map(\.address).filter { $0.hasPrefix("/api/ask?q=What") }
      #expect(formats.map { $0.split(separator: "=").last } == ["json", "jsonl", "csv", "markdown"])
      let theme = try await server.get(
        AskAddress(question: "What was said about supervision in Fenmarsh?").text(at: AskAddress.themePath))
      #expect(theme.status == 200)
      #expect(theme.headers["content-type"] == "text/yaml; charset=utf-8")
      #expect(theme.headers["content-disposition"] == "attachment; filename=\"theme.yaml\"")
      #expect(theme.text.contains("pinned:") && theme.text.contains("fenmarsh-2012-06-27"))
    }
  }

  @Test(arguments: ["", "q=What+was+said+about+ski+trips+in+Fenmarsh%3F"])
  func `there is no theme of an answer that quotes nothing`(query: String) async throws {
    try await TestServer.serving(AskReports.all) { server in
      let answer = try await server.get("\(AskAddress.themePath)?\(query)")
      #expect(answer.status == 404)
    }
  }

  // MARK: Corrections

  @Test func `before a question there are examples that can be asked`() async throws {
    try await Self.ask(AskAddress()) { server, page in
      #expect(page.status == 200)
      let examples = Self.links(in: page.text).filter { $0.address.hasPrefix("/ask?q=") }
      #expect(examples.count == 7)
      for example in examples {
        let answer = try await server.get(example.address)
        #expect(answer.status == 200)
        #expect(!answer.text.contains("cannot be answered as it is"), "\(example.words)")
      }
    }
  }

  @Test(arguments: [
    ("Leave out: authority Fenmarsh", "drop=authority", "in authority Fenmarsh"),
    ("Leave out: looked for: supervision", "drop=theme", "on: supervision"),
  ])
  func `a part of how the question was read can be left out by a link`(
    link: String, parameter: String, gone: String
  ) async throws {
    try await Self.ask(AskAddress(question: "What was said about supervision in Fenmarsh?")) { server, page in
      #expect(page.text.contains(gone))
      let address = try #require(Self.links(in: page.text).first { $0.words == link }?.address)
      #expect(address.contains(parameter))
      let other = try await server.get(address)
      #expect(other.status == 200 && !other.text.contains(gone))
    }
  }

  @Test func `of several authorities one is left out alone`() async throws {
    try await Self.ask(AskAddress(question: "Compare Fenmarsh and Oakvale on caseloads")) { _, page in
      let address = Self.links(in: page.text).first { $0.words == "Leave out: authority Oakvale" }?.address
      #expect(address == "/ask?q=Compare+Fenmarsh+and+Oakvale+on+caseloads&authority=Fenmarsh")
    }
  }

  @Test func `what is asked for and looked for can be corrected, and the form keeps it`() async throws {
    var address = AskAddress(question: "What was said about supervision in Fenmarsh?")
    address.kind = .count
    address.theme = "caseloads"
    address.dropped = [.authority]
    try await Self.ask(address) { _, page in
      #expect(page.text.contains("Read as: how many, on: caseloads"))
      #expect(page.text.contains("<option selected value=\"how-many\">"))
      #expect(page.text.contains("<input type=\"hidden\" name=\"drop\" value=\"authority\">"))
    }
  }

  // MARK: No answer

  @Test func `where nothing is found it is said what was looked at, and what could be tried`() async throws {
    let address = AskAddress(question: "What was said about ski trips in Fenmarsh?")
    try await Self.ask(address) { _, page in
      #expect(page.status == 200)
      #expect(page.text.contains("The reports do not answer this"))
      #expect(page.text.contains("Looked at: 2 reports of 1 authority"))
      #expect(Self.plain(page.text).contains("A sentence had to hold 'ski' and 'trips' together"))
      let link = Self.links(in: page.text).first { $0.words == "leaving out authority Fenmarsh" }
      #expect(link?.address == address.with(.authority, []).text)
    }
  }

  @Test func `a word that no report holds leads to what may have been meant`() async throws {
    var address = AskAddress(question: "What was said about supervision?")
    address.theme = "\"caseloadz\""
    try await Self.ask(address) { server, page in
      #expect(Self.plain(page.text).contains("no paragraph holds \"caseloadz\"; did you mean "))
      let link = try #require(Self.links(in: page.text).first { $0.words == "caseloads" })
      let answer = try await server.get(link.address)
      #expect(answer.text.contains("on: caseloads"))
    }
  }

  @Test func `of an authority that no report is on it is said`() async throws {
    try await Self.ask(AskAddress(question: "What was said about drift in Atlantis?")) { _, page in
      #expect(page.status == 200)
      #expect(Self.plain(page.text).contains("none of them on 'Atlantis'."))
      #expect(!page.text.contains("findings authorities"))
    }
  }

  @Test(arguments: [
    ("Which reports do not mention supervision?", "What reports do not say cannot be quoted"),
    ("Compare Fenmarsh on supervision", "A comparison needs two or more"),
  ])
  func `it is said what is missing in a question, with one that can be asked`(
    question: String, words: String
  ) async throws {
    try await Self.ask(AskAddress(question: question)) { server, page in
      #expect(page.status == 200 && page.text.contains(words))
      let example = try #require(page.text.firstRange(of: "For example: "))
      let link = try #require(Self.links(in: String(page.text[example.upperBound...])).first)
      let answer = try await server.get(link.address)
      #expect(answer.status == 200)
    }
  }

  @Test(arguments: [
    ("theme=-drift", "#theme"), ("theme=%22%22", "#theme"), ("year=soon", "#filter-year"),
    ("framework=best", "#filter-framework"), ("published=soon", "#filter-published"),
    ("year=2012&year=soon", "#filter-year"),
  ])
  func `what cannot be searched for is said in a summary and beside its field`(
    query: String, field: String
  ) async throws {
    try await TestServer.serving(AskReports.all) { server in
      let page = try await server.get("/ask?q=What+was+said+about+drift%3F&\(query)")
      #expect(page.status == 400)
      #expect(page.text.contains("There is a problem") && page.text.contains("href=\"\(field)\""))
      #expect(page.text.contains("id=\"\(field.dropFirst())\"") && page.text.contains("class=\"error\""))
      #expect(page.text.contains("value=\"What was said about drift?\""))
    }
  }

  // MARK: Pages, hostile questions, nothing in the index

  @Test func `many authorities stand on pages that lead to each other`() async throws {
    let address = AskAddress(question: "Which authorities were criticised for drift in decision making?")
    try await Self.ask(address, of: AskReports.many) { server, first in
      #expect(first.text.contains("1 to 10 of 13 authorities"))
      let next = try #require(Self.links(in: first.text).first { $0.words == "Next" })
      #expect(next.address == address.onPage(2).text)
      let second = try await server.get(next.address)
      #expect(second.text.contains("11 to 13 of 13 authorities"))
      #expect(Self.links(in: second.text).contains { $0.words == "Previous" && $0.address == address.text })
      let beyond = try await server.get(address.onPage(3).text)
      #expect(beyond.status == 200 && beyond.text.contains("Earlier pages have 13 authorities."))
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script> in Fenmarsh?", "supervision\u{22}\u{301} onload=\u{22}x <b>Fenmarsh",
    "was \u{202E}supervision\u{2066} in Fenmarsh?\u{0}\u{7}", "' OR 1=1 -- supervision",
    String(repeating: "(", count: 900),
    "field:value authority:\"", "\u{FEFF}?", "🙂🙂🙂",
  ])
  func `nothing in a question is taken for markup`(question: String) async throws {
    var address = AskAddress(question: question)
    try await TestServer.serving(AskReports.all) { server in
      for theme in [nil, question] {
        address.theme = theme
        let page = try await server.get(address.text)
        #expect(page.status == 200 || theme != nil && page.status == 400)
        #expect(!page.text.contains("<script>") && !page.text.contains("<b>"))
        #expect(!page.text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{2066}" || $0 == "\u{0}" })
        // A quotation mark would end its attribute, whatever accent follows it.
        #expect(page.bytes.firstRange(of: Array("\u{22}\u{301}".utf8)) == nil)
      }
    }
  }

  @Test(arguments: ["/ask", "/ask?q=What+was+said+about+drift%3F", "/ask?q=Compare+Kent+and+Sussex+on+drift"])
  func `an empty index has nothing to say`(target: String) async throws {
    try await TestServer.serving([]) { server in
      let page = try await server.get(target)
      #expect(page.status == 200)
      #expect(target == "/ask" || page.text.contains("The index holds no report."))
      #expect(!page.text.contains("findings ingest"))
    }
  }
}
