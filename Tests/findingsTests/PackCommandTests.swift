import Foundation
import TestSupport
import Testing

/// `findings pack`, from the command line to the file.
struct PackCommandTests {
  private static let theme = """
    title: Drift in planning
    question: Where was drift seen?
    queries:
      - drift planning
    """

  private static func program(_ theme: String = Self.theme) async throws -> Program {
    let program = try Program()
    try await SmallCollection.add(to: program)
    try program.folder.write(theme, to: "theme.yaml")
    return program
  }

  @Test(arguments: ["html", "md", "json", "docx"])
  func `a pack is written in the form of its name, and holds what it says`(ending: String) async throws {
    let program = try await Self.program()
    let file = "pack.\(ending)"
    let made = try await program.run("pack", "theme.yaml", "-o", file)
    #expect(made.status == 0 && made.output.isEmpty, "\(made.errors)")
    #expect(made.errors.contains("\(file): "))
    let checked = try await program.run("pack", "verify", file)
    #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
    #expect(checked.output.contains("3 quotations"))
  }

  @Test func `a changed word is found in every form that can be changed by hand`() async throws {
    let program = try await Self.program()
    for file in ["pack.html", "pack.md", "pack.json"] {
      #expect(try await program.run("pack", "theme.yaml", "-o", file).status == 0)
      let text = String(decoding: try program.folder.bytes(of: file), as: UTF8.self)
      let changed = text.replacing("no manager asked why", with: "one manager asked why")
      #expect(changed != text)
      try program.folder.write(changed, to: file)
      let outcome = try await program.run("pack", "verify", file)
      #expect(outcome.status == 2 && outcome.output.contains("ashby-2012-05-01:2"), "\(file)")
    }
  }

  @Test(arguments: ["html", "md", "json", "csv", "docx"])
  func `the same theme on the same index gives the same bytes`(ending: String) async throws {
    let program = try await Self.program()
    for name in ["one", "two"] {
      #expect(try await program.run("pack", "theme.yaml", "-o", "\(name).\(ending)").status == 0)
      // What is written with seconds in it would differ.
      try await Task.sleep(for: .seconds(ending == "docx" && name == "one" ? 2.1 : 0))
    }
    #expect(
      try program.folder.bytes(of: "one.\(ending)") == program.folder.bytes(of: "two.\(ending)"))
  }

  @Test func `without a file it is made of a search, and can be made again from what it carries`()
    async throws
  {
    let program = try await Self.program()
    let outcome = try await program.run(
      "pack", "--query", "drift planning", "--query", "late", "--grade", "good", "--group-by", "year",
      "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let pack = try JSONValue.object(outcome.output)
    #expect(pack["schema"] as? String == "findings.pack/1")
    let theme = try #require(pack["theme"] as? String)
    try program.folder.write(theme, to: "again.yaml")
    #expect(try await program.run("pack", "again.yaml", "--format", "json").output == outcome.output)
  }

  @Test func `a theme to begin with makes a pack as it is`() async throws {
    let program = try await Self.program()
    let outcome = try await program.run("pack", "--init", "drift planning", "-o", "new.yaml")
    #expect(outcome.status == 0 && outcome.errors.contains("new.yaml: written"))
    let pack = try await program.run("pack", "new.yaml")
    #expect(pack.status == 0 && pack.output.hasPrefix("# Drift planning\n"))
  }

  @Test func `a word of Markdown or HTML in a title stays a word`() async throws {
    let program = try await Self.program(
      Self.theme.replacing(
        "title: Drift in planning", with: "title: '<script>alert(1)</script> *drift* & <b>'"))
    let html = try await program.run("pack", "theme.yaml", "--format", "html").output
    #expect(!html.contains("<script>") && html.contains("&lt;script&gt;"))
    let markdown = try await program.run("pack", "theme.yaml").output
    #expect(markdown.hasPrefix("# \\<script\\>alert(1)\\</script\\> \\*drift\\*"))
  }

  // MARK: Bad input

  @Test(arguments: [
    ("titel: x\nqueries: [drift]", "theme.yaml: line 1, column 1: 'titel'"),
    ("title: x\nqueries: [drift]\npinned: [../../etc/passwd]", "'../../etc/passwd'"),
    ("title: x\npinned: [ashby-2012-05-01:99]", "theme.yaml: line 2: pinned: "),
    ("title: x\nqueries: ['drift grade:bad']", "theme.yaml: line 2"),
  ])
  func `what is wrong in a theme is named with its line`(theme: String, message: String) async throws {
    let program = try await Self.program(theme)
    let outcome = try await program.run("pack", "theme.yaml", "-o", "pack.html")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: program.folder.path("pack.html")))
  }

  @Test func `where nothing is found there is no pack, and status 1`() async throws {
    let program = try await Self.program("title: x\nqueries: [school meals in France]")
    let outcome = try await program.run("pack", "theme.yaml", "-o", "pack.html")
    #expect(outcome.status == 1 && outcome.errors.contains("nothing is found for 'school meals in France'"))
    #expect(!FileManager.default.fileExists(atPath: program.folder.path("pack.html")))
  }

  @Test func `where the theme excludes everything it says so`() async throws {
    let program = try await Self.program(
      Self.theme + "\nexcluded: ['ashby-2012-05-01:2', 'ashby-2012-05-01:3', 'colby-2015-03-02:2']\n")
    let outcome = try await program.run("pack", "theme.yaml")
    #expect(outcome.status == 1 && outcome.errors.contains("the theme excludes all that is found"))
  }

  @Test func `an authority that no report is on is named, whether anything is found or not`() async throws {
    let program = try await Self.program(Self.theme + "\nfilters: {authority: [Ashby, Colbie]}\n")
    let some = try await program.run("pack", "theme.yaml")
    #expect(some.status == 0)
    #expect(some.errors == "findings: theme.yaml: no report is on 'Colbie', did you mean 'Colby'\n")
    let none = try await program.run("pack", "--query", "drift", "--authority", "Colbie")
    #expect(none.status == 1 && none.errors.contains("no report is on 'Colbie', did you mean 'Colby'"))
  }

  @Test func `a long query is cut where it is named`() async throws {
    let program = try await Self.program()
    let query = (1...60).map { "word\($0)" }.joined(separator: " ")
    let outcome = try await program.run("pack", "--query", query)
    #expect(outcome.status == 1 && outcome.errors.contains("'\(query.prefix(199))…'"))
  }

  @Test func `a pack of thousands of quotations is written and verified`() async throws {
    let program = try Program()
    let lines = (1...2_000).map { number in
      SmallCollection.Line(
        report: "ashby-2012-05-\(10 + number % 10)", number: number,
        text: "Drift \(number) was \(number * 7) then \(number * 13) times.")
    }
    try await SmallCollection.add(lines, to: program)
    for file in ["pack.html", "pack.md"] {
      let made = try await program.run(
        "pack", "--query", "drift", "--limit", "20000", "--per-report", "20000", "-o", file)
      #expect(made.status == 0 && made.errors.contains("2000 quotations from 10 reports"), "\(made.errors)")
    }
    let verified = try await program.run("pack", "verify", "pack.html")
    #expect(verified.status == 0 && verified.output.hasPrefix("2000 quotations, "), "\(verified.output)")
  }

  @Test(arguments: [
    (["pack"], "name a theme, or give one of"),
    (["pack", "theme.yaml", "--query", "x"], "name a theme, or give one of"),
    (["pack", "theme.yaml", "--limit", "3"], "--limit goes with --query"),
    (["pack", "--query", "x", "--limit", "0"], "from 1 to 20000"),
    (["pack", "--init", " "], "--init takes the words"),
  ])
  func `a wrong use is told from the right one`(arguments: [String], message: String) async throws {
    let program = try await Self.program()
    let outcome = try await program.run(arguments)
    #expect(outcome.status == 64 && outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func `a form that no name tells has to be said`() async throws {
    let program = try await Self.program()
    let outcome = try await program.run("pack", "theme.yaml", "-o", "pack.pdf")
    #expect(outcome.status == 2 && outcome.errors.contains("pack.pdf: the form of the pack cannot be told"))
  }

  // MARK: Refreshing

  @Test(arguments: ["html", "md", "json", "docx"])
  func `a newer index shows what it adds and changes`(ending: String) async throws {
    let program = try await Self.program(
      Self.theme + "\npinned: [{paragraph: 'ashby-2012-05-01:4', note: Mine.}]\n")
    #expect(try await program.run("pack", "theme.yaml", "-o", "pack.\(ending)").status == 0)
    let same = try await program.run("pack", "refresh", "pack.\(ending)")
    #expect(same.status == 1 && same.output.contains("nothing has changed"), "\(same.output)\(same.errors)")
    var lines = SmallCollection.lines
    lines.append(
      SmallCollection.Line(
        report: "derby-2018-01-09", number: 1, text: "There is drift in planning here, too."))
    try await SmallCollection.add(lines, to: program)
    let changed = try await program.run("pack", "refresh", "pack.\(ending)", "-o", "new.\(ending)")
    #expect(changed.status == 0 && changed.output.contains("1 new"), "\(changed.output)\(changed.errors)")
    #expect(changed.output.contains("derby-2018-01-09:1"))
    let verified = try await program.run("pack", "verify", "new.\(ending)")
    #expect(verified.status == 0 && verified.output.contains("5 quotations"), "\(verified.output)")
  }

  @Test func `pins follow paragraphs that have a new name, and those that are lost are left out`()
    async throws
  {
    let program = try await Self.program(
      Self.theme + "\npinned: [{paragraph: 'ashby-2012-05-01:4', note: Mine.}, 'colby-2015-03-02:3']\n")
    #expect(try await program.run("pack", "theme.yaml", "-o", "pack.json").status == 0)
    var lines = Array(SmallCollection.lines.dropLast())
    lines[3] = SmallCollection.Line(report: lines[3].report, number: 5, text: lines[3].text)
    try await SmallCollection.add(lines, to: program)
    let outcome = try await program.run("pack", "refresh", "pack.json", "-o", "new.json")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("ashby-2012-05-01:4 is now ashby-2012-05-01:5"), "\(outcome.errors)")
    #expect(outcome.output.contains("1 renamed, 1 pinned and lost"))
    let new = try JSONValue.object(String(decoding: program.folder.bytes(of: "new.json"), as: UTF8.self))
    let theme = try #require(new["theme"] as? String)
    #expect(theme.contains("ashby-2012-05-01:5") && theme.contains("Mine.") && !theme.contains("colby"))
    try program.folder.write(theme, to: "again.yaml")
    #expect(try await program.run("pack", "again.yaml", "-o", "again.json").status == 0)
    #expect(try program.folder.bytes(of: "again.json") == program.folder.bytes(of: "new.json"))
  }

  @Test func `where all is gone it is listed and nothing is written`() async throws {
    let program = try await Self.program()
    #expect(try await program.run("pack", "theme.yaml", "-o", "pack.md").status == 0)
    let lines = [2, 3, 6].map { SmallCollection.lines[$0 - 1] }.map {
      SmallCollection.Line(report: $0.report, number: 1, text: "Nothing of the kind.")
    }
    try await SmallCollection.add(lines, to: program)
    let outcome = try await program.run("pack", "refresh", "pack.md", "-o", "new.md")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("3 gone; nothing is found any more"), "\(outcome.output)")
    #expect(!FileManager.default.fileExists(atPath: program.folder.path("new.md")))
    #expect(outcome.errors.hasPrefix("findings: new.md: is not written, because nothing is found any more; "))
  }

  @Test func `another theme than that in the pack can be asked for`() async throws {
    let program = try await Self.program()
    #expect(try await program.run("pack", "theme.yaml", "-o", "pack.md").status == 0)
    try program.folder.write("title: Other\nqueries: [visits]\n", to: "other.yaml")
    let outcome = try await program.run(
      "pack", "refresh", "pack.md", "--theme", "other.yaml", "--format", "json", "-o", "new.md")
    #expect(outcome.status == 0 && outcome.errors.contains("new.md: 2 quotations"), "\(outcome.errors)")
    let changes = try JSONValue.object(outcome.output)
    #expect(changes["schema"] as? String == "findings.changes/1" && changes["title"] as? String == "Other")
    #expect((changes["added"] as? [Any])?.count == 2 && (changes["gone"] as? [Any])?.count == 3)
    try program.folder.write("titel: Other\n", to: "other.yaml")
    let wrong = try await program.run("pack", "refresh", "pack.md", "--theme", "other.yaml")
    #expect(wrong.status == 2 && wrong.errors.contains("other.yaml: line 1"))
  }

  @Test(arguments: ["pack.md", "./pack.md", "link.md", "other.yaml"])
  func `the old pack, and the theme, are never replaced`(file: String) async throws {
    let program = try await Self.program()
    try program.folder.write(Self.theme, to: "other.yaml")
    #expect(try await program.run("pack", "theme.yaml", "-o", "pack.md").status == 0)
    try FileManager.default.createSymbolicLink(
      atPath: program.folder.path("link.md"), withDestinationPath: "pack.md")
    let before = try program.folder.bytes(of: file)
    let outcome = try await program.run(
      "pack", "refresh", "pack.md", "--theme", "other.yaml", "-o", file, "--replace")
    #expect(outcome.status == 2 && outcome.errors.contains("itself, which is read"), "\(outcome.errors)")
    #expect(try program.folder.bytes(of: file) == before)
  }

  @Test func `a pack without its theme needs one`() async throws {
    let program = try await Self.program()
    try program.folder.write("> Plans\n\nAshby · x · ashby-2012-05-01:3\n", to: "pack.md")
    let without = try await program.run("pack", "refresh", "pack.md")
    #expect(without.status == 2 && without.errors.contains("pack.md: carries no theme"))
    #expect(try await program.run("pack", "refresh", "pack.md", "--theme", "theme.yaml").status == 0)
  }
}
