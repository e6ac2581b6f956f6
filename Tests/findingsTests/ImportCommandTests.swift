import Foundation
import TestSupport
import Testing

struct ImportCommandTests {
  @Test func `what was exported is imported as it was`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let exported = try await program.run("export").output
    try program.folder.write(Array(exported.utf8), to: "paragraphs.jsonl")
    let other = ["FINDINGS_INDEX": program.folder.path("other.sqlite")]
    let outcome = try await program.run("import", "paragraphs.jsonl", environment: other)
    #expect(outcome.status == 0 && outcome.errors.contains("of 2 reports imported"))
    #expect(try await program.run("export", environment: other).output == exported)
    let search = try await program.run("search", "drift", "--format", "json").output
    #expect(try await program.run("search", "drift", "--format", "json", environment: other).output == search)
    // Again, and into the index that it came from: nothing changes.
    #expect(try await program.run("import", "paragraphs.jsonl", environment: other).status == 0)
    #expect(try await program.run("import", "paragraphs.jsonl").status == 0)
    #expect(try await program.run("export", environment: other).output == exported)
    #expect(try await program.run("export").output == exported)
    #expect(try await program.run("check").status == 0)
  }

  @Test func `a line needs no more than a text and the name of its report`() async throws {
    let program = try Program()
    let lines = """
      {"text": "Drift was seen.", "report": {"id": "one"}}

      {"text": "Delay was seen.", "report": {"id": "two"}, "number": 7, "grade": "good", "authority": "ignored"}
      {"text": "Drift again — “quoted”.", "report": {"id": "one"}, "section": ["A", "B"], "page": 3}
      """
    try program.folder.write(Array(lines.utf8), to: "lines.jsonl")
    let outcome = try await program.shell("\"$0\" import - < lines.jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "findings: 3 paragraphs of 2 reports imported\n")
    let csv = try await program.run("export", "--format", "csv").output
    #expect(csv.contains("one:p0.1,") && csv.contains("one:p3.2,") && csv.contains("two:7,"))
    #expect(csv.contains("A › B") && csv.contains("“quoted”"))
    #expect(try await program.run("search", "drift", "--literal").output.contains("1 to 2 of 2"))
  }

  @Test(arguments: [
    ("drift", "line 2: is no JSON object"), ("[1]", "line 2: is no JSON object"),
    ("{\"text\": \"x\"}", "line 2: 'report' is missing"),
    ("{\"report\": {\"id\": \"a\"}}", "line 2: 'text' is missing"),
    ("{\"text\": \"x\", \"report\": {}}", "line 2: 'report.id' is missing"),
    ("{\"text\": 7, \"report\": {\"id\": \"a\"}}", "line 2: 'text' holds something else"),
    ("{\"text\": \" \", \"report\": {\"id\": \"a\"}}", "line 2: 'text' is empty"),
    ("{\"text\": \"x\", \"report\": {\"id\": \"\"}}", "line 2: the 'id' of the 'report' is empty"),
    ("{\"text\": \"\u{1B}[2J", "line 2: is no JSON object"),
  ])
  func `a bad line is named, the others are imported`(line: String, message: String) async throws {
    let program = try Program()
    let good = "{\"text\": \"Drift.\", \"report\": {\"id\": \"good\"}}"
    try program.folder.write(Array("\(good)\n\(line)\n\(good)".utf8), to: "lines.jsonl")
    let outcome = try await program.run("import", "lines.jsonl")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("lines.jsonl, \(message)"))
    #expect(outcome.errors.contains("2 paragraphs of 1 report imported, 1 line left out"))
    #expect(!outcome.errors.contains("\u{1B}"))
    #expect(try await program.run("search", "drift").status == 0)
  }

  @Test func `a file that is not there is named`() async throws {
    let outcome = try await Program().run("import", "nowhere.jsonl")
    #expect(outcome.status == 2 && outcome.errors.contains("nowhere.jsonl"))
  }

  @Test func `a file of other bytes makes no crash`() async throws {
    let program = try Program()
    var random = SeededRandom(seed: 21)
    for number in 0..<8 {
      let bytes = (0..<4_000).map { _ in UInt8.random(in: 0...255, using: &random) }
      try program.folder.write(bytes, to: "\(number).bin")
      #expect(try await program.run("import", "\(number).bin").status == 2)
    }
  }
}
