import Foundation
import Indexing
import Reports
import TestSupport
import Testing

@testable import Search

struct ThemeReaderTests {
  @Test func `every field is read`() throws {
    let theme = try Theme(
      parsing: """
        title: Drift
        question: Who?
        introduction: |
          One.

          Two.
        queries:
          - drift
          - query: delay NEAR/5 decision
            weight: 0.5
            words: any
            literal: yes
        filters:
          authority: [Harrow, Barnet]
          grade: Inadequate
          year: 2012..2016
        group_by: Year
        limit: 7
        per_report: none
        recommendations: 0
        mark_words: off
        pinned:
          - harrow-2012-06-27:52
          - {paragraph: harrow-2012-06-27:p18.97, note: Yes.}
        excluded: [{paragraph: barnet-2012-06-27:1, reason: No.}]
        notes:
          paragraphs: [{paragraph: harrow-2012-06-27:52, note: So.}]
          groups: [{group: Harrow, note: There.}]
        """)
    #expect(theme.title == "Drift" && theme.question == "Who?" && theme.introduction == "One.\n\nTwo.")
    #expect(theme.queries.map(\.text) == ["drift", "delay NEAR/5 decision"])
    #expect(theme.queries.map(\.weight) == [1, 0.5] && theme.queries.map(\.line) == [8, 9])
    #expect(
      theme.queries.map(\.wantsAllWords) == [true, false] && theme.queries.map(\.isLiteral) == [false, true])
    #expect(theme.filter.authorities == ["Harrow", "Barnet"] && theme.filter.grades == [.inadequate])
    #expect(theme.filter.years.map(DateRange.typed) == ["2012..2016"])
    #expect(theme.grouping == .year && theme.limit == 7 && theme.limitPerReport == nil)
    #expect(theme.recommendationLimit == 0 && !theme.marksWords)
    #expect(
      theme.pinned == [
        Theme.Remark(paragraph: "harrow-2012-06-27:52", line: 23),
        Theme.Remark(paragraph: "harrow-2012-06-27:p18.97", text: "Yes.", line: 24),
      ])
    #expect(theme.excluded == [Theme.Remark(paragraph: "barnet-2012-06-27:1", text: "No.", line: 25)])
    #expect(theme.notes == [Theme.Remark(paragraph: "harrow-2012-06-27:52", text: "So.", line: 27)])
    #expect(theme.groupNotes == [Theme.GroupNote(group: "Harrow", text: "There.", line: 28)])
  }

  @Test(arguments: [
    "title: A\nqueries: drift\n", "title: A\nqueries: [drift]", "{title: A, queries: [drift]}",
    "---\ntitle: A\nqueries: drift\n...\n",
    "\u{FEFF}title: A\nqueries:\n- drift\n", "title: A\r\nqueries:\r\n- drift\r\n",
    "title: A\rqueries:\r- drift\r",
    "title: A\nqueries: {query: drift}", "title: A\nqueries: !!str drift",
    "title: 'A'\n\"queries\": [\"drift\"]",
    "title: A\nquestion:\nintroduction: ''\nfilters:\nlimit: ~\npinned:\nnotes: null\nqueries: drift",
    "title: >\n  A\nqueries:\n  - |\n    drift\n",
    "title: A\nqueries:\n- query: drift\n  weight: 1.0\n  words: ALL\n  literal: False",
    "title: A\nqueries: drift\nfilters:\n  authority:\n", "title: ' A '\nqueries: drift\t\n",
  ])
  func `a theme may be written in many ways`(text: String) throws {
    let theme = try Theme(parsing: text)
    var plain = Theme(title: "A")
    plain.queries = [Theme.Query("drift")]
    #expect(theme.withoutLines == plain)
    #expect(theme.text == text)
  }

  @Test func `numbers and truths are texts where texts are wanted`() throws {
    let theme = try Theme(parsing: "title: 2024\nquestion: yes\nqueries: [2012, 1.50, null and void]")
    #expect(theme.title == "2024" && theme.question == "yes")
    #expect(theme.queries.map(\.text) == ["2012", "1.50", "null and void"])
  }

  @Test func `a title is one line`() throws {
    #expect(
      try Theme(parsing: "title: |\n  Drift in\n  decisions\nqueries: a1").title == "Drift in decisions")
  }

  @Test(arguments: ["drift", "health-of-children-in-care", "supervision"])
  func `the themes of the corpus are themes`(name: String) throws {
    let theme = try ThemeFile.read(Repository.root + "/corpus/themes/\(name).yaml")
    #expect(!theme.queries.isEmpty && !theme.pinned.isEmpty)
    #expect(try Theme(parsing: ThemeText.text(of: theme)).withoutLines == theme.withoutLines)
  }

  @Test func `every theme of the corpus is tested`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Repository.root + "/corpus/themes")
    #expect(files.sorted() == ["drift.yaml", "health-of-children-in-care.yaml", "supervision.yaml"])
  }

  // MARK: Hostile texts

  private static let pieces =
    RandomText.hostile + [
      "\n", "\n  ", "\n- ", "\n  - ", ": ", " #", "|", ">", "|-\n", "'", "\"", "\\", "&a", "*a", "!!",
      "!a ",
      "<<: ", "%", "@", "`", "? ", "---\n", "...\n", "\r\n", "\r", "\t", "\u{85}", "\u{2028}", "title: ",
      "queries: ",
      "pinned: ", "a:1", "limit: ", "{", "}", "[", "]", ",", "null", "~", "\"\\x00\"", "\"\\ud800\"",
    ]

  @Test func `whatever is in a file, it is a theme or has a problem`() throws {
    var random = SeededRandom(seed: 51)
    let texts = try ["drift", "health-of-children-in-care"].map {
      try ThemeFile.text(of: Repository.root + "/corpus/themes/\($0).yaml")
    }
    var themes = 0
    for _ in 0..<5_000 {
      var scalars = Array(random.pick(texts).unicodeScalars)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let start = Int.random(in: 0...scalars.count, using: &random)
        let end = min(scalars.count, start + Int.random(in: 0...12, using: &random))
        scalars.replaceSubrange(start..<end, with: random.text(of: Self.pieces, longest: 3).unicodeScalars)
      }
      let text = String(String.UnicodeScalarView(scalars))
      do throws(ThemeProblem) {
        let theme = try Theme(parsing: text)
        themes += 1
        #expect(try Theme(parsing: ThemeText.text(of: theme)).withoutLines == theme.withoutLines)
      } catch {
        if let place = error.place { #expect(place.line >= 1 && place.column >= 1) }
      }
    }
    #expect(themes > 100)
  }

  private static let hostile: [String] = [
    Self.laughs(asName: false), Self.laughs(asName: true), String(repeating: "[", count: 1_000_000),
    String(repeating: "- ", count: 500_000), String(repeating: "? ", count: 500_000),
    String(repeating: "{a: ", count: 250_000), String(repeating: "'", count: 1_000_000),
    String(repeating: "a", count: 1_000_000), String(repeating: "*a ", count: 300_000),
    String(repeating: "&a ", count: 300_000), String(repeating: "\n", count: 1_000_000),
    String(repeating: "x: \"", count: 250_000), String(repeating: "!a ", count: 300_000),
    (0..<60_000).map { "a\($0): b\n" }.joined(), String(repeating: "a: b\n", count: 200_000),
    "title: A\nqueries: [" + String(repeating: "a,", count: 500_000) + "]",
    "? " + String(repeating: "[", count: 20) + String(repeating: "a,", count: 400_000),
    String(repeating: "? ", count: 10) + "[" + String(repeating: "a,", count: 400_000) + "]",
    "title: |\n" + String(repeating: "\n", count: 1_000_000),
    "title: \"" + String(repeating: "\n", count: 1_000_000),
    String(repeating: "a\u{2028}", count: 250_000),
  ]

  /// Each takes far longer than a test may, or all memory, where nothing is done against it.
  @Test(.timeLimit(.minutes(1)), arguments: hostile.indices)
  func `no text keeps a reader long`(place: Int) {
    // By place: a test run names its arguments.
    #expect(throws: ThemeProblem.self) { try Theme(parsing: Self.hostile[place]) }
  }

  /// Names for lists of names for lists: 9^9 leaves; as the name of a field they would be compared.
  private static func laughs(asName: Bool) -> String {
    let lists = (1...9).map {
      "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ","))]\n"
    }
    return "a0: &a0 ha\n" + lists.joined() + (asName ? "? *a9\n: x\n" : "title: *a9\n")
  }
}

extension Theme {
  /// The theme alone, not how it was written.
  var withoutLines: Theme {
    var theme = self
    theme.text = ""
    for place in theme.queries.indices { theme.queries[place].line = nil }
    for place in theme.pinned.indices { theme.pinned[place].line = nil }
    for place in theme.excluded.indices { theme.excluded[place].line = nil }
    for place in theme.notes.indices { theme.notes[place].line = nil }
    for place in theme.groupNotes.indices { theme.groupNotes[place].line = nil }
    return theme
  }
}
