import Indexing
import Ingest
import Rendering
import Reports
import Search
import Testing

struct MessagesTests {
  private static let extraction: [(ExtractionProblem, String)] = [
    (.notFound, "no such file or folder; check the path"),
    (.notPermitted, "may not be read; check its permissions"),
    (.empty, "is empty; fetch it again"),
    (.binary, "is neither PDF, Word document, web page nor text; convert it to one of these"),
    (.archive, "is an archive; unpack it and name the folder"),
    (.oldWord, "is an old Word document, or one with a password; save it as .docx without one, or as PDF"),
    (.damagedWord("no parts"), "is a damaged Word document (no parts); save it again"),
    (.tooLarge(limit: 200 << 20), "is larger than 200 MB; split it"),
    (.damagedPDF("no pages"), "is a damaged PDF (no pages); fetch it again"),
    (.cutPDF, "is a PDF whose end is missing; fetch it again"),
    (.encryptedPDF, "is a PDF that asks for a password; save it without one"),
    (
      .tooSlow(seconds: 60, memory: 1 << 30),
      "could not be read within 60 seconds and 1024 MB of memory; save it as PDF again"
    ),
    (
      .missingProgram("pdftohtml"),
      "needs the program 'pdftohtml'; install poppler-utils, pandoc and util-linux"
    ),
    (.noText, "holds no text, perhaps it is scanned; recognise its text first"),
    (.webPageWithoutReport(title: ""), "is a web page that holds no report; fetch the report itself"),
    (
      .webPageWithoutReport(title: "Not found"),
      "is a web page that holds no report ('Not found'); fetch the report itself"
    ), (.noParagraphs, "holds no paragraph; check that it is a report"),
  ]

  @Test(arguments: extraction)
  func `a file's problem is said with what to do`(problem: ExtractionProblem, text: String) {
    #expect(Messages.text(of: problem) == text)
    #expect(Messages.text(of: FileProblem(path: "a/b.pdf", problem: problem)) == "a/b.pdf: " + text)
    Self.expectAdvice(text)
  }

  @Test func `a file that the system cannot read is said with what to do`() {
    // Nothing is said of what to do.
    Self.expectAdvice(Messages.text(of: ExtractionProblem.unreadable("not a file")))
  }

  @Test(arguments: [
    PackFileProblem.Reason.file(.notFound), .file(.tooLarge(limit: 64 << 20)), .file(.binary),
    .file(.archive),
    .file(.damagedWord("no parts")), .file(.tooSlow(seconds: 120, memory: 3 << 30)),
    .file(.missingProgram("pandoc")),
    .file(.empty), .pdf, .notUTF8, .notJSON, .otherSchema(nil), .otherSchema("findings.pack/9"), .noQuotation,
    .tooDeep,
  ])
  func `what keeps a pack from being read is said with its file and what to do`(
    reason: PackFileProblem.Reason
  ) {
    let text = Messages.text(of: PackFileProblem(path: "a\u{1B}.html", reason: reason))
    #expect(text.hasPrefix("a\u{FFFD}.html: "))
    Self.expectAdvice(text)
  }

  @Test(arguments: [
    WordDocument.Problem.tooLarge(seconds: 120, memory: 4 << 30), .missingProgram("pandoc"),
    .failed("x\u{1B}[2J"),
    .noTemporaryFolder,
  ])
  func `what keeps a Word document from being made is said with what to do`(problem: WordDocument.Problem) {
    let text = Messages.text(of: problem)
    #expect(!text.contains("\u{1B}"))
    Self.expectAdvice(text)
  }

  @Test(arguments: [
    IndexProblem.missing(path: "/a"), .notAnIndex(path: "/a"), .newer(path: "/a", version: 3, supported: 1),
    .older(path: "/a"), .notPermitted(path: "/a"), .busy(path: "/a"), .interrupted(path: "/a"),
    .diskFull(path: "/a"),
    .damaged(path: "/a"),
    .failed(path: "/a", code: 10),
  ])
  func `an index's problem is said with where it is and what to do`(problem: IndexProblem) {
    let text = Messages.text(of: problem)
    #expect(text.hasPrefix("/a: "))
    Self.expectAdvice(text)
  }

  @Test(arguments: [
    QueryProblem.noWords(query: "?!"), .onlyExclusions(query: "-a"), .badFilter(field: .year, value: "never"),
  ])
  func `a query's problem is said with what was typed and what to do`(problem: QueryProblem) {
    let text = Messages.text(of: problem)
    #expect(["'?!'", "'-a'", "'never'"].contains { text.contains($0) })
    Self.expectAdvice(text)
  }

  @Test(arguments: [
    (
      NameProblem.unknownReport(name: "x", nearest: []),
      "there is no report 'x'; 'findings reports' lists those there are"
    ),
    (.unknownReport(name: "x", nearest: ["a"].map(Report.ID.init)), "there is no report 'x'; try a"),
    (
      .unknownReport(name: "x", nearest: ["a", "b", "c"].map(Report.ID.init)),
      "there is no report 'x'; try a, b or c"
    ),
    (
      .ambiguousReport(name: "x", first: ["x1", "x2"].map(Report.ID.init), count: 2),
      "2 reports begin with 'x'; name one of them: x1 or x2"
    ),
    (
      .ambiguousReport(name: "x", first: ["x1", "x2"].map(Report.ID.init), count: 9),
      "9 reports begin with 'x'; name one of them: x1, x2 or another"
    ),
    (
      .unknownParagraph(name: id("9"), numbers: 1...5, nearest: [id("4"), id("5")]),
      "a has no paragraph '9'; its paragraphs are numbered 1 to 5; try a:4 or a:5"
    ),
    (
      .unknownParagraph(name: id(""), numbers: nil, nearest: []),
      "a has no paragraph ''; its paragraphs have no numbers; 'findings show a' shows all"
    ),
  ])
  func `a name that points at nothing is said with those that do`(problem: NameProblem, text: String) {
    #expect(Messages.text(of: problem) == text)
    #expect(Messages.text(of: problem as any Error) == text)
    Self.expectAdvice(text)
  }

  @Test(arguments: [
    (
      SavedSearches.Problem.unreadable(path: "/a"),
      "/a: these are not saved searches of findings; mend the file or move it away"
    ), (.unwritable(path: "/a"), "/a: cannot be written; check the permissions of its folder"),
    (
      .unknown(name: "x", names: []),
      "no search was saved as 'x'; save one with 'findings search QUERY --save x'"
    ), (.unknown(name: "x", names: ["a", "b", "c"]), "no search was saved as 'x'; there is @a, @b or @c"),
    (
      .invalid(name: "x", reason: "no '\u{1B}'"),
      "the search saved as 'x' cannot be run (no '\u{FFFD}'); save it anew"
    ), (.badName("a b"), "'a b' is no name for a search; take letters, digits, dashes and underscores"),
  ])
  func `a problem of saved searches is said with what to do`(problem: SavedSearches.Problem, text: String) {
    #expect(Messages.text(of: problem) == text)
    Self.expectAdvice(text)
  }

  private static func id(_ local: String) -> Paragraph.ID {
    Paragraph.ID(report: Report.ID("a"), local: local)
  }

  @Test(arguments: FilterField.allCases)
  func `every field says what it takes`(field: FilterField) {
    #expect(!field.expected.isEmpty)
    let text = Messages.text(of: QueryProblem.badFilter(field: field, value: "x"))
    #expect(text == "\(field.rawValue): 'x' is not known; it takes \(field.expected)")
  }

  @Test func `any error gets its own words`() {
    #expect(Messages.text(of: IndexProblem.busy(path: "/a") as any Error).contains("another findings"))
    #expect(Messages.text(of: QueryProblem.noWords(query: "?") as any Error).contains("'?'"))
    #expect(Messages.text(of: ExtractionProblem.empty as any Error) == "is empty; fetch it again")
  }

  @Test(arguments: [
    Messages.text(of: ExtractionProblem.webPageWithoutReport(title: "\u{1B}[2J")),
    Messages.text(of: FileProblem(path: "\u{1B}[2J.pdf", problem: .empty)),
    Messages.text(of: QueryProblem.noWords(query: "\u{1B}")),
    Messages.text(of: NameProblem.unknownReport(name: "\u{1B}", nearest: [Report.ID("\u{1B}")])),
  ])
  func `no message commands the terminal`(text: String) {
    // Names of files, queries and titles are passed on as they are.
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }

  /// No full stop at the end, and a clause behind the semicolon that says what to do.
  private static func expectAdvice(_ text: String) {
    #expect(text.last != "." && text.last != "!")
    #expect(text.contains("; "))
    for word in ["Error", "SQLite's", "Optional", "FTS5"] { #expect(!text.contains(word)) }
  }

  @Test(arguments: [
    (
      ListeningProblem.taken(address: "127.0.0.1", port: 8080),
      "port '8080' of '127.0.0.1' is taken by another program; end that, or take another with --port"
    ),
    (
      .noSuchAddress(address: "10.\u{1B}9"),
      "this machine has no address '10.\u{FFFD}9'; take 127.0.0.1, or one of its own, with --address"
    ),
    (.notPermitted(port: 80), "port '80' may not be used by this user; take one from 1024 on with --port"),
    (
      .failed(address: "::1", port: 8080, code: 97),
      "port '8080' of '::1' cannot be used (system code '97'); take another with --port"
    ),
  ])
  func `why a server cannot listen is said with what to do`(problem: ListeningProblem, message: String) {
    #expect(Messages.text(of: problem as any Error) == message)
  }
}
