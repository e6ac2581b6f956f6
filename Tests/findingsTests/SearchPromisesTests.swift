import Foundation
import TestSupport
import Testing

/// What people miss in systems of this kind, each from the command line to what is printed.
struct SearchPromisesTests {
  private static func program() async throws -> Program {
    let program = try Program()
    try await SmallCollection.add(to: program)
    return program
  }

  /// What is printed, on one line.
  private static func shown(_ program: Program, _ arguments: String...) async throws -> String {
    try await program.run(["search"] + arguments).output.split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }

  @Test func `exact is exact`() async throws {
    let program = try await Self.program()
    #expect(
      try await program.ids("\"drift\"") == ["colby-2015-03-02:2", "ashby-2012-05-01:2"].sorted { $0 > $1 })
    #expect(try await program.ids("\"drifted\"") == ["colby-2015-03-02:2"])
    #expect(try await program.ids("\"drift in planning\"") == ["ashby-2012-05-01:2"])
    #expect(try await program.ids("\"planning in drift\"") == ["colby-2015-03-02:2"])
    #expect(try await program.ids("\"drifts\"").isEmpty)
    #expect(try await program.ids("\"delays\"").isEmpty)
    let text = try await Self.shown(program, "\"drift in planning\"")
    #expect(text.contains("«Drift in planning» was seen"))
    #expect(text.contains("searched for exactly \"drift in planning\"") && !text.contains("also as"))
  }

  @Test func `related words are found, named, and can be switched off`() async throws {
    let program = try await Self.program()
    let both = try await program.run("search", "drift", "--format", "json")
    let document = try JSONValue.object(both.output)
    let expanded = try #require((document["expanded"] as? [[String: Any]])?.first)
    #expect(expanded["term"] as? String == "drift")
    #expect((expanded["to"] as? [String])?.contains("delay") == true)
    #expect(try await program.ids("drift").contains("colby-2015-03-02:1"))
    #expect(try await Set(program.ids("drift", "--literal")) == ["ashby-2012-05-01:2", "colby-2015-03-02:2"])
    let text = try await Self.shown(program, "drift")
    #expect(text.contains("drift also as delay") && text.contains("--literal searches only what was typed"))
    #expect(text.contains("«Delay» was rare"))
    #expect(try await !program.run("search", "drift", "--literal").output.contains("also as"))
    // Words beside "delay", which is related to "slow" and "late" as well.
    try program.folder.write("drift = visits", to: "own.txt")
    let own = try await program.ids("drift", "--thesaurus", "own.txt")
    #expect(
      Set(own) == ["ashby-2012-05-01:1", "ashby-2012-05-01:2", "ashby-2012-05-01:4", "colby-2015-03-02:2"])
  }

  @Test func `everything that is found can be taken away, with its words and its place`() async throws {
    let program = try await Self.program()
    let query = ["search", "planning drift board", "--literal", "--limit", "100"]
    let ids = try await program.ids("planning drift board", "--literal", "--limit", "100")
    #expect(ids.count == 5)
    let texts = ids.map { id in
      SmallCollection.lines.first { "\($0.report):\($0.number)" == id }.map(\.text) ?? ""
    }
    let jsonl = try await program.run(query + ["--format", "jsonl"]).output.split(separator: "\n")
      .map { try JSONValue.object(String($0)) }
    #expect(jsonl.map { $0["id"] as? String } == ids && jsonl.map { $0["text"] as? String } == texts)
    let csv = try await program.run(query + ["--format", "csv"]).output
    let markdown = try await program.run(query + ["--format", "markdown"]).output
    let text = try await program.run(query + ["--full"]).output
    for (id, words) in zip(ids, texts) {
      #expect(csv.contains(",\(words.contains(",") ? "\"" : "")" + words.replacing("\"", with: "\"\"")))
      #expect(csv.contains("," + id + ",") && text.contains(id) && markdown.contains(id))
      #expect(markdown.contains("> " + words.prefix(20)))
    }
    #expect(csv.split(separator: "\r\n").count == 6)
    #expect(csv.contains("Ashby,") && csv.contains(",sif,2012-05-01,"))
    #expect(markdown.contains("1. **") && markdown.contains("published 1 May 2012"))
    #expect(markdown.contains("page 2"))
  }

  @Test func `one does not lose one's place`() async throws {
    let program = try await Self.program()
    let id = try #require(try await program.ids("\"drift in planning\"").first)
    let shown = try await program.run("show", id, "--context", "1", "--format", "json")
    let around = try #require(try JSONValue.object(shown.output)["paragraphs"] as? [[String: Any]])
    #expect(around.map { $0["number"] as? String } == ["1", "2", "3"])
    let search = try await program.run(
      "search", "\"drift in planning\"", "--context", "1", "--format", "json")
    let hit = try #require((try JSONValue.object(search.output)["hits"] as? [[String: Any]])?.first)
    #expect((hit["before"] as? [[String: Any]])?.map { $0["id"] as? String } == ["ashby-2012-05-01:1"])
    #expect((hit["after"] as? [[String: Any]])?.map { $0["id"] as? String } == ["ashby-2012-05-01:3"])
    let text = try await program.run("search", "\"drift in planning\"", "--context", "1").output
    let places = ["Managers plan visits", "«Drift in planning»", "Plans were late"].map {
      text.range(of: $0)?.lowerBound
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(text.contains("\n    ashby-2012-05-01:2\n"))
  }

  @Test func `the order is explained`() async throws {
    let program = try await Self.program()
    let outcome = try await program.run("search", "drift planning", "--explain", "--format", "json")
    let hits = try #require(try JSONValue.object(outcome.output)["hits"] as? [[String: Any]])
    #expect(hits.count > 2)
    for hit in hits {
      let score = try #require(hit["score"] as? Double)
      let parts = try #require(hit["explanation"] as? [String: Any])
      let number = { (key: String) in parts[key] as? Double ?? .nan }
      let points = (parts["terms"] as? [[String: Any]])?.compactMap { $0["points"] as? Double } ?? []
      let product =
        points.reduce(0, +) * (1 + number("closeness") + number("coverage")) * number("kind") * number("tone")
        * number("grade")
      #expect(abs(product - score) < 0.0001)
    }
    let text = try await program.run("search", "drift planning", "--explain").output
    #expect(text.contains("score ") && text.contains("drift ") && text.contains("words close together"))
    #expect(text.contains("for how many of the words are there"))
    #expect(try await !program.run("search", "drift planning").output.contains("score "))
  }

  @Test func `where nothing is found the reasons are told`() async throws {
    let program = try await Self.program()
    let misspelt = try await program.run("search", "planing", "--literal", "--authority", "Nowhere")
    #expect(misspelt.status == 1 && misspelt.errors.isEmpty)
    #expect(
      misspelt.output.contains("nothing found; searched for 'planing' in any form, in authority Nowhere"))
    let unknown = try await program.run("search", "bord xylophone")
    #expect(unknown.status == 1)
    #expect(unknown.output.contains("no paragraph holds 'xylophone'"))
    #expect(unknown.output.contains("no paragraph holds 'bord'; did you mean 'board'?"))
    #expect(unknown.output.contains("the index holds 2 reports from 2012 to 2015 on 2 authorities"))
    let filtered = try await program.run(
      "search", "drift", "--literal", "--authority", "Ashby", "--grade", "inadequate")
    #expect(filtered.status == 1)
    for line in [
      "'drift' is in 2 paragraphs", "without authority Ashby: 0 paragraphs",
      "without grade inadequate: 1 paragraph\n", "without any filter: 2 paragraphs",
    ] { #expect(filtered.output.contains(line), "\(line)") }
    let json = try await program.run(
      "search", "drift", "--literal", "--grade", "inadequate", "--format", "json")
    let document = try JSONValue.object(json.output)
    #expect(json.status == 1 && (document["hits"] as? [Any])?.isEmpty == true)
    let reasons = try #require(document["nothing_found"] as? [String: Any])
    #expect(reasons["without_filters"] as? Int == 2)
  }

  @Test func `a page behind the last hit says so`() async throws {
    let program = try await Self.program()
    let outcome = try await program.run("search", "drift", "--literal", "--offset", "50")
    #expect(outcome.status == 1)
    #expect(!outcome.output.contains("nothing found"))
    #expect(outcome.output.contains("2 paragraphs"))
  }

  @Test func `counts come in every form, and an unknown facet names those there are`() async throws {
    let program = try await Self.program()
    let text = try await program.run("search", "drift", "--facets", "authority,year")
    #expect(text.status == 0 && text.output.contains("authority  ") && text.output.contains("2015"))
    for format in ["json", "jsonl", "csv", "markdown"] {
      let outcome = try await program.run("search", "drift", "--facets", "kind", "--format", format)
      #expect(outcome.status == 0 && outcome.output.contains("finding"))
    }
    #expect(try await program.run("search", "xylophone", "--facets", "kind").status == 1)
    for list in ["colour", "authority,colour", "", ","] {
      let outcome = try await program.run("search", "drift", "--facets", list)
      #expect(outcome.status == 64 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("authority, region, year, framework, grade, section, kind"))
    }
  }
}
