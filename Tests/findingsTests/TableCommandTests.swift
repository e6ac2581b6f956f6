import TestSupport
import Testing

/// The commands that show tables: what they have in common, and what each can do.
struct TableCommandTests {
  private static let commands = ["reports", "authorities", "grades", "recommendations"]

  @Test(arguments: commands)
  func `every table has every form`(command: String) async throws {
    let program = try Program()
    try await program.ingestTexts()
    for format in ["text", "json", "jsonl", "csv", "markdown"] {
      let outcome = try await program.run(command, "--format", format)
      #expect(outcome.status == 0 && outcome.errors.isEmpty && !outcome.output.isEmpty)
      switch format {
      case "json":
        #expect(try JSONValue.object(outcome.output)["schema"] as? String == "findings.\(command)/1")
      case "jsonl":
        for line in outcome.output.split(separator: "\n") { _ = try JSONValue.object(String(line)) }
      case "csv": #expect(outcome.output.hasSuffix("\r\n"))
      case "markdown": #expect(outcome.output.contains("| --- | "))
      default: #expect(outcome.output.hasSuffix("\n"))
      }
    }
  }

  @Test(arguments: commands)
  func `where nothing passes, the message says which filters were set`(command: String) async throws {
    let program = try Program()
    try await program.ingestTexts()
    let outcome = try await program.run(command, "--authority", "Nowhere", "--year", "2011..2012")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("findings: no "))
    #expect(
      outcome.errors.hasSuffix(
        "passes --authority 'Nowhere' and --year '2011..2012'; leave one of them out, or change it\n"))
    let json = try await program.run(command, "--authority", "Nowhere", "--format", "json")
    #expect(json.status == 1)
    #expect((try JSONValue.object(json.output)[command] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: commands)
  func `an index without reports says how to add some`(command: String) async throws {
    let program = try Program()
    let file = try program.folder.write([], to: "empty.txt")
    #expect(try await program.run("ingest", file).status == 2)
    let outcome = try await program.run(command)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("add reports with 'findings ingest PATH'"))
  }

  @Test(arguments: commands)
  func `filters are the same everywhere`(command: String) async throws {
    let program = try Program()
    try await program.ingestTexts()
    let outcome = try await program.run(
      command, "--authority", "fenmarsh", "--framework", "slac", "--published", "2011..", "--format", "csv")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Fenmarsh"))
    #expect(!outcome.output.contains("Ravensborough"))
    #expect(try await program.run(command, "--kind", "nonsense").status == 64)
  }

  @Test(arguments: commands)
  func `what was imported commands no terminal and no spreadsheet`(command: String) async throws {
    let program = try Program()
    let line = #"""
      {"text": "\u001b[31mred\u009b", "kind": "recommendation", "timescale": "\u001b[1m", "addressees": ["=1+1"], \#
      "overall": "\u001b[2J", "report": {"id": "=evil", "title": "\u001b]0;t\u0007", "authority": "=A\u001b[0m|x"}}
      """#
    try program.folder.write(Array(line.utf8), to: "lines.jsonl")
    #expect(try await program.run("import", "lines.jsonl").status == 0)
    for format in ["text", "csv", "markdown"] {
      let outcome = try await program.run(command, "--format", format)
      #expect(outcome.status == 0)
      #expect(!outcome.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{7}" })
      if format == "csv" { #expect(!outcome.output.contains("\n=") && !outcome.output.contains(",=")) }
      if format == "markdown" { #expect(!outcome.output.contains("A\u{FFFD}[0m|x")) }
    }
  }

  @Test func `recommendations are sorted and chosen by the day they are due`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let all = try await days(program)
    #expect(all.count > 5)
    let sorted = try await days(program, "--sort", "due")
    #expect(sorted.sorted { ($0.isEmpty ? "9" : $0) < ($1.isEmpty ? "9" : $1) } == sorted)
    #expect(sorted.sorted() == all.sorted())
    let day = try #require(sorted.first)
    let after = try await days(program, "--due-after", day)
    #expect(after.sorted() == all.filter { $0 > day }.sorted())
    let before = try await program.run("recommendations", "--due-before", day)
    #expect(before.status == 1)
    #expect(before.errors.contains("--due-before '\(day)'"))
  }

  private func days(_ program: Program, _ arguments: String...) async throws -> [String] {
    let output = try await program.run(["recommendations", "--format", "jsonl"] + arguments).output
    return try output.split(separator: "\n").map { try JSONValue.object(String($0))["due"] as? String ?? "" }
  }

  @Test(arguments: [
    (["recommendations", "--due-before", "soon"], "--due-before takes a day such as 2024-09-30, not 'soon'"),
    (["recommendations", "--due-after", "2024-02-30"], "--due-after takes a day"),
    (["recommendations", "--addressee", ""], "--addressee takes words"),
    (["grades", "--judgement", "…"], "--judgement takes"),
    (["grades", "--by", "colour"], "colour"), (["reports", "--format", "xml"], "xml"),
  ])
  func `what cannot be meant is a usage error`(arguments: [String], message: String) async throws {
    let outcome = try await Program().run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message))
  }

  @Test func `grades shows other judgements by their words`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let text = try await program.run("grades", "--judgement", "leadership")
    #expect(text.status == 0)
    #expect(text.output.contains("Leadership and management"))
    let none = try await program.run("grades", "--judgement", "swimming")
    #expect(none.status == 1)
    #expect(
      none.errors == "findings: no judgement passes --judgement 'swimming'; leave it out, or change it\n")
    let by = try await program.run("grades", "--by", "judgement", "--format", "csv").output
    #expect(by.split(separator: "\r\n").count > 20)
  }
}
