import Foundation
import TestSupport
import Testing

/// Saved searches, from one run of the program to the next.
struct SavedSearchTests {
  private static func program() async throws -> Program {
    let program = try Program()
    try await SmallCollection.add(to: program)
    return program
  }

  @Test func `a search is saved, listed, run by its name and forgotten`() async throws {
    let program = try await Self.program()
    #expect(try await program.run("searches").status == 1)
    let saved = try await program.run(
      "search", "drift planning", "--literal", "--authority", "Ashby", "--save", "one", "--format", "json")
    #expect(saved.status == 0)
    #expect(saved.errors == "findings: saved; run it with 'findings search @one'\n")
    let again = try await program.run("search", "@one")
    #expect(again.status == 0 && again.output == saved.output)
    _ = try await program.run("search", "board", "--save=two")
    let list = try await program.run("searches")
    #expect(
      list.output == "@one  'drift planning' --literal --authority Ashby --format json\n@two  board\n")
    #expect(try await program.run("searches", "--remove", "one").status == 0)
    #expect(try await program.run("searches").output == "@two  board\n")
    let gone = try await program.run("search", "@one")
    #expect(gone.status == 2)
    #expect(gone.errors == "findings: no search was saved as 'one'; there is @two\n")
    #expect(try await program.run("searches", "--remove", "one").status == 2)
  }

  @Test func `what is typed later counts for more`() async throws {
    let program = try await Self.program()
    _ = try await program.run("search", "drift planning", "--literal", "--limit", "1", "--save", "one")
    #expect(try await program.ids("@one").count == 1)
    let whole = try await program.ids("drift planning", "--literal")
    #expect(whole.count > 2)
    #expect(try await program.ids("@one", "--limit", "10") == whole)
    #expect(try await program.ids("--limit", "10", "@one") == whole)
    #expect(try await program.ids("@one", "--limit", "10", "--authority", "Colby") == ["colby-2015-03-02:2"])
    #expect(try await program.ids("@one", "--limit", "10", "-seen").count == whole.count - 1)
  }

  @Test func `a saved search that was changed is saved whole under another name`() async throws {
    let program = try await Self.program()
    _ = try await program.run("search", "drift planning", "--literal", "--save", "one")
    let changed = try await program.run("search", "@one", "--authority", "Colby", "--save", "two")
    #expect(changed.status == 0)
    let list = try await program.run("searches").output
    #expect(
      list == "@one  'drift planning' --literal\n@two  'drift planning' --literal --authority Colby\n")
    #expect(try await program.ids("@two") == ["colby-2015-03-02:2"])
    _ = try await program.run("searches", "--remove", "one")
    #expect(try await program.ids("@two") == ["colby-2015-03-02:2"])
  }

  @Test func `words behind two dashes are saved as words`() async throws {
    let program = try await Self.program()
    _ = try await program.run("search", "--literal", "--save", "one", "--", "--drift")
    #expect(try await program.ids("@one", "--limit", "5").count == 2)
  }

  @Test func `since the last look only what came since is found`() async throws {
    let program = try await Self.program()
    _ = try await program.run("search", "drift", "--literal", "--save", "one")
    let nothing = try await program.run("search", "@one", "--since-last")
    #expect(nothing.status == 1)
    #expect(nothing.output.contains("in reports since the last look"))
    let line = SmallCollection.Line(report: "denby-2020-01-01", number: 1, text: "Drift again.")
    try await SmallCollection.add([line], to: program)
    #expect(try await program.ids("@one").count == 3)
    #expect(try await program.ids("@one", "--since-last") == ["denby-2020-01-01:1"])
    #expect(try await program.ids("@one", "--since-last").isEmpty)
    #expect(try await program.ids("@one").count == 3)
    // Another index has been looked at by no one.
    let other = ["FINDINGS_INDEX": program.folder.path("other.sqlite")]
    #expect(try await program.run("import", "lines.jsonl", environment: other).status == 0)
    #expect(try await program.run("search", "@one", "--since-last", environment: other).status == 0)
    #expect(try await program.run("search", "@one", "--since-last", environment: other).status == 1)
  }

  @Test(arguments: [
    ["search", "drift", "--since-last"], ["search", "one", "@one", "--since-last"],
  ])
  func `since the last look is about saved searches alone`(arguments: [String]) async throws {
    let outcome = try await Self.program().run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--since-last is about a saved search"))
  }

  @Test(arguments: ["a b", "../x", "", "a/b", "@a"])
  func `a bad name is said with what a name is`(name: String) async throws {
    let program = try await Self.program()
    let outcome = try await program.run("search", "drift", "--save", name)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "findings: '\(name)' is no name for a search; take letters, digits, dashes and underscores\n")
    #expect(try await program.run("searches").status == 1)
  }

  @Test func `a damaged file is an error, and stays as it is`() async throws {
    let program = try await Self.program()
    try program.folder.write("{\"schema\": \"findings.sear", to: "config/findings/searches.json")
    for arguments in [
      ["search", "drift", "--save", "one"], ["search", "@one"], ["searches"],
      ["searches", "--remove", "one"],
      ["search", "@one", "--since-last"],
    ] {
      let outcome = try await program.run(arguments)
      #expect(outcome.status == 2)
      #expect(
        outcome.errors.hasSuffix(
          "config/findings/searches.json: these are not saved searches of findings; mend the file or move it away\n"
        ))
    }
    #expect(
      try program.folder.bytes(of: "config/findings/searches.json")
        == Array("{\"schema\": \"findings.sear".utf8))
    #expect(try await program.run("search", "drift").status == 0)
  }

  @Test func `options that no longer are say that the search is to be saved anew`() async throws {
    let program = try await Self.program()
    try program.folder.write(
      #"{"schema": "findings.searches/1", "searches": {"one": {"arguments": ["drift", "--limit", "many"], "seen": {}}}}"#,
      to: "config/findings/searches.json")
    let outcome = try await program.run("search", "@one")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("findings: the search saved as 'one' cannot be run ("))
    #expect(outcome.errors.hasSuffix("); save it anew\n") && outcome.errors.contains("'many'"))
  }

  @Test func `a search that cannot be run is not saved`() async throws {
    let program = try await Self.program()
    #expect(try await program.run("search", "kind:x", "--save", "one").status == 2)
    #expect(try await program.run("search", "drift", "--index", "none.sqlite", "--save", "one").status == 2)
    #expect(try await program.run("searches").status == 1)
    // One that finds nothing yet may find something later.
    #expect(try await program.run("search", "xylophone", "--save", "one").status == 1)
    #expect(try await program.run("searches").output == "@one  xylophone\n")
  }

  @Test func `what was saved commands no terminal`() async throws {
    let program = try await Self.program()
    _ = try await program.run("search", "drift \u{1B}[2J\u{9B}", "--save", "one")
    let list = try await program.run("searches")
    #expect(list.status == 0 && !list.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
  }
}
