import Indexing
import Reports
import Search
import TestSupport
import Testing

/// What is found by the operators of the query language, and what is said of it.
struct QueryLanguageTests {
  private typealias Words = Set<String>

  /// A query, and which paragraphs hold what it asks for.
  struct Case: Sendable, CustomTestStringConvertible {
    let query: String
    let holds: @Sendable (_ a: Bool, _ b: Bool, _ c: Bool, _ d: Bool) -> Bool
    var testDescription: String { query }

    init(_ query: String, _ holds: @escaping @Sendable (Bool, Bool, Bool, Bool) -> Bool) {
      (self.query, self.holds) = (query, holds)
    }
  }

  private static let words = ["apple", "berry", "cherry", "damson"]

  /// One paragraph for each choice of four words, with common words around.
  private static func fixture() throws -> SearchFixture {
    try SearchFixture(
      texts: (0..<16).map { choice in
        "The " + words.indices.filter { choice & 1 << $0 > 0 }.map { words[$0] }.joined(separator: " ")
          + " end"
      })
  }

  private static func expectFound(_ test: Case, wantsAllWords: Bool = false) throws {
    let found = try fixture().texts(test.query) {
      ($0.wantsAllWords, $0.foldsAlike, $0.limit) = (wantsAllWords, false, 100)
    }
    let expected = (0..<16).filter { choice in
      test.holds(choice & 1 > 0, choice & 2 > 0, choice & 4 > 0, choice & 8 > 0)
    }
    let choices = found.map { text in
      words.indices.reduce(0) { $0 + (text.contains(words[$1]) ? 1 << $1 : 0) }
    }
    #expect(choices.sorted() == expected, "\(test.query)")
  }

  private static let operators = [
    Case("apple OR berry") { a, b, _, _ in a || b }, Case("apple AND berry") { a, b, _, _ in a && b },
    Case("apple AND berry OR cherry AND damson") { a, b, c, d in a && b || c && d },
    Case("apple OR berry AND cherry") { a, b, c, _ in a || b && c },
    Case("(apple OR berry) AND cherry") { a, b, c, _ in (a || b) && c },
    Case("apple berry AND cherry") { _, b, c, _ in b && c }, Case("+apple berry") { a, _, _, _ in a },
    Case("+apple +berry cherry") { a, b, _, _ in a && b }, Case("apple -berry") { a, b, _, _ in a && !b },
    Case("apple !berry") { a, b, _, _ in a && !b }, Case("apple NOT berry") { a, b, _, _ in a && !b },
    Case("apple AND NOT berry") { a, b, _, _ in a && !b },
    Case("apple AND -berry") { a, b, _, _ in a && !b },
    Case("NOT apple berry") { a, b, _, _ in b && !a },
    Case("apple -(berry OR cherry)") { a, b, c, _ in a && !(b || c) },
    Case("apple -(berry cherry)") { a, b, c, _ in a && !(b || c) },
    Case("apple -(berry AND cherry)") { a, b, c, _ in a && !(b && c) },
    Case("apple OR (berry -cherry)") { a, b, c, _ in a || b && !c },
    Case("(apple AND berry) OR (cherry AND damson)") { a, b, c, d in a && b || c && d },
    Case("apple (berry OR cherry)") { a, b, c, _ in a || b || c },
    Case("apple AND (berry OR (cherry AND damson))") { a, b, c, d in a && (b || c && d) },
    Case("((apple OR berry) AND (cherry OR damson))") { a, b, c, d in (a || b) && (c || d) },
    Case("app* AND berr*") { a, b, _, _ in a && b },
    Case("\"apple berry\" OR damson") { a, b, _, d in a && b || d },
    Case("apple NEAR/0 cherry") { a, b, c, _ in a && c && !b },
    Case("apple NEAR/1 cherry") { a, _, c, _ in a && c },
    Case("damson NEAR/1 apple") { a, b, c, d in a && d && !(b && c) },
    Case("apple NEAR/0 (cherry OR damson)") { a, b, c, d in a && !b && (c || d) },
    Case("apple NEAR/0 berry NEAR/0 cherry") { a, b, c, _ in a && b && c },
    Case("apple NEAR/0 berry OR damson") { a, b, _, d in a && b || d },
  ]

  @Test(arguments: operators)
  func `operators find what they say, each within those that bind less`(test: Case) throws {
    try Self.expectFound(test)
    #expect(try QueryParser.parse(test.query).notes.isEmpty)
  }

  private static let foreign = [
    Case("apple && berry") { a, b, _, _ in a && b }, Case("apple & berry") { a, b, _, _ in a && b },
    Case("apple || berry AND cherry") { a, b, c, _ in a || b && c },
    Case("apple | berry") { a, b, _, _ in a || b }, Case("apple /s damson") { a, _, _, d in a && d },
    Case("apple /p damson") { a, _, _, d in a && d },
    Case("apple w/1 damson") { a, b, c, d in a && d && !(b && c) },
    Case("apple W/0 berry") { a, b, _, _ in a && b }, Case("apple pre/0 berry") { a, b, _, _ in a && b },
    Case("apple adj1 cherry") { a, _, c, _ in a && c },
    Case("apple /0 cherry") { a, b, c, _ in a && c && !b },
    Case("apple NEAR0 cherry") { a, b, c, _ in a && c && !b },
    Case("apple NEAR/99 cherry") { a, _, c, _ in a && c }, Case("apple~ -berry") { a, b, _, _ in a && !b },
  ]

  @Test(arguments: foreign)
  func `operators of other systems are read as the nearest of ours, and that is said`(test: Case) throws {
    try Self.expectFound(test)
    let notes = try QueryParser.parse(test.query).notes
    let sign = try #require(
      test.query.split(separator: " ").first { word in
        !Self.words.contains { word.hasSuffix($0) }
      })
    #expect(notes.count == 1 && notes[0].hasPrefix("'\(sign)'"), "\(notes)")
  }

  private static let unfinished = [
    Case("apple OR") { a, _, _, _ in a }, Case("OR apple") { a, _, _, _ in a },
    Case("apple AND") { a, _, _, _ in a }, Case("AND apple") { a, _, _, _ in a },
    Case("apple OR OR berry") { a, b, _, _ in a || b },
    Case("apple AND AND berry") { a, b, _, _ in a && b },
    Case("apple OR AND berry") { a, b, _, _ in a || b }, Case("apple NEAR") { a, _, _, _ in a },
    Case("NEAR apple") { a, _, _, _ in a }, Case("(apple OR) berry") { a, b, _, _ in a || b },
    Case("(apple OR berry") { a, b, _, _ in a || b },
    Case("(apple AND (berry OR cherry") { a, b, c, _ in a && (b || c) },
    Case("apple AND \"berry cherry") { a, b, c, _ in a && b && c },
    Case("apple OR (berry AND \"cherry damson)") { a, b, c, d in a || b && c && d },
  ]

  @Test(arguments: unfinished)
  func `what is missing in a query is done without, and that is said`(test: Case) throws {
    try Self.expectFound(test)
    #expect(try !QueryParser.parse(test.query).notes.isEmpty)
  }

  private static let everyWord = [
    Case("apple berry") { a, b, _, _ in a && b },
    Case("apple OR berry cherry") { a, b, c, _ in (a || b) && c },
    Case("(apple OR berry) (cherry OR damson)") { a, b, c, d in (a || b) && (c || d) },
    Case("apple AND berry cherry") { a, b, c, _ in a && b && c },
    Case("apple berry -cherry") { a, b, c, _ in a && b && !c },
    Case("apple -(berry cherry)") { a, b, c, _ in a && !(b || c) },
    Case("apple OR (berry cherry)") { a, b, c, _ in a || b && c },
    Case("apple NEAR/0 berry damson") { a, b, _, d in a && b && d },
  ]

  @Test(arguments: everyWord)
  func `with every word wanted OR still is either`(test: Case) throws {
    try Self.expectFound(test, wantsAllWords: true)
  }

  @Test(arguments: [
    ("apple (grade:good berry)", "'grade:' counts for the whole query, also inside brackets"),
    ("apple )", "a closing bracket that nothing opened was left out"),
    ("(apple", "a bracket was closed at the end"),
    ("apple \"berry", "the quotation mark before 'berry' was closed at the end"),
    ("apple OR", "OR stands between two words; where one was missing it was left out"),
    ("NEAR apple", "NEAR stands between two words; where one was missing it was left out"),
    ("apple NEAR/51 berry", "'NEAR/51' was read as NEAR/50"),
    ("apple w/5 berry", "'w/5' was read as NEAR/5"),
    ("apple OR -berry", "OR beside what is left out was read as AND"),
    ("apple NEAR (NOT berry)", "NEAR beside what is left out was read as AND"),
    ("apple /s berry", "'/s' (in one sentence, in other systems) was read as NEAR/15"),
  ])
  func `notes say what was changed`(query: String, note: String) throws {
    #expect(try QueryParser.parse(query).notes == [note])
  }

  @Test(arguments: ["apple and berry", "apple or berry", "apple near berry", "near miss", "not apple"])
  func `operators in small letters are words`(query: String) throws {
    let results = try Self.fixture().search(query)
    #expect(results.notes.isEmpty)
    #expect(!results.interpreted.contains("within") && !results.interpreted.contains("without"))
  }

  @Test func `fields inside brackets restrict the whole query`() throws {
    let fixture = try SearchFixture([
      SampleReport.report(["Apple one."]),
      SampleReport.report(["Berry two.", "Apple and berry three."], authority: "Norfolk"),
    ])
    #expect(
      try Set(fixture.texts("apple OR (berry authority:Norfolk)")) == [
        "Berry two.", "Apple and berry three.",
      ])
    #expect(try fixture.texts("(apple AND berry authority:\"Norfolk\")") == ["Apple and berry three."])
    #expect(try fixture.texts("(apple (year:2012) authority:Harrow)") == ["Apple one."])
  }

  @Test func `more words than are looked at are left out, and that is said`() throws {
    let many = (1...70).map { "word\($0)" }.joined(separator: " ")
    let query = try QueryParser.parse(many)
    #expect(query.notes == ["only the first 64 words are looked at"])
    let fixture = try SearchFixture(texts: ["word64", "word65"])
    #expect(try fixture.texts(many) == ["word64"])
    let excluded = "word1 " + (1...1_100).map { "-out\($0)" }.joined(separator: " ")
    #expect(try QueryParser.parse(excluded).notes == ["only the first 1000 words are looked at"])
  }

  @Test(arguments: [19, 20, 21, 500, 9_000])
  func `brackets of any depth are read`(depth: Int) throws {
    let query = String(repeating: "(", count: depth) + "apple" + String(repeating: ")", count: depth)
    #expect(try Self.fixture().texts(query) { ($0.foldsAlike, $0.limit) = (false, 100) }.count == 8)
    let notes = try QueryParser.parse(query).notes
    #expect(notes.contains("brackets inside more than 20 others were left out") == (depth > 20))
  }

  @Test(arguments: [
    ("drift", "'drift' in any form"), ("drift delay", "'drift' in any form or 'delay' in any form"),
    ("drift OR delay", "'drift' in any form or 'delay' in any form"),
    ("drift AND delay", "'drift' in any form and 'delay' in any form"),
    (
      "drift AND (delay OR plan*)",
      "'drift' in any form and ('delay' in any form or words starting with 'plan')"
    ),
    (
      "(drift OR delay) AND \"too late\"",
      "('drift' in any form or 'delay' in any form) and exactly \"too late\""
    ),
    ("drift NEAR/5 delay", "'drift' in any form within 5 words of 'delay' in any form"),
    ("drift +delay", "'delay' in any form, better with 'drift' in any form"),
    ("drift -delay", "'drift' in any form, without 'delay' in any form"),
    ("drift AND (-delay)", "'drift' in any form, without 'delay' in any form"),
    ("\"in drift\" the", "exactly \"in drift\", leaving out 'the'"),
    ("drift year:2012", "'drift' in any form, in years 2012"),
    (
      "drift grade:good grade:inadequate kind:finding",
      "'drift' in any form, in grade good or inadequate, kind finding"
    ),
  ])
  func `what was searched is said in words`(query: String, words: String) throws {
    #expect(try SearchFixture(texts: ["Drift."]).search(query).interpreted == words)
  }

  @Test func `with every word wanted that is said`() throws {
    let fixture = try SearchFixture(texts: ["Drift."])
    #expect(
      try fixture.search("drift delay") { $0.wantsAllWords = true }.interpreted
        == "'drift' in any form and 'delay' in any form")
    #expect(
      try fixture.search("drift OR delay plan") { $0.wantsAllWords = true }.interpreted
        == "('drift' in any form or 'delay' in any form) and 'plan' in any form")
  }

  // MARK: What is left out

  private static let exclusions = [
    Case("apple (-berry -cherry)") { a, b, c, _ in a && !b && !c },
    Case("apple AND (-berry -cherry)") { a, b, c, _ in a && !b && !c },
    Case("apple AND (NOT berry)") { a, b, _, _ in a && !b },
    Case("(-berry) apple") { a, b, _, _ in a && !b },
    Case("-berry AND -cherry apple") { a, b, c, _ in a && !b && !c },
    Case("AND -berry apple") { a, b, _, _ in a && !b },
    Case("+(-berry) apple") { a, b, _, _ in a && !b },
    Case("the -berry apple") { a, b, _, _ in a && !b }, Case("the -apple") { a, _, _, _ in !a },
    Case("apple OR -berry") { a, b, _, _ in a && !b }, Case("NOT berry OR apple") { a, b, _, _ in a && !b },
    Case("apple NEAR/5 -berry") { a, b, _, _ in a && !b },
    Case("-berry NEAR/5 apple") { a, b, _, _ in a && !b },
    Case("apple NEAR/1 (cherry -berry)") { a, b, c, _ in a && c && !b },
  ]

  @Test(arguments: exclusions)
  func `what is excluded is never found, wherever it stands`(test: Case) throws {
    try Self.expectFound(test)
    try Self.expectFound(test, wantsAllWords: true)
  }

  @Test(arguments: ["apple -(grade:good)", "apple NOT (berry grade:good)"])
  func `a field inside excluded brackets does not ask for what it excludes`(query: String) {
    #expect { try QueryParser.parse(query) } throws: { error in
      if case .excludedFilter(.grade, "good", _)? = error as? QueryProblem { true } else { false }
    }
  }

  private static let withoutSpace = [
    Case("apple NOT(berry)") { a, b, _, _ in a && !b }, Case("apple AND(berry)") { a, b, _, _ in a && b },
    Case("apple OR(berry AND cherry)") { a, b, c, _ in a || b && c },
    Case(") (apple OR berry) AND cherry") { a, b, c, _ in (a || b) && c },
    Case("apple) AND (berry)") { a, b, _, _ in a && b }, Case("(apple) OR berry)") { a, b, _, _ in a || b },
  ]

  @Test(arguments: withoutSpace)
  func `an operator counts without a space before a bracket, and an odd bracket spoils no other`(
    test: Case
  ) throws {
    try Self.expectFound(test)
    #expect(try !QueryParser.parse(test.query).notes.contains("a bracket was closed at the end"))
  }

  // MARK: NEAR

  @Test func `near is what counting the words between says`() throws {
    var random = SeededRandom(seed: 31)
    let words = ["apple", "berry", "cherry", "other", "wall"]
    let texts = (0..<300).map { _ in
      (0..<Int.random(in: 1...14, using: &random)).map { _ in random.pick(words) }.joined(separator: " ")
    }
    let fixture = try SearchFixture(texts: texts)
    for distance in [0, 1, 2, 3, 5, 8] {
      let query = "apple NEAR/\(distance) berry"
      let found = try fixture.search(query) { ($0.foldsAlike, $0.limit) = (false, 1_000) }.hits
      let numbers = Set(found.map(\.match.paragraph.ordinal))
      let expected = texts.indices.filter { Self.areNear(texts[$0], distance) }.map { $0 + 1 }
      #expect(numbers == Set(expected), "\(query)")
    }
  }

  private static func areNear(_ text: String, _ distance: Int) -> Bool {
    let words = text.split(separator: " ")
    return words.indices.contains { one in
      words.indices.contains { other in
        words[one] == "apple" && words[other] == "berry" && abs(one - other) - 1 <= distance
      }
    }
  }

  @Test func `near counts the words between phrases, beginnings and compounds`() throws {
    let fixture = try SearchFixture(texts: ["Case drift led on to much delayed planning of well-being."])
    for (query, isFound) in [
      ("\"case drift\" NEAR/4 \"delayed planning\"", true),
      ("\"case drift\" NEAR/3 \"delayed planning\"", false),
      ("drift NEAR/4 delay*", true), ("drift NEAR/3 delay*", false), ("plan* NEAR/1 well-being", true),
      ("plan* NEAR/0 well-being", false), ("drift NEAR/9 drift", false),
    ] {
      #expect(try fixture.texts(query).isEmpty == !isFound, "\(query)")
    }
  }
}
