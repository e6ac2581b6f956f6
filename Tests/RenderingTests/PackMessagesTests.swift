import Indexing
import Reports
import Search
import Testing

@testable import Rendering

/// What is said where a pack is not made, or not written, or not all that was asked for is in it.
struct PackMessagesTests {
  private static let output: [(OutputProblem, String)] = [
    (.isThere(path: "a.html"), "a.html: is there already; name another file, or add --replace"),
    (.folder(path: "a"), "a: is a folder; name a file in it"),
    (.device(path: "/dev/null"), "/dev/null: is no file; name a file"),
    (
      .isRead(path: "a", as: "theme.yaml"),
      "a: is 'theme.yaml' itself, which is read; name another file"
    ),
    (
      .unwritable(path: "a"),
      "a: cannot be written; check that its folder is there, its permissions and the disk"
    ),
    (
      .unknownForm(path: "a.pdf", hasOption: true),
      "a.pdf: the form of the pack cannot be told by this name; end it in .html, .md, .docx, .csv or .json, or add --format"
    ),
    (
      .unknownForm(path: "a.pdf", hasOption: false),
      "a.pdf: the form of the pack cannot be told by this name; end it in .html, .md, .docx, .csv or .json"
    ),
    (
      .notForTerminals(form: "a Word document"),
      "a terminal cannot show a Word document; name a file with -o"
    ),
    (.noTheme(path: "a.md"), "a.md: carries no theme; name the one that it was made of with --theme"),
    (
      .lostQuotations(written: 9, read: 8),
      "nothing is written, because of 9 quotations 8 can be read back; write the pack in another form"
    ),
    (
      .wrongQuotations(["quotation 1 of a:1: x", "quotation 2 of a:2: y"]),
      "nothing is written, because quotations do not agree with the index, perhaps because it has just changed: "
        + "quotation 1 of a:1: x; quotation 2 of a:2: y; make the pack again, or run 'findings check'"
    ),
    (.folder(path: "\u{1B}[2J"), "\u{FFFD}[2J: is a folder; name a file in it"),
  ]

  @Test(arguments: output)
  func `why a file is not written is said with what to do`(problem: OutputProblem, text: String) {
    #expect(Messages.text(of: problem as any Error) == text)
  }

  // MARK: No pack

  private static let id = Paragraph.ID(report: Report.ID("a"), local: "1")

  private static func search(_ text: String, unknown: [UnknownWord] = []) -> PackSearch {
    PackSearch(
      query: Theme.Query(text), interpreted: "", notes: [], expansions: [], unknownWords: unknown,
      paragraphs: 0)
  }

  private static let problems: [(PackProblem, theme: String?, text: String)] = [
    (
      .query(.noWords(query: "?"), line: 3), "a.yaml",
      "a.yaml: line 3: the query '?' holds no word or number; type some, for example: drift in decision making"
    ),
    (
      .query(.noWords(query: "?"), line: nil), nil,
      "the query '?' holds no word or number; type some, for example: drift in decision making"
    ),
    (
      .unknownName(.unknownReport(name: "x", nearest: [Report.ID("y")]), field: "pinned", line: 4), "-",
      "standard input: line 4: pinned: there is no report 'x'; try y"
    ),
    (
      .pinnedAndExcluded(id, line: 5), "a.yaml",
      "a.yaml: line 5: 'a:1' is pinned and excluded; take it out of one of the two"
    ),
    (
      .nothingFound(searches: [], filterInWords: "", excluded: 1, unknownAuthorities: []), "a.yaml",
      "a.yaml: nothing is left: the theme excludes all that is found (1 paragraph); "
        + "take some of them out of 'excluded', or add a query"
    ),
    (
      .nothingFound(searches: [], filterInWords: "", excluded: 0, unknownAuthorities: []), "a.yaml",
      "a.yaml: the theme asks for nothing; take fewer or other words, or let any of them do with 'words: any'"
    ),
    (
      .nothingFound(
        searches: [
          search(
            "mels in France",
            unknown: [
              UnknownWord(word: "mels", suggestions: ["meals", "mills"]),
              UnknownWord(word: "France", suggestions: []),
            ]), search("\u{1B}[2J"),
        ], filterInWords: "authority Harow, years 2012", excluded: 0,
        unknownAuthorities: [
          UnknownWord(word: "Harow", suggestions: ["Harrow", "Barrow"]),
          UnknownWord(word: "Xyz", suggestions: []),
        ]), nil,
      "nothing is found for 'mels in France', '\u{FFFD}[2J' in authority Harow, years 2012; "
        + "no report is on 'Harow', did you mean 'Harrow'; no report is on 'Xyz'; "
        + "no paragraph holds 'mels', but there is 'meals', 'mills'; no paragraph holds 'France'; "
        + "loosen the filters, take fewer or other words, or let any of them do with '--any-word'"
    ),
    (
      .nothingFound(
        searches: [search(String(repeating: "a", count: 201))], filterInWords: "", excluded: 0,
        unknownAuthorities: []), "a.yaml",
      "a.yaml: nothing is found for '\(String(repeating: "a", count: 199))…'; "
        + "take fewer or other words, or let any of them do with 'words: any'"
    ),
  ]

  @Test(arguments: problems.indices)
  func `why there is no pack is said with its place in the theme and what to do`(place: Int) {
    let (problem, theme, text) = Self.problems[place]
    #expect(Messages.text(of: problem, theme: theme) == text)
  }

  // MARK: A pack with less than was asked for

  private static let warnings: [(PackWarning, theme: String?, text: String)] = [
    (
      .unknownAuthority(UnknownWord(word: "Harow", suggestions: ["Harrow"])), "a.yaml",
      "a.yaml: no report is on 'Harow', did you mean 'Harrow'"
    ),
    (
      .unknownAuthority(UnknownWord(word: String(repeating: "x", count: 300), suggestions: [])), nil,
      "no report is on '\(String(repeating: "x", count: 199))…'"
    ),
    (
      .unknownExcluded(name: "a:1", line: 8), "a.yaml",
      "a.yaml: line 8: 'a:1' is excluded, but the index has no such paragraph; check its name"
    ),
    (
      .noteOnAbsent(name: "a:1", line: 4), "-",
      "standard input: line 4: the note on 'a:1' is not shown, because the paragraph is not in the pack; pin it"
    ),
    (
      .noteOnAbsentGroup(title: "Leeds\u{1B}", groups: ["Harrow", "Kent"], line: 7), "a.yaml",
      "a.yaml: line 7: the note on 'Leeds\u{FFFD}' is not shown, because no group has this title; "
        + "there is 'Harrow', 'Kent'"
    ),
    (
      .noteOnAbsentGroup(title: "X", groups: [], line: nil), nil,
      "the note on 'X' is not shown, because no group has this title; there is none"
    ),
    (
      .noteOnAbsentGroup(title: "X", groups: (1...9).map(String.init), line: nil), nil,
      "the note on 'X' is not shown, because no group has this title; "
        + "there is '1', '2', '3', '4', '5', '6', '7', '8', …"
    ),
    (.onlyRecommendations, "a.yaml", "a.yaml: no finding is in the pack, only recommendations"),
  ]

  @Test(arguments: warnings)
  func `what of a theme came to nothing is said with its place`(
    warning: PackWarning, theme: String?, text: String
  ) {
    #expect(Messages.text(of: warning, theme: theme) == text)
  }

  // MARK: Names of files

  @Test(
    arguments: [
      ("a.html", .html), ("a.HTM", .html), ("a.md", .markdown), ("a.b.markdown", .markdown),
      ("folder.md/a.docx", .docx), ("a.csv", .csv), ("a.json", .json), (".json", .json), ("a.pdf", nil),
      ("a", nil), ("folder.html/a", nil), ("a.html ", nil), ("", nil), ("a.", nil), ("/", nil),
    ] as [(String, PackFormat?)])
  func `the end of a name says the form`(path: String, format: PackFormat?) {
    #expect(PackFormat(ofFileAt: path) == format)
  }
}
