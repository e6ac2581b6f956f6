import TestSupport
import Testing

struct OtherCommandTests {
  @Test func `reports lists each report once`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let text = try await program.run("reports")
    #expect(text.status == 0)
    #expect(text.output.contains("fenmarsh-2011-10-21"))
    #expect(text.output.hasSuffix("2 reports\n"))
    let json = try await program.run("reports", "--format", "json", "--authority", "fenmarsh")
    let document = try JSONValue.object(json.output)
    #expect(document["schema"] as? String == "findings.reports/1")
    #expect((document["reports"] as? [Any])?.count == 1)
  }

  @Test(arguments: ["outstanding", "good", "adequate", "inadequate"])
  func `reports under a grade are those with such paragraphs`(grade: String) async throws {
    let program = try Program()
    let plain = try program.folder.write(IngestCommandTests.report("marigold"), to: "plain.txt")
    try await program.ingestTexts()
    #expect(try await program.run("ingest", plain).status == 0)
    let json = try await program.run("reports", "--grade", grade, "--format", "json").output
    let reports = try #require(try JSONValue.object(json)["reports"] as? [[String: Any]])
    let export = try await program.run("export", "--grade", grade).output
    let holders = try export.split(separator: "\n").map {
      try JSONValue.report(ofLine: String($0))["id"] as? String
    }
    #expect(Set(reports.map { $0["id"] as? String }) == Set(holders))
    #expect(!reports.isEmpty && reports.count < 3)
  }

  @Test func `export writes one paragraph a line`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let outcome = try await program.run("export", "--report", "fenmarsh-2011-10-21")
    let lines = outcome.output.split(separator: "\n")
    #expect(outcome.status == 0)
    #expect(lines.count >= 88)
    for (index, line) in lines.enumerated() {
      #expect(try JSONValue.object(String(line))["ordinal"] as? Int == index + 1)
    }
  }

  @Test func `export as CSV has one header and RFC 4180's line ends`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let outcome = try await program.run("export", "--format", "csv")
    #expect(outcome.output.hasPrefix("id,authority,region,framework,published,"))
    #expect(outcome.output.hasSuffix("\r\n"))
  }

  @Test(arguments: ["pages", "lines", "blocks", "paragraphs"])
  func `dump shows every stage without an index`(stage: String) async throws {
    let program = try Program()
    let outcome = try await program.run("dump", Corpus.fenmarsh, "--stage", stage)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("Fenmarsh County Council"))
  }

  @Test func `a reader that goes away ends the program quietly`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let outcome = try await program.shell(#""$0" export | head -n 1; echo "${PIPESTATUS[0]}" >&2"#)
    #expect(outcome.output.split(separator: "\n").count == 1)
    // 128 and SIGPIPE, as for any program of the shell; or 0.
    #expect(["141\n", "0\n"].contains(outcome.errors))
  }

  @Test func `the option for the index beats the environment`() async throws {
    let program = try Program()
    let other = program.folder.path("other.sqlite")
    let file = try program.folder.write(IngestCommandTests.report("marigold"), to: "a.txt")
    #expect(try await program.run("ingest", file, "--index", other).status == 0)
    #expect(try await program.run("search", "marigold", "--index", other).status == 0)
    #expect(try await program.run("search", "marigold").status == 2)
  }

  @Test func `without either the index lies in the user's data folder`() async throws {
    let program = try Program()
    let file = try program.folder.write(IngestCommandTests.report("marigold"), to: "a.txt")
    let data = ["FINDINGS_INDEX": "", "XDG_DATA_HOME": program.folder.path("share")]
    #expect(try await program.run("ingest", file, environment: data).status == 0)
    #expect(try !program.folder.bytes(of: "share/findings/index.sqlite").isEmpty)
    #expect(try await program.run("search", "marigold", environment: data).status == 0)
  }
}
