import Foundation
import Rendering
import Search
import TestSupport
import Testing

/// What analysts read when a theme is wrong.
struct ThemeMessagesTests {
  private static let start = "start from what 'findings pack --init \"drift in decision making\"' writes"

  // MARK: The text as a whole

  @Test(arguments: [
    ("", "the theme is empty; \(start)"), ("# nothing yet\n\n", "the theme is empty; \(start)"),
    ("---\n", "the theme is empty; \(start)"), ("\u{FEFF}", "the theme is empty; \(start)"),
    (
      "drift in decision making\n",
      "line 1, column 1: here is a text, where a theme begins with a field such as 'title: …'; \(start)"
    ),
    (
      "- drift\n- delay\n",
      "line 1, column 1: here is a list, where a theme begins with a field such as 'title: …'; \(start)"
    ),
    (
      "title: A\nqueries: [drift]\n---\ntitle: B\n",
      "line 3, column 1: '---' begins a second theme; keep each theme in a file of its own"
    ),
    (
      "title: A\u{0}\n",
      "line 1, column 9: the character U+0000 is part of no text; take it out, or save the file as plain text in UTF-8"
    ),
    (
      "title: A\r\nquestion: \u{1B}[2J\r\n",
      "line 2, column 11: the character U+001B is part of no text; take it out, or save the file as plain text in UTF-8"
    ),
    (
      "title: \"A\\0\"\n",
      "line 1, column 8: the character U+0000 is part of no text; take it out, or save the file as plain text in UTF-8"
    ),
    (
      "title: \(String(repeating: "[", count: 50))",
      "line 1, column 1: lists and fields stand inside each other, more than a theme has; check the brackets"
    ),
    (
      "title: A\nnotes:\n" + String(repeating: "? ", count: 50),
      "line 3, column 1: lists and fields stand inside each other, more than a theme has; check the brackets"
    ),
    (
      String(repeating: "- ", count: 1_100),
      "line 1, column 1999: lists and fields stand inside each other, more than a theme has; check the brackets"
    ),
    (String(repeating: "# x\n", count: 300_000), "the theme is larger than 1 MB; check that it is a theme"),
  ])
  func `a text that is no theme is said to be none`(text: String, message: String) {
    Self.expect(text, message)
  }

  // MARK: YAML

  @Test(arguments: [
    (
      "title: Drift: a study\n",
      "line 1, column 13: 'title: Drift: a study' has ': ' inside a text, which begins a field; put the text in single quotes"
    ),
    (
      "title: A\n question: B\n",
      "line 2, column 10: 'question: B' does not stand in line with what it belongs to; put as many spaces before it as before its neighbours"
    ),
    (
      "title: A\nqueries:\n  - a\n - b\n",
      "line 4, column 2: '- b' does not stand in line with what it belongs to; put as many spaces before it as before its neighbours"
    ),
    (
      "title: A\nqueries:\n  - \"decision making\" AND delay\n",
      "line 3, column 23: '- \"decision making\" AND delay' goes on behind a closing quotation mark; put all of the text in single quotes: '\"drift\" AND delay'"
    ),
    (
      "title: A\nqueries: [\"decision making\" AND delay]\n",
      "line 2, column 29: 'queries: [\"decision making\" AND delay]' goes on behind a closing quotation mark; put all of the text in single quotes: '\"drift\" AND delay'"
    ),
    (
      "title: \"Drift\nqueries: [drift]\n",
      "line 1, column 8: 'title: \"Drift' opens a quotation mark that is not closed; close it, or put the text in the other kind of quotation marks"
    ),
    (
      "title: 'Drift\n---\n",
      "line 1, column 8: 'title: 'Drift' opens a quotation mark that is not closed; close it, or put the text in the other kind of quotation marks"
    ),
    (
      "title: A\nfilters: {authority: Harrow\nlimit: 3\n",
      "line 2, column 10: 'filters: {authority: Harrow' opens a bracket that is not closed, or lacks a comma; close it, or put the text in single quotes"
    ),
    (
      "title: A\nqueries: [a,,b]\n",
      "line 2, column 13: 'queries: [a,,b]' has a bracket or comma too many; take it out, or put the text in single quotes"
    ),
    (
      "title: A\nqueries:\n\t- drift\n",
      "line 3, column 1: '- drift' stands behind a tab; use spaces instead"
    ),
    (
      "title: A\nqueries:\n  - @home\n",
      "line 3, column 5: '- @home': a text cannot begin with '@'; put the text in single quotes"
    ),
    (
      "title: ? drift\n",
      "line 1, column 8: 'title: ? drift': a text cannot begin with '?'; put the text in single quotes"
    ),
    (
      "title: A\nqueries: - drift\n",
      "line 2, column 10: 'queries: - drift' begins a list behind other text; begin each '-' in a line of its own"
    ),
    (
      "title Drift\nqueries: [drift]\n",
      "line 1, column 1: 'title Drift' lacks a ':'; write 'name: value', or indent the line further if it belongs to the text above it"
    ),
    (
      "title: A\nintroduction: |\n  One.\nTwo.\nqueries: [a]\n",
      "line 4, column 1: 'Two.' lacks a ':'; write 'name: value', or indent the line further if it belongs to the text above it"
    ),
    (
      "title: \"a\\d\"\n",
      "line 1, column 10: 'title: \"a\\d\"' has a '\\' that means nothing in double quotes; put the text in single quotes"
    ),
    (
      "title: A\nintroduction: | text\n",
      "line 2, column 15: 'introduction: | text' has text behind '|' or '>'; begin the text in the next line, indented"
    ),
    (
      "%DRIFT\ntitle: A\n",
      "line 1, column 1: '%DRIFT' begins with '%', which has a meaning of its own in YAML; put the text in single quotes"
    ),
    (
      "title: %drift\n",
      "line 1, column 8: 'title: %drift': a text cannot begin with '%'; put the text in single quotes"
    ),
    (
      "title: !<x\n",
      "line 1, column 8: 'title: !<x': a text cannot begin with '!'; put the text in single quotes"
    ),
    (
      "title: A\nqueries: [*ren]\n",
      "line 2, column 11: '*ren' begins with '*', which has a meaning of its own in YAML; put the text in single quotes"
    ),
    (
      "title: * a\n",
      "line 1, column 8: '*' begins with '*', which has a meaning of its own in YAML; put the text in single quotes"
    ),
    (
      "title: &drift A\nqueries: [a]\n",
      "line 1, column 8: '&drift' begins with '&', which has a meaning of its own in YAML; put the text in single quotes"
    ),
    (
      "a: &a [x, x]\nb: &b [*a, *a]\n? [*b, *b]\n: x\n",
      "line 1, column 4: '&a' begins with '&', which has a meaning of its own in YAML; put the text in single quotes"
    ),
    (
      "title: A\n<<: {queries: [a]}\n",
      "line 2, column 1: '<<' is not a field of a theme; there is title, question, introduction, queries, filters, group_by, limit, per_report, recommendations, mark_words, pinned, excluded and notes"
    ),
    (
      "title: !!binary aGVsbG8=\n",
      "line 1, column 8: '!!binary' begins with '!', which has a meaning of its own in YAML; put the text in single quotes"
    ),
    (
      "title: !own x\n",
      "line 1, column 8: '!own' begins with '!', which has a meaning of its own in YAML; put the text in single quotes"
    ),
  ])
  func `what is wrong with its YAML is said in plain words`(text: String, message: String) {
    Self.expect(text, message)
  }

  // MARK: Fields

  @Test(arguments: [
    (
      "title: A\nqeries: [drift]\n",
      "line 2, column 1: 'qeries' is not a field of a theme; did you mean 'queries'?"
    ),
    ("Title: A\n", "line 1, column 1: 'Title' is not a field of a theme; did you mean 'title'?"),
    ("group-by: year\n", "line 1, column 1: 'group-by' is not a field of a theme; did you mean 'group_by'?"),
    ("query: drift\n", "line 1, column 1: 'query' is not a field of a theme; did you mean 'queries'?"),
    (
      "title: A\nauthority: Harrow\n",
      "line 2, column 1: 'authority' is not a field of a theme, but of the filters; move it there"
    ),
    (
      "title: A\nweight: 2\n",
      "line 2, column 1: 'weight' is not a field of a theme, but of a query; move it there"
    ),
    (
      "title: A\nqueries:\n  - drift: in decision making\n",
      "line 3, column 5: 'drift' is not a field of a query; there is query, weight, words and literal, and a text with ': ' in it has to stand in single quotes"
    ),
    (
      "title: A\nqueries: [a]\nfilters:\n  grades: good\n",
      "line 4, column 3: 'grades' is not a field of the filters; did you mean 'grade'?"
    ),
    (
      "title: A\nqueries: [a]\npinned:\n  - paragraph: a:1\n    notes: x\n",
      "line 5, column 5: 'notes' is not a field of a pinned paragraph; did you mean 'note'?"
    ),
    (
      "title: A\n? [b]\n: c\n",
      "line 2, column 3: a field of a theme has no name; write 'name: value', or put the text in single quotes"
    ),
    (
      "title: A\nlimit: 1\nquestion: B\nlimit: 2\n",
      "line 2, column 1: 'limit' is there twice, again in line 4; keep one of them"
    ),
    ("{title: A, title: B}\n", "line 1, column 2: 'title' is there twice; keep one of them"),
    (
      "queries: [drift]\n",
      "line 1, column 1: a theme needs 'title'; write it, as in 'title: Drift in decision making'"
    ),
    (
      "# one\ntitle:\nqueries: [drift]\n",
      "line 2, column 1: a theme needs 'title'; write it, as in 'title: Drift in decision making'"
    ),
    (
      "title: A\n",
      "line 1, column 1: nothing says what to look for; write something under 'queries' or 'pinned'"
    ),
    (
      "title: A\nqueries:\n",
      "line 2, column 1: nothing says what to look for; write something under 'queries' or 'pinned'"
    ),
    (
      "title: [A]\nqueries: [a]\n",
      "line 1, column 8: 'title' takes some text, but here is a list; take the dashes or square brackets away"
    ),
    (
      "title:\n  A: b\nqueries: [a]\n",
      "line 2, column 3: 'title' takes some text, but here is 'name: value'; put a text with ': ' in it in single quotes"
    ),
    (
      "title: A\nqueries:\n  - drift\n  -\n",
      "line 4, column 4: 'queries' takes some text or fields, but here is nothing; write it, or take the '-' away"
    ),
    (
      "title: A\nqueries: ['']\n",
      "line 2, column 11: 'queries' takes some text or fields, but here is nothing; write it, or take the '-' away"
    ),
    (
      "title: A\nqueries:\n  - weight: 2\n",
      "line 3, column 5: a query needs 'query'; write it, as in 'query: delay NEAR/5 decision'"
    ),
    (
      "title: A\nqueries: [[a]]\n",
      "line 2, column 11: 'queries' takes some text or fields, but here is a list; take the dashes or square brackets away"
    ),
    (
      "title: A\nqueries: [a]\nfilters: Harrow\n",
      "line 3, column 10: 'filters' takes fields, but here is a text; write 'name: value' in lines of their own below it"
    ),
    (
      "title: A\nqueries: [a]\nnotes: [b]\n",
      "line 3, column 8: 'notes' takes fields, but here is a list; take the dashes or square brackets away"
    ),
  ])
  func `a wrong field is named with its line`(text: String, message: String) { Self.expect(text, message) }

  // MARK: Values

  private static let query = "title: A\nqueries:\n  - query: drift\n    "
  private static let layout = "title: A\nqueries: [a]\n"

  @Test(arguments: [
    (
      query + "weight: heavy",
      "line 4, column 13: weight: 'heavy' is not possible; it takes a number above 0, at most 100"
    ),
    (
      query + "weight: 0",
      "line 4, column 13: weight: '0' is not possible; it takes a number above 0, at most 100"
    ),
    (
      query + "weight: 101",
      "line 4, column 13: weight: '101' is not possible; it takes a number above 0, at most 100"
    ),
    (
      query + "weight: nan",
      "line 4, column 13: weight: 'nan' is not possible; it takes a number above 0, at most 100"
    ),
    (
      query + "weight: 0,5",
      "line 4, column 13: weight: '0,5' is not possible; it takes a number above 0, at most 100"
    ),
    (query + "words: some", "line 4, column 12: words: 'some' is not possible; it takes one of all, any"),
    (query + "literal: perhaps", "line 4, column 14: literal: 'perhaps' is not possible; it takes yes or no"),
    (
      layout + "limit: 0",
      "line 3, column 8: limit: '0' is not possible; it takes a whole number from 1 to 20000"
    ),
    (
      layout + "limit: 20001",
      "line 3, column 8: limit: '20001' is not possible; it takes a whole number from 1 to 20000"
    ),
    (
      layout + "limit: none",
      "line 3, column 8: limit: 'none' is not possible; it takes a whole number from 1 to 20000"
    ),
    (
      layout + "limit: 1.5",
      "line 3, column 8: limit: '1.5' is not possible; it takes a whole number from 1 to 20000"
    ),
    (
      layout + "limit: 99999999999999999999",
      "line 3, column 8: limit: '99999999999999999999' is not possible; it takes a whole number from 1 to 20000"
    ),
    (
      layout + "per_report: all",
      "line 3, column 13: per_report: 'all' is not possible; it takes a whole number from 1 to 20000, or none"
    ),
    (
      layout + "recommendations: -1",
      "line 3, column 18: recommendations: '-1' is not possible; it takes a whole number from 0 to 20000"
    ),
    (
      layout + "group_by: region",
      "line 3, column 11: group_by: 'region' is not possible; it takes one of authority, year, grade, section, framework"
    ),
    (
      layout + "mark_words: maybe",
      "line 3, column 13: mark_words: 'maybe' is not possible; it takes yes or no"
    ),
    (
      layout + "filters: {grade: fine}",
      "line 3, column 18: grade: 'fine' is not known; it takes one of outstanding, good, requires improvement, adequate, inadequate, not judged, typically positive, inconsistent, widespread and/or systemic failings"
    ),
    (
      layout + "filters:\n  kind: finding, table",
      "line 4, column 9: kind: 'finding, table' is not known; it takes one of finding, recommendation, boilerplate, table; several stand in square brackets: [finding, table]"
    ),
    (
      layout + "filters:\n  framework:\n    - sif\n    - ofsted",
      "line 6, column 7: framework: 'ofsted' is not known; it takes one of slac, jar, lac, sif, lscb-review, ilacs, jtai, area-send, other"
    ),
    (
      layout + "filters: {year: 2016..2012}",
      "line 3, column 17: year: '2016..2012' is not known; it takes a year or a range such as 2012..2016"
    ),
    (
      layout + "filters: {published: soon}",
      "line 3, column 22: published: 'soon' is not known; it takes a day, month or year, or a range of them such as 2018-01..2019-06-30"
    ),
    (
      "title: A\nqueries: [\(String(repeating: "a1,", count: 101))]",
      "line 2, column 1: 'queries' holds 101, but at most 100 are possible; make several themes of it"
    ),
    (
      layout + "filters: {authority: [[Harrow]]}",
      "line 3, column 23: 'authority' takes some text, but here is a list; take the dashes or square brackets away"
    ),
    (
      "title: A\nqueries:\n  - '?!'\n",
      "line 3, column 5: the query '?!' holds no word or number; type some, for example: drift in decision making"
    ),
    (
      "title: A\nqueries: grade:good\n",
      "line 2, column 10: the query 'grade:good' only restricts; add a word that is to be found, or move what restricts to 'filters'"
    ),
    (
      "title: A\nqueries:\n- query: -drift\n",
      "line 3, column 10: the query '-drift' only excludes; add a word that is to be found"
    ),
    (
      "title: A\nqueries: [drift kind:x]\n",
      "line 2, column 11: kind: 'x' is not known; it takes one of finding, recommendation, boilerplate, table\n  drift kind:x\n        ^^^^^^"
    ),
  ])
  func `a value that is not possible is shown with what is`(text: String, message: String) {
    Self.expect(text, message)
  }

  // MARK: Paragraphs and groups

  private static let copy =
    "copy one from under a result of 'findings search', such as harrow-2012-06-27:52"

  @Test(arguments: [
    ("pinned: [harrow]", "line 3, column 10: 'harrow' is not the name of a paragraph; \(copy)"),
    (
      "pinned: ../../etc/passwd",
      "line 3, column 9: '../../etc/passwd' is not the name of a paragraph; \(copy)"
    ),
    (
      "pinned:\n  - harrow-2012-06-27: 52",
      "line 4, column 5: 'harrow-2012-06-27: 52' is not the name of a paragraph; \(copy)"
    ),
    (
      "excluded: [{paragraph: 'harrow:x'}]",
      "line 3, column 24: 'harrow:x' is not the name of a paragraph; \(copy)"
    ),
    ("excluded: [':52']", "line 3, column 12: ':52' is not the name of a paragraph; \(copy)"),
    ("excluded: ['a:p1']", "line 3, column 12: 'a:p1' is not the name of a paragraph; \(copy)"),
    (
      "pinned: [a:1]\nexcluded:\n  - paragraph: a:1\n",
      "line 5, column 16: 'a:1' is pinned and also excluded (see line 3); keep one of them"
    ),
    (
      "pinned:\n  - a:1\n  - a:1",
      "line 5, column 5: 'a:1' is pinned twice, first in line 4; keep one of them"
    ),
    (
      "excluded:\n  - a:1\n  - a:1",
      "line 5, column 5: 'a:1' is excluded twice, first in line 4; keep one of them"
    ),
    (
      "pinned: [{paragraph: a:1, note: x}]\nnotes: {paragraphs: [{paragraph: a:1, note: y}]}",
      "line 4, column 34: 'a:1' has a note already, in line 3; make one note of both"
    ),
    (
      "notes:\n  groups:\n    - {group: Harrow, note: x}\n    - {group: HARROW, note: y}",
      "line 6, column 15: 'HARROW' has a note already, in line 5; make one note of both"
    ),
    (
      "notes: {paragraphs: [a:1]}",
      "line 3, column 22: 'paragraphs' takes fields, but here is a text; write 'name: value' in lines of their own below it"
    ),
    (
      "notes: {paragraphs: [{paragraph: a:1}]}",
      "line 3, column 22: a note on a paragraph needs 'note'; write it, as in 'note: Put right by 2013.'"
    ),
    (
      "notes: {groups: [{note: x}]}",
      "line 3, column 18: a note on a group needs 'group'; write it, as in 'group: Harrow'"
    ),
    (
      "pinned: [[a:1]]",
      "line 3, column 10: 'pinned' takes the name of a paragraph or fields, but here is a list; take the dashes or square brackets away"
    ),
  ])
  func `a wrong name is said with where to find names`(lines: String, message: String) {
    Self.expect(Self.layout + lines, message)
  }

  // MARK: Files

  @Test func `a file that cannot be read is named`() throws {
    let folder = try TemporaryFolder()
    let latin = try folder.write(Array("title: A\nquestion: caf".utf8) + [0xE9, 0x0A], to: "latin.yaml")
    let wide = try folder.write([0xFF, 0xFE, 0x74, 0x00], to: "utf16.yaml")
    let large = try folder.write([UInt8](repeating: 0x20, count: (1 << 20) + 1), to: "large.yaml")
    let wrong = try folder.write("title: A\nqeries: b\n", to: "wrong.yaml")
    let notText = "here is what no text in UTF-8 holds; save the file as plain text in UTF-8"
    for (path, message) in [
      (folder.path("none.yaml"), "no such file; check the path, or \(Self.start)"),
      (folder.path, "is a folder; name a theme in it"), (latin, "line 2: \(notText)"),
      (wide, "line 1: \(notText)"),
      (large, "the theme is larger than 1 MB; check that it is a theme"),
      (wrong, "line 2, column 1: 'qeries' is not a field of a theme; did you mean 'queries'?"),
      ("/dev/zero", "the theme is larger than 1 MB; check that it is a theme"),
    ] {
      #expect {
        try ThemeFile.read(path)
      } throws: {
        Messages.text(of: $0) == "\(path): \(message)"
      }
    }
  }

  @Test(.disabled(if: CurrentUser.isRoot)) func `a file that may not be read is said to be that`() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: A", to: "own.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path("own.yaml"))
    #expect {
      try ThemeFile.read(folder.path("own.yaml"))
    } throws: {
      Messages.text(of: $0) == folder.path("own.yaml") + ": may not be read; check its permissions"
    }
  }

  @Test func `standard input is named as such`() {
    let problem = ThemeFile.Problem(path: "-", reason: .content(ThemeProblem(.empty, at: nil)))
    #expect(Messages.text(of: problem) == "standard input: the theme is empty; \(Self.start)")
  }

  @Test func `no message commands the terminal`() {
    for text in [
      "title: A\n\"\\e[2J\": x", "title: A\nqueries: ['\u{202E}']", "title: A\npinned: [\"\\e[2J\"]",
    ] {
      #expect(throws: ThemeProblem.self) { try Theme(parsing: text) }
      do { _ = try Theme(parsing: text) } catch {
        let message = Messages.text(of: error)
        #expect(!message.unicodeScalars.contains("\u{1B}") && !message.unicodeScalars.contains("\u{202E}"))
      }
    }
  }

  /// Where, what, and behind a semicolon what to do, without the words of those who write YAML's grammar.
  private static func expect(
    _ text: String, _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    do {
      let theme = try Theme(parsing: text)
      Issue.record("read as \(theme.title)", sourceLocation: sourceLocation)
    } catch {
      #expect(Messages.text(of: error) == message, sourceLocation: sourceLocation)
    }
    #expect(message.contains("; "), sourceLocation: sourceLocation)
    for word in [
      "mapping", "scalar", "sequence", "token", "anchor", "alias", "flow", "parse", "block", "Optional",
    ] {
      #expect(!message.contains(word), sourceLocation: sourceLocation)
    }
  }
}
