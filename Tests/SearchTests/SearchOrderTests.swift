import Indexing
import Reports
import Search
import TestSupport
import Testing

/// The order of what is found, and what is said of it.
struct SearchOrderTests {
  private static let filler = [
    "staff", "review", "partners", "team", "homes", "panel", "schools", "board", "records", "visits",
  ]

  @Test func `a paragraph with every word stands before one without, other things equal`() throws {
    var random = SeededRandom(seed: 51)
    for _ in 0..<40 {
      let around = (0..<12).map { _ in random.pick(Self.filler) }
      let place = Int.random(in: 0..<6, using: &random)
      var (all, part) = (around, around)
      (all[place], all[place + 5]) = ("apple", "berry")
      (part[place], part[place + 5]) = ("apple", "apple")
      let texts = [part, all].map { $0.joined(separator: " ") }
      let others = (0..<10).map { _ in random.pick(["apple", "berry"]) + " " + random.pick(Self.filler) }
      let hits = try SearchFixture(texts: texts + others).texts("apple berry") {
        ($0.foldsAlike, $0.limit) = (false, 100)
      }
      let (first, second) = (hits.firstIndex(of: texts[1]), hits.firstIndex(of: texts[0]))
      #expect(try #require(first) < #require(second))
    }
  }

  @Test(arguments: [
    ("drift", true), ("delay in planning", true), ("planning", false), ("planning meetings", false),
    ("shortage of beds", true), ("\"drift\"", false),
  ])
  func `criticism comes before praise only where a weakness is looked for`(
    query: String, isFirst: Bool
  ) throws {
    let words = query.filter { $0 != "\"" }
    let praise = "Effective, good and timely work, with \(words), is robust and clear."
    let criticism = "Ineffective, poor and overdue work, with \(words), is weak and unclear."
    // Of equals the one that was stored first comes first.
    let texts = try SearchFixture(texts: [praise, criticism]).texts(query) { $0.foldsAlike = false }
    #expect(texts.first == (isFirst ? criticism : praise))
    let literal = try SearchFixture(texts: [praise, criticism]).texts(query) {
      ($0.foldsAlike, $0.isLiteral) = (false, true)
    }
    #expect(literal.first == praise)
  }

  @Test func `a worse grade comes first only where a weakness is looked for`() throws {
    let fixture = try SearchFixture([
      SampleReport.report(["Drift in planning."], grade: .outstanding, path: "/1.txt"),
      SampleReport.report(["Drift in planning."], grade: .inadequate, path: "/2.txt"),
    ])
    let grades = { (query: String) in
      try fixture.search(query) { $0.foldsAlike = false }.hits.map(\.match.paragraph.grade)
    }
    #expect(try grades("drift") == [.inadequate, .outstanding])
    #expect(try grades("planning") == [.outstanding, .inadequate])
  }

  @Test func `a bullet without a number is a little lower in a report that numbers its findings`() throws {
    for (numbered, isLower) in [(12, true), (3, false)] {
      var report = SampleReport.report((0...numbered).map { "Apple \($0)." })
      report.paragraphs[0] = SampleReport.paragraph("Apple 0.", number: 1, isNumbered: false)
      let hits = try SearchFixture([report]).search("apple") { ($0.foldsAlike, $0.limit) = (false, 100) }.hits
      #expect(hits.count == numbered + 1)
      #expect((hits.last?.match.paragraph.text == "Apple 0.") == isLower)
    }
  }

  @Test func `the parts of a score give the score`() throws {
    var random = SeededRandom(seed: 52)
    let pieces =
      Self.filler + ["drift", "delay", "poor", "good", "effective", "well-being", "children in care"]
    let reports = (0..<12).map { number in
      var report = SampleReport.report(
        (0..<Int.random(in: 1...25, using: &random)).map { _ in
          (0..<Int.random(in: 1...30, using: &random)).map { _ in random.pick(pieces) }.joined(separator: " ")
        }, section: random.pick(["Drift and delay", "Staff", "Children"]), path: "/\(number).txt")
      report.paragraphs = report.paragraphs.map {
        SampleReport.paragraph(
          $0.text, number: $0.ordinal, isNumbered: $0.ordinal % 3 > 0,
          kind: random.pick(Paragraph.Kind.allCases),
          grade: random.pick([.good, .inadequate, nil]))
      }
      return report
    }
    let fixture = try SearchFixture(reports)
    let thesaurus = try Thesaurus(parsing: "drift = delay ~ poor\nchildren in care = homes")
    var compared = 0
    for _ in 0..<120 {
      let words = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        random.pick(pieces + ["\"good staff\"", "-panel", "OR", "AND", "NEAR/3", "re*", "(", ")"])
      }
      let results = try? fixture.search(words.joined(separator: " ")) {
        ($0.wantsExplanation, $0.foldsAlike, $0.limit, $0.thesaurus) = (true, false, 30, thesaurus)
      }
      for hit in results?.hits ?? [] {
        let parts = try #require(hit.explanation?.parts)
        #expect(abs(parts.score - hit.score) < 1e-9)
        compared += 1
      }
    }
    #expect(compared > 500)
  }

  @Test func `an explanation names the words that are there, and what means the same`() throws {
    let thesaurus = try Thesaurus(parsing: "drift = delay")
    let hits = try SearchFixture(texts: ["Drift and drift.", "Delay."]).search("drift staff") {
      ($0.wantsExplanation, $0.thesaurus) = (true, thesaurus)
    }.hits
    let terms = hits.map { $0.explanation?.terms.map(\.words) }
    #expect(terms == [["drift"], ["what means the same as drift"]])
    #expect(hits[0].explanation?.terms.map(\.count) == [2])
    #expect(try SearchFixture(texts: ["Drift."]).search("drift").hits[0].explanation == nil)
  }

  // MARK: Other orders

  private static func dated() throws -> SearchFixture {
    try SearchFixture([
      SampleReport.report(["Drift a.", "Drift, drift b."], authority: "Norfolk", published: "2012-01-01"),
      SampleReport.report(["Drift c."], authority: "Harrow", published: "2014-01-01"),
      SampleReport.report(["Drift d."], authority: "Kent", published: nil),
      SampleReport.report(["Drift e."], authority: "Harrow", published: "2009-01-01"),
    ])
  }

  @Test(arguments: [
    (MatchOrder.newest, "c a b e d"), (.oldest, "e a b c d"), (.authority, "e c d a b"),
  ])
  func `by date and by authority paragraphs of a report stand as in the report`(
    order: MatchOrder, expected: String
  ) throws {
    let fixture = try Self.dated()
    let letters = { (limit: Int, offset: Int) in
      try fixture.texts("drift") {
        ($0.order, $0.foldsAlike, $0.limit, $0.offset) = (order, false, limit, offset)
      }
      .map { String($0.dropLast().suffix(1)) }
    }
    #expect(try letters(10, 0).joined(separator: " ") == expected)
    #expect(try (0..<6).flatMap { try letters(1, $0) } == letters(10, 0))
  }

  @Test func `in such an order only paragraphs with every word are listed, where there are any`() throws {
    let fixture = try SearchFixture(texts: ["Drift.", "Delay.", "Delay and drift."])
    let both = try fixture.search("drift delay") { $0.order = .newest }
    #expect(both.hits.map(\.match.paragraph.text) == ["Delay and drift."])
    #expect(
      both.notes == ["in this order only paragraphs with every word, or with what means the same, are listed"]
    )
    #expect((both.withAllWords, both.withAnyWord) == (1, 3))
    let some = try fixture.search("drift staff") { $0.order = .newest }
    #expect(some.hits.count == 2 && some.notes.isEmpty)
  }
}
