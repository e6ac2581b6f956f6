import TestSupport
import Testing

struct SearchCommandTests {
  @Test func `a search shows paragraphs with where they stand`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let outcome = try await program.run("search", "thresholds", "--limit", "3")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("SLAC inspection, published "))
    #expect(outcome.output.contains("«"))
    #expect(outcome.output.contains("1 to 3 of "))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `a search as JSON says what was asked, what was found and where`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let outcome = try await program.run("search", "thresholds", "--format", "json", "--limit", "2")
    #expect(outcome.status == 0)
    let document = try JSONValue.object(outcome.output)
    #expect(document["schema"] as? String == "findings.search/1")
    #expect(document["query"] as? String == "thresholds")
    let hits = try #require(document["hits"] as? [[String: Any]])
    #expect(hits.map { $0["rank"] as? Int } == [1, 2])
    #expect(hits.allSatisfy { ($0["text"] as? String)?.lowercased().contains("threshold") == true })
  }

  @Test func `nothing found is status 1 and no error`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let outcome = try await program.run("search", "xyzzy")
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("nothing found"))
  }

  @Test func `options and fields of the query restrict alike`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let byOption = try await program.run("search", "health", "--authority", "Fenmarsh", "--format", "json")
    let byField = try await program.run("search", "health authority:Fenmarsh", "--format", "json")
    let hits = try Self.ids(byOption.output)
    #expect(!hits.isEmpty && hits.allSatisfy { $0.hasPrefix("fenmarsh-") })
    #expect(try Self.ids(byField.output) == hits)
  }

  @Test func `a word with a dash in front is left out`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let outcome = try await program.run("search", "health", "-agencies", "--format", "json")
    let document = try JSONValue.object(outcome.output)
    let hits = try #require(document["hits"] as? [[String: Any]])
    #expect(!hits.isEmpty)
    #expect(hits.allSatisfy { ($0["text"] as? String)?.contains("agencies") == false })
  }

  @Test func `behind two dashes a word may start with dashes`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let dashed = try await program.run("search", "--format", "json", "--", "--thresholds")
    let plain = try await program.run("search", "--format", "json", "thresholds")
    #expect(dashed.status == 0)
    #expect(try !Self.ids(plain.output).isEmpty)
    #expect(try Self.ids(dashed.output) == Self.ids(plain.output))
  }

  @Test func `hundreds of words can be left out`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let one = try await program.run("search", "health", "-agencies", "--format", "json")
    let many = try await program.shell(
      #""$0" search health $(seq -f '-word%g' 199) -agencies --format json"#)
    #expect(many.status == 0)
    #expect(many.errors.isEmpty)
    #expect(try !Self.ids(one.output).isEmpty)
    #expect(try Set(Self.ids(many.output)) == Set(Self.ids(one.output)))
  }

  @Test func `limit and offset page through one order`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let whole = try await program.run("search", "care plans", "--limit", "6", "--format", "json")
    let first = try await program.run("search", "care plans", "--limit", "3", "--format", "json")
    let second = try await program.run(
      "search", "care plans", "--limit", "3", "--offset", "3", "--format", "json")
    #expect(try Self.ids(first.output) + Self.ids(second.output) == Self.ids(whole.output))
  }

  @Test func `colour comes when it is asked for`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let outcome = try await program.run("search", "thresholds", "--color", "always")
    #expect(outcome.output.contains("\u{1B}["))
    #expect(!outcome.output.contains("«"))
  }

  private static func ids(_ json: String) throws -> [String] {
    let hits = try JSONValue.object(json)["hits"] as? [[String: Any]]
    return hits?.compactMap { $0["id"] as? String } ?? []
  }
}
