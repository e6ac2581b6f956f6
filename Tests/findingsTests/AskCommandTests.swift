import Foundation
import TestSupport
import Testing

struct AskCommandTests {
  private static let question = "What was said about drift in planning in Ashby since 2010?"

  @Test(arguments: [
    ([], "question"), ([""], "type a question, such as"), ([" ", "\t"], "type a question, such as"),
    (["--", ""], "type a question, such as"),
    (
      ["drift", "--no-such"], "there is no option '--no-such'; words that start with dashes go behind ' -- '"
    ),
    (["drift", "--as", "who"], "who"), (["drift", "--drop", "colour"], "colour"),
    (["drift", "--sort", "size"], "size"), (["drift", "--extent", "lots"], "lots"),
    (["drift", "--limit", "0"], "--limit takes a number from 1 to 10000, not '0'"),
    (["drift", "--offset=-1"], "--offset takes a number from 0 to 1000000, not '-1'"),
    (["drift", "--per-group", "1001"], "--per-group takes a number from 1 to 1000, not '1001'"),
    (["drift", "--weakness", "--strength"], "take one of --weakness and --strength, not both"),
    (["drift", "--replace"], "--replace goes with --pack"),
    (
      ["drift", "--plan", "--pack", "a.yaml"],
      "--plan shows how a question is read, so that --pack has no place"
    ),
    (["drift", "--plan", "--format", "csv"], "--plan has no place in csv; take text or json"),
    (["drift", "--year", "soon"], "--year: 'soon' is not known"),
    (["drift", "--index", ""], "--index takes"),
  ])
  func `what cannot be meant is a usage error`(arguments: [String], message: String) async throws {
    let outcome = try await Program().run(["ask"] + arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message))
  }

  @Test func `how a question is read is shown with the line that asks the same`() async throws {
    let program = try Program()
    try await SmallCollection.add(to: program)
    let outcome = try await program.run("ask", "--plan", Self.question)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.output.hasPrefix(
        "Read as: what was said, on: drift in planning; in authority Ashby, years 2010 to"))
    #expect(outcome.output.contains("\n  findings ask --as said --theme "))
    let json = try JSONValue.object(
      try await program.run("ask", "--plan", Self.question, "--format", "json").output)
    #expect(json["schema"] as? String == "findings.plan/1")
    let plan = try #require(json["plan"] as? [String: Any])
    #expect(plan["theme"] as? String == "drift in planning")
  }

  @Test func `the line that asks the same is read as the same`() async throws {
    let program = try Program()
    try await SmallCollection.add(to: program)
    let first = try await Self.plan(program, [Self.question])
    let line = try #require(first["typed"] as? String)
    let command = line.dropFirst("findings ".count) + " --plan --format json"
    let again = try JSONValue.object(try await program.shell("\"$0\" " + command).output)
    let second = try #require(again["plan"] as? [String: Any])
    #expect(second["typed"] as? String == line)
    #expect(second as NSDictionary == first as NSDictionary)
  }

  @Test(arguments: [
    ("compare Ashby and Atlantis on drift in planning", []),
    ("Compare Ashby, Colby and Nowhere on visits", []),
    ("what was said about drift in Atlantis?", []), ("What's \"drift in planning\" in Colby's reports?", []),
    ("what was said about 'visits' since 2010 in Ashby and Colby", []),
    ("which authorities were criticised for délai — drift – in planning?", []),
    ("how many reports say that planning drifted, year by year?", ["--limit", "1", "--offset", "1"]),
    ("drift OR (visits NOT planning)", []), ("what grade did Ashby get for leadership?", []),
    ("what has changed in Colby since planning drifted?", []),
    ("which authorities have inadequate leadership?", []), ("-drift visits", ["--theme=-planning visits"]),
    ("drift in Ashby", ["--drop", "authority", "--sort", "newest", "--thesaurus", "own.txt"]),
    ("drift in Ashby", ["--authority", "Neverland", "--authority", "Colby", "--as", "compare"]),
  ])
  func `the line answers as the question did`(question: String, options: [String]) async throws {
    let program = try Program()
    try await SmallCollection.add(to: program)
    try program.folder.write("drift = visits\n", to: "own.txt")
    let index = ["--index", "data/index.sqlite"]
    let first = try await program.run(["ask", "--format", "json"] + index + options + ["--", question])
    #expect(first.status < 2 && first.errors.isEmpty)
    let line = try #require(try Self.line(of: first))
    let again = try await program.shell(
      "\"$0\" ask --format json" + line.dropFirst("findings ask".count) + " < /dev/null")
    #expect(again.status == first.status && again.errors.isEmpty)
    #expect(try Self.line(of: again) == line)
    for part in ["search", "found", "years", "verdicts", "sentences", "groups", "recommendations"] {
      let parts = try [first, again].map { try JSONValue.object($0.output)[part] as? NSObject }
      #expect(parts[0] == parts[1], "\(part)")
    }
    #expect(line.contains(" --index data/index.sqlite ") || line.contains(" --index 'data/index.sqlite' "))
  }

  private static func line(of outcome: Program.Outcome) throws -> String? {
    (try JSONValue.object(outcome.output)["plan"] as? [String: Any])?["typed"] as? String
  }

  @Test func `a question may be typed word by word, with options between`() async throws {
    let program = try Program()
    try await SmallCollection.add(to: program)
    let whole = try await Self.plan(program, ["what was said about drift -delay in Ashby"])
    let words = try await Self.plan(
      program, ["what", "was", "said", "--limit", "3", "about", "drift", "-delay", "in", "--", "Ashby"])
    #expect(words["theme"] as? String == whole["theme"] as? String)
    #expect(words["filters"] as? [[String: String]] == [["field": "authority", "value": "Ashby"]])
    #expect((words["typed"] as? String)?.contains("--limit 3") == true)
  }

  private static func plan(_ program: Program, _ arguments: [String]) async throws -> [String: Any] {
    let outcome = try await program.run(["ask", "--plan", "--format", "json"] + arguments)
    guard outcome.status == 0 else { throw Failure(outcome.errors) }
    return try #require(try JSONValue.object(outcome.output)["plan"] as? [String: Any])
  }

  @Test func `an index without reports has no answer`() async throws {
    let program = try Program()
    let file = try program.folder.write([], to: "empty.txt")
    #expect(try await program.run("ingest", file).status == 2)
    for format in ["text", "json", "jsonl", "csv", "markdown"] {
      let outcome = try await program.run("ask", "what was said about drift?", "--format", format)
      #expect(outcome.status == 1)
      if format == "text" { #expect(outcome.output.contains("add some with 'findings ingest PATH'")) }
      if format == "jsonl" {
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("findings: Read as: "))
      }
      if format == "json" {
        #expect(try JSONValue.object(outcome.output)["schema"] as? String == "findings.ask/1")
      }
    }
  }

  @Test func `a missing index says how to make one`() async throws {
    let outcome = try await Program().run("ask", "what was said about drift?")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("no index here yet; make one with 'findings ingest PATH'"))
  }

  // MARK: Themes

  @Test func `an answer is written as a theme of which a pack is made`() async throws {
    let program = try Program()
    try await SmallCollection.add(to: program)
    let answer = try await program.run(
      "ask", "what was said about drift in planning?", "--pack", "drift.yaml", "--format", "json")
    #expect(answer.status == 0)
    #expect(answer.errors.contains("drift.yaml: written; "))
    let sentences = try #require(try JSONValue.object(answer.output)["sentences"] as? [[String: Any]])
    let names = sentences.compactMap { ($0["paragraph"] as? [String: Any])?["id"] as? String }
    #expect(names.contains("ashby-2012-05-01:2"))
    let pack = try await program.run("pack", "drift.yaml", "-o", "drift.json")
    #expect(pack.status == 0)
    let written = try JSONValue.object(
      String(decoding: program.folder.bytes(of: "drift.json"), as: UTF8.self))
    let groups = try #require(written["groups"] as? [[String: Any]])
    let evidence = groups.flatMap { $0["evidence"] as? [[String: Any]] ?? [] }
    let pinned = evidence.filter { $0["pinned"] as? Bool == true }.compactMap { $0["id"] as? String }
    #expect(Set(pinned) == Set(names))
    #expect(try await program.run("pack", "drift.yaml", "-o", "drift.html").status == 0)
  }

  @Test func `the quotations of an answer in Markdown can be checked`() async throws {
    let program = try Program()
    try await SmallCollection.add(to: program)
    let answer = try await program.run(
      "ask", "what was said about drift in planning?", "--format", "markdown")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    try program.folder.write(answer.output, to: "answer.md")
    let check = try await program.run("pack", "verify", "answer.md")
    #expect(check.status == 0)
    try program.folder.write(answer.output.replacing("no manager", with: "every manager"), to: "answer.md")
    #expect(try await program.run("pack", "verify", "answer.md").status == 2)
  }

  @Test func `a plan has the corrections of the user`() async throws {
    let program = try Program()
    try await SmallCollection.add(to: program)
    let plan = try await Self.plan(
      program,
      [
        Self.question, "--as", "how-many", "--theme", "visits", "--strength", "--authority", "Colby",
        "--drop", "year",
        "--extent", "many",
      ])
    #expect(plan["kind"] as? String == "how-many" && plan["theme"] as? String == "visits")
    #expect(plan["stance"] as? String == "strength" && plan["least_extent"] as? String == "many")
    #expect(plan["filters"] as? [[String: String]] == [["field": "authority", "value": "Colby"]])
  }

  @Test func `nothing found is no theme`() async throws {
    let program = try Program()
    try await SmallCollection.add(to: program)
    let outcome = try await program.run("ask", "what was said about xylophones?", "--pack", "new.yaml")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("new.yaml: is not written, because nothing was found"))
    #expect(!FileManager.default.fileExists(atPath: program.folder.path("new.yaml")))
  }

  @Test func `a file that is there already, or is read, is kept`() async throws {
    let program = try Program()
    try await SmallCollection.add(to: program)
    try program.folder.write("mine", to: "there.yaml")
    let outcome = try await program.run("ask", "what was said about drift?", "--pack", "there.yaml")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("there.yaml: is there already; name another file, or add --replace"))
    #expect(try program.folder.bytes(of: "there.yaml") == Array("mine".utf8))
    let index = try await program.run(
      "ask", "what was said about drift?", "--pack", program.index, "--replace")
    #expect(index.status == 2)
    #expect(index.errors.contains("which is read; name another file"))
  }
}
