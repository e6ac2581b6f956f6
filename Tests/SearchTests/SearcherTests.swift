import Indexing
import Reports
import Search
import TestSupport
import Testing

struct SearcherTests {
  @Test(arguments: ["drift", "Drifting", "drifted", "DRIFTS", "drift’s"])
  func `a word in any form is found`(word: String) throws {
    let fixture = try SearchFixture(texts: ["Cases drifted.", "Drift was seen.", "No delay."])
    #expect(try Set(fixture.texts(word)) == ["Cases drifted.", "Drift was seen."])
  }

  @Test func `a phrase is found exactly as typed`() throws {
    let fixture = try SearchFixture(texts: [
      "Delay in planning.", "Delays in planning.", "Planning in delay.",
    ])
    #expect(try fixture.texts("\"delay in planning\"") == ["Delay in planning."])
    #expect(try fixture.texts("\"delays\"") == ["Delays in planning."])
    #expect(try fixture.texts("“DELAY IN planning”") == ["Delay in planning."])
  }

  @Test(arguments: ["decision-making", "decision‑making", "decision making", "\"decision making\""])
  func `a compound is found with a hyphen, and as two words`(query: String) throws {
    let fixture = try SearchFixture(texts: [
      "Their decision-making is slow.", "Decision making is slow.", "Slow.",
    ])
    #expect(try fixture.texts(query).count == 2)
  }

  @Test func `a compound typed with a hyphen is found written solid`() throws {
    let fixture = try SearchFixture(texts: [
      "Their wellbeing matters.", "Their well-being matters.", "Matters.",
    ])
    #expect(try fixture.texts("well-being").count == 2)
  }

  @Test(arguments: ["wellbeing", "decisionmaking", "reengagement"])
  func `a compound typed solid is found with its hyphen`(word: String) throws {
    let fixture = try SearchFixture(texts: ["Well-being, decision-making and re-engagement."])
    #expect(try fixture.texts(word).count == 1)
  }

  @Test func `what has a dash in front is left out`() throws {
    let fixture = try SearchFixture(texts: ["Drift and delay.", "Drift.", "Drifting without planning."])
    #expect(try fixture.texts("drift -delay").count == 2)
    #expect(try fixture.texts("drift -delay -\"without planning\"") == ["Drift."])
    #expect(try fixture.texts("drift -plan*").count == 2)
  }

  @Test func `a star finds beginnings`() throws {
    let fixture = try SearchFixture(texts: ["Safeguarding.", "Safe.", "Unsafe.", "Safety first."])
    #expect(try Set(fixture.texts("safe*")) == ["Safeguarding.", "Safe.", "Safety first."])
  }

  @Test func `any word is enough unless all are wanted`() throws {
    let fixture = try SearchFixture(texts: ["Drift.", "Delay.", "Drift and delay.", "Nothing."])
    #expect(try fixture.texts("drift delay").count == 3)
    #expect(try fixture.texts("drift delay").first == "Drift and delay.")
    #expect(try fixture.texts("drift delay") { $0.wantsAllWords = true } == ["Drift and delay."])
    let results = try fixture.search("drift delay")
    #expect((results.withAllWords, results.withAnyWord) == (1, 3))
  }

  @Test(arguments: [
    ("authority:harrow", "harrow"), ("region:\"east of england\"", "norfolk"), ("framework:lac", "norfolk"),
    ("grade:good", "harrow"), ("overall:inadequate", "norfolk"), ("section:leadership", "norfolk"),
    ("kind:finding", "harrow norfolk"), ("kind:recommendation", ""), ("report:harrow-2012-06-27", "harrow"),
    ("year:2012", "harrow"), ("year:2012..2013", "harrow norfolk"), ("published:2013-08..", "norfolk"),
    ("year:2012 year:2013", "harrow norfolk"), ("year:2012 framework:lac", ""),
  ])
  func `a field restricts what is found`(field: String, found: String) throws {
    let fixture = try SearchFixture([
      SampleReport.report(["drift harrow"], section: "Overall effectiveness"),
      SampleReport.report(
        ["drift norfolk"], authority: "Norfolk", region: "East of England", framework: .lac,
        published: "2013-08-16", grade: .inadequate, overall: .inadequate, section: "Leadership"),
    ])
    let texts = try fixture.texts("drift " + field)
    #expect(texts.map { $0.split(separator: " ")[1] }.sorted().joined(separator: " ") == found)
  }

  @Test func `a filter beside the query adds to the one inside`() throws {
    let fixture = try SearchFixture([
      SampleReport.report(["drift"]), SampleReport.report(["drift"], authority: "Norfolk"),
    ])
    #expect(try fixture.texts("drift") { $0.filter.authorities = ["Norfolk"] }.count == 1)
    let both = try fixture.texts("drift authority:Harrow") {
      $0.filter.authorities = ["Norfolk"]
      $0.foldsAlike = false
    }
    #expect(both.count == 2)
    #expect(try fixture.texts("drift authority:Harrow") { $0.filter.frameworks = [.lac] }.isEmpty)
  }

  @Test func `of equal paragraphs the newest comes first`() throws {
    let years = ["2012", "2016", "2009", "2014"]
    let fixture = try SearchFixture(
      years.map { SampleReport.report(["Drift was seen."], published: $0 + "-05-01") }
        + [SampleReport.report(["Drift was seen."], published: nil)])
    let dates = try fixture.search("drift") { $0.foldsAlike = false }.hits.map {
      $0.match.report.facts.published?.year
    }
    #expect(dates == [2016, 2014, 2012, 2009, nil])
  }

  @Test func `of many equal paragraphs the newest comes first, too`() throws {
    let fixture = try SearchFixture(
      (1850..<2000).map { SampleReport.report(["Drift was seen."], published: "\($0)-05-01") })
    let first = try fixture.search("drift").hits.first?.match.report.facts.published?.year
    // The index cuts its list of matches among equals, before dates are looked at.
    #expect(first == 1999)
  }

  @Test func `findings come before boilerplate`() throws {
    var report = SampleReport.report(["Drift was seen here.", "Drift was seen here."])
    report.paragraphs[0] = SampleReport.paragraph("Drift was seen here.", number: 1, kind: .boilerplate)
    let hits = try SearchFixture([report]).search("drift") { $0.foldsAlike = false }.hits
    #expect(hits.map(\.match.paragraph.kind) == [.finding, .boilerplate])
  }

  @Test func `limit and offset page through one order`() throws {
    let fixture = try SearchFixture(texts: Self.manyTexts(60))
    let whole = try fixture.search("drift delay planning") { $0.limit = 60 }
    var paged: [Hit] = []
    for offset in stride(from: 0, to: 70, by: 7) {
      paged += try fixture.search("drift delay planning") { ($0.limit, $0.offset) = (7, offset) }.hits
    }
    #expect(paged == whole.hits)
    #expect(whole.hits.map(\.rank) == Array(1...60))
  }

  @Test func `limit and offset page through one order of many hits`() throws {
    let between = String(repeating: " then came other words", count: 3)
    var report = SampleReport.report((1...600).map { "Planning\(between), delay\(between) and drift \($0)." })
    for index in 0..<200 {
      let text = "Drift, delay and planning \(index)."
      report.paragraphs[index] = SampleReport.paragraph(text, number: index + 1, kind: .boilerplate)
    }
    let fixture = try SearchFixture([report])
    let query = "drift delay planning"
    let whole = try fixture.texts(query) { $0.limit = 300 }
    var paged: [String] = []
    for offset in stride(from: 0, to: 300, by: 10) {
      paged += try fixture.texts(query) { $0.offset = offset }
    }
    // How many matches are weighed depends on the page, so a paragraph can show twice, or never.
    #expect(paged == whole)
  }

  @Test func `the same search gives the same answer`() throws {
    let fixture = try SearchFixture(texts: Self.manyTexts(100))
    let first = try fixture.search("drift delay")
    let second = try fixture.search("drift delay")
    #expect(first.hits == second.hits)
    #expect(first.interpreted == second.interpreted)
  }

  @Test func `whatever is typed gives an answer or a query problem`() throws {
    let fixture = try SearchFixture(texts: ["Drift and delay.", "\u{1B}[2J 🙂 \"quoted\" a*b", "AND OR NOT"])
    var random = SeededRandom(seed: 14)
    for _ in 0..<1_000 {
      let text = random.text(of: RandomText.hostile, longest: 10)
      let wantsAll = Bool.random(using: &random)
      do {
        let results = try fixture.search(text) { $0.wantsAllWords = wantsAll }
        #expect(results.query == text)
        #expect(results.withAllWords <= results.withAnyWord)
        #expect(results.hits.count <= results.withAnyWord)
      } catch is QueryProblem {}
    }
  }

  /// Texts of many lengths, in which three words stand near to each other or far.
  private static func manyTexts(_ count: Int) -> [String] {
    var random = SeededRandom(seed: 15)
    return (1...count).map { number in
      let words = (0..<Int.random(in: 3...40, using: &random)).map { _ in
        random.pick(["drift", "delay", "planning", "care", "plans", "review", "staff", "children"])
      }
      return "Drift \(number) " + words.joined(separator: " ")
    }
  }
}
