import Indexing
import Reports
import TestSupport
import Testing

@testable import Search

struct ThemeTextTests {
  @Test func `a theme is written in few lines`() throws {
    var theme = Theme(title: "Drift in decision making")
    theme.question = "Who was criticised: when?"
    theme.introduction = "One.\n\nTwo: three."
    theme.queries = [Theme.Query("drift"), Theme.Query("\"decision making\" AND delay")]
    theme.queries[1].weight = 0.5
    try FilterField.authority.add("Harrow", to: &theme.filter)
    try FilterField.authority.add("Bristol, City of", to: &theme.filter)
    try FilterField.year.add("2012..2016", to: &theme.filter)
    try FilterField.published.add("2018-01..", to: &theme.filter)
    theme.limitPerReport = nil
    theme.pinned = [
      Theme.Remark(paragraph: "harrow-2012-06-27:52"), Theme.Remark(paragraph: "a:1", text: "It’s so."),
    ]
    theme.groupNotes = [Theme.GroupNote(group: "2012", text: "First.\nSecond.")]
    #expect(
      ThemeText.text(of: theme) == """
        title: Drift in decision making
        question: 'Who was criticised: when?'
        introduction: |-
          One.

          Two: three.
        queries:
          - drift
          - query: '"decision making" AND delay'
            weight: 0.5
        filters:
          authority: [Harrow, 'Bristol, City of']
          year: 2012..2016
          published: 2018..
        per_report: none
        pinned:
          - harrow-2012-06-27:52
          - paragraph: a:1
            note: It’s so.
        notes:
          groups:
            - group: '2012'
              note: |-
                First.
                Second.

        """)
  }

  @Test func `what is written is read as the same`() throws {
    var random = SeededRandom(seed: 52)
    for _ in 0..<2_000 {
      let theme = Self.theme(&random)
      let text = ThemeText.text(of: theme)
      let read = try Theme(parsing: text)
      #expect(read.withoutLines == theme, "\(text)")
      #expect(ThemeText.text(of: read) == text)
    }
  }

  @Test(arguments: [
    "2012", "2012..2016", "2012-02", "2012-02-03", "..2016", "2016..", "2018-01..", "..9999",
    "2012-01..2012-12",
    "1000..9999", "9999", "2016-02..2016-02-29", "..2012-03-04",
  ])
  func `ranges of dates are written as they are read`(typed: String) throws {
    let range = try #require(DateRange.parse(typed))
    #expect(DateRange.parse(DateRange.typed(range)) == range)
  }

  // MARK: A theme to start from

  @Test(arguments: [
    "drift in decision making", "\"decision making\" AND drift", "it's: a #1 'problem'", "a\nb",
    "100% of them",
    "- drift", "-drift delay", "🙂 emoji", "*ren", "&c drift", "!drift", "[drift]", "{drift}", "@home",
    "`drift`", "null",
    "yes", "a: b", "a\\b", "drift # no comment", "|", "> drift", "? drift", "drift\u{202E}", "a\u{2028}b",
    "\tdrift", "%drift",
    "drift:", "2012", "ß", "1\u{0}2",
  ])
  func `a new theme is a theme that searches for what was typed`(query: String) throws {
    guard (try? QueryParser.parse(query)) != nil, !query.unicodeScalars.contains("\0") else { return }
    let theme = try Theme(parsing: ThemeText.start(with: query))
    var expected = Theme(title: ThemeText.title(for: query))
    expected.queries = [Theme.Query(query)]
    #expect(theme.withoutLines == expected)
  }

  @Test func `a new theme explains every field, and its examples are one theme`() throws {
    let text = try ThemeText.start(with: "drift in decision making")
    let example = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("#") && (line.dropFirst().first != " " || line.hasPrefix("#  "))
        ? line.dropFirst() : line
    }.joined(separator: "\n")
    let theme = try Theme(parsing: example)
    #expect(theme.title == "Drift in decision making" && theme.queries.count == 2)
    #expect(theme.filter.parts.count == FilterField.allCases.count)
    #expect(theme.introduction == "A text of several lines\nis written like this.")
    #expect(theme.grouping == .year && theme.limit == 100 && theme.limitPerReport == nil && !theme.marksWords)
    #expect(theme.pinned.count == 1 && theme.excluded.count == 1 && theme.notes.count == 1)
    #expect(theme.groupNotes.count == 1 && theme.recommendationLimit == 20)
    for (path, field) in ThemeField.all {
      #expect(example.contains("\(field.name):"), "\(path)")
      #expect(text.lowercased().contains(field.meaning.lowercased()), "\(path)")
    }
    for line in text.split(separator: "\n") { #expect(line.count <= 125, "\(line)") }
  }

  @Test func `there is no theme for a query that finds nothing`() {
    #expect(throws: QueryProblem.noWords(query: "?!")) { try ThemeText.start(with: "?!") }
    #expect(throws: QueryProblem.onlyExclusions(query: "-a1")) { try ThemeText.start(with: "-a1") }
  }

  @Test(arguments: [
    ("drift in decision making", "Drift in decision making"), (" a\n b ", "A b"), ("-drift x", "-drift x"),
    ("ßa", "Ssa"),
    ("élan", "Élan"), ("", ""), ("SEND", "SEND"),
    (String(repeating: "a", count: 200), "A" + String(repeating: "a", count: 118) + "…"),
  ])
  func `a query makes a title`(query: String, title: String) { #expect(ThemeText.title(for: query) == title) }

  // MARK: Other names

  @Test func `names of paragraphs are replaced where they are names`() throws {
    let text = """
      # a:1 stays in comments
      title: About a:1
      queries: ["a:1 drift"]
      pinned:
        - a:1   # a:1
        - {note: see a:1, paragraph: "a:2"}
        - paragraph: 'it''s:3'
          note: a:1
        - paragraph: |
            a:4
        - "\\x61:5"
      excluded: [a:11, b-a:1, a:12]
      notes: {paragraphs: [{paragraph: a:1, note: x}]}

      """
    let names = [
      "a:1": "b:1", "a:2": "b:2", "it's:3": "b's, c:3", "a:4": "b:4", "a:5": "2b:5", "a:12": "a:13",
    ]
    let replaced = try ThemeText.replacing(names, in: text)
    #expect(
      replaced == """
        # a:1 stays in comments
        title: About a:1
        queries: ["a:1 drift"]
        pinned:
          - b:1   # a:1
          - {note: see a:1, paragraph: b:2}
          - paragraph: 'b''s, c:3'
            note: a:1
          - paragraph: |
              b:4
          - '2b:5'
        excluded: [a:11, b-a:1, a:13]
        notes: {paragraphs: [{paragraph: b:1, note: x}]}

        """)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `line ends and byte order mark stay`(end: String) throws {
    let text = ["\u{FEFF}title: 🙂 é", "queries: [é]", "pinned: ['é', a:1]"].joined(separator: end).replacing(
      "'é', ", with: "")
    #expect(try ThemeText.replacing(["a:1": "é:2"], in: text) == text.replacing("a:1", with: "é:2"))
    #expect(try ThemeText.replacing([:], in: text) == text)
  }

  @Test func `names may change places`() throws {
    let text = "title: A\npinned: [a:1, a:2]\nexcluded: [a:3]\n"
    let names = ["a:1": "a:2", "a:2": "a:3", "a:3": "a:1"]
    #expect(try ThemeText.replacing(names, in: text) == "title: A\npinned: [a:2, a:3]\nexcluded: [a:1]\n")
  }

  @Test func `replaced names are the names of the theme`() throws {
    var random = SeededRandom(seed: 53)
    for _ in 0..<300 {
      let theme = Self.theme(&random)
      let all = Set((theme.pinned + theme.excluded + theme.notes).map(\.paragraph))
      let names = Dictionary(uniqueKeysWithValues: all.sorted().enumerated().map { ($1, "new, \($0):7") })
      let replaced = try Theme(parsing: ThemeText.replacing(names, in: ThemeText.text(of: theme)))
      #expect(replaced.pinned.map(\.paragraph) == theme.pinned.compactMap { names[$0.paragraph] })
      #expect(replaced.notes.map(\.paragraph) == theme.notes.compactMap { names[$0.paragraph] })
      #expect(replaced.pinned.map(\.text) == theme.pinned.map(\.text))
    }
  }

  // MARK: Random themes

  private static let pieces =
    RandomText.hostile.filter { $0 != "\0" } + [
      "\n", "\n\n", "\r", "\r\n", "\t", " ", "# ", ": ", "- ", "|", ">", "'", "\"", "\\", "&a", "*a", "!",
      "%", "@", "`",
      "---", "...", "null", "~", "yes", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{1FFFF}",
      "\u{7F}",
    ]

  private static func text(_ random: inout SeededRandom) -> String {
    while true {
      let text = random.text(of: pieces, longest: 12)
      let isBlank = text.allSatisfy(\.isWhitespace)
      if !isBlank && text.unicodeScalars.first(where: { $0 != " " }) != "\u{FEFF}" { return text }
    }
  }

  private static func theme(_ random: inout SeededRandom) -> Theme {
    var theme = Theme(title: text(&random).onOneLine)
    if Bool.random(using: &random) { theme.question = text(&random).onOneLine }
    if Bool.random(using: &random) { theme.introduction = text(&random) }
    theme.queries = (0..<3).map { _ in query(&random) }.filter { (try? QueryParser.parse($0.text)) != nil }
    for field in FilterField.allCases where Bool.random(using: &random) {
      for _ in 0..<2 { try? field.add(value(of: field, &random), to: &theme.filter) }
    }
    theme.grouping = random.pick(Theme.Grouping.allCases)
    theme.limit = random.pick([1, 60, 20_000])
    theme.limitPerReport = random.pick([nil, 5, 1])
    theme.recommendationLimit = random.pick([0, 40, 1])
    theme.marksWords = Bool.random(using: &random)
    theme.pinned = (1...3).map { remark("p\($0)", &random, isNoted: Bool.random(using: &random)) }
    theme.excluded = (1...2).map { remark("x\($0)", &random, isNoted: Bool.random(using: &random)) }
    theme.notes = (1...2).map { remark("n\($0)", &random, isNoted: true) }
    theme.groupNotes = [Theme.GroupNote(group: text(&random), text: text(&random))]
    return theme
  }

  private static func query(_ random: inout SeededRandom) -> Theme.Query {
    var query = Theme.Query(text(&random) + " drift")
    query.weight = random.pick([1, 0.5, 100, 0.1 + 0.2, 1e-300, .leastNonzeroMagnitude])
    query.wantsAllWords = Bool.random(using: &random)
    query.isLiteral = Bool.random(using: &random)
    return query
  }

  private static func value(of field: FilterField, _ random: inout SeededRandom) -> String {
    switch field {
    case .year, .published: random.pick(["2012", "2012..2016", "2018-01..", "..2019-06-30", "2012-02-03"])
    default: field.choices.map { random.pick($0) } ?? text(&random)
    }
  }

  private static func remark(_ name: String, _ random: inout SeededRandom, isNoted: Bool) -> Theme.Remark {
    let report = text(&random).filter { !$0.isNewline && $0 != "\0" }
    return Theme.Remark(
      paragraph: "\(name)\(report):\(random.pick(["7", "p0.12"]))", text: isNoted ? text(&random) : nil)
  }
}
