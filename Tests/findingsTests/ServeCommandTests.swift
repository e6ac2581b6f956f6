import Foundation
import TestSupport
import Testing

@Suite struct ServeCommandTests {
  /// What the API answers, and the command line that writes the same.
  private static let pairs: [(target: String, arguments: [String])] = [
    ("/api/search?q=drift", ["search", "drift", "--format", "json"]),
    (
      "/api/search?q=drift+delay&limit=3&offset=2",
      ["search", "drift", "delay", "--format", "json", "--limit", "3", "--offset", "2"]
    ),
    (
      "/api/search?q=plans&all=1&literal=1&sort=newest&per_report=1&alike=1&context=1&explain=1",
      [
        "search", "plans", "--all", "--literal", "--sort", "newest", "--per-report", "1", "--alike",
        "--context", "1", "--explain", "--format", "json",
      ]
    ),
    (
      "/api/search?q=children&authority=Fenmarsh&year=2011&format=jsonl",
      ["search", "children", "--authority", "Fenmarsh", "--year", "2011", "--format", "jsonl"]
    ),
    ("/api/search?q=children&format=csv", ["search", "children", "--format", "csv"]),
    ("/api/search?q=children&format=markdown", ["search", "children", "--format", "markdown"]),
    ("/api/search?q=zeppelin", ["search", "zeppelin", "--format", "json"]),
    (
      "/api/facets?q=children&by=authority,year",
      ["search", "children", "--facets", "authority,year", "--format", "json"]
    ),
    (
      "/api/facets?q=children&by=grade&format=csv",
      ["search", "children", "--facets", "grade", "--format", "csv"]
    ),
    ("/api/reports", ["reports", "--format", "json"]),
    ("/api/reports?format=csv", ["reports", "--format", "csv"]),
    ("/api/reports?framework=SLAC&format=jsonl", ["reports", "--framework", "SLAC", "--format", "jsonl"]),
    ("/api/reports/fenmarsh", ["show", "fenmarsh", "--format", "json"]),
    (
      "/api/reports/fenmarsh-2011-10-21%3A3?context=1",
      ["show", "fenmarsh-2011-10-21:3", "--context", "1", "--format", "json"]
    ),
    ("/api/authorities", ["authorities", "--format", "json"]),
    ("/api/authorities?format=markdown", ["authorities", "--format", "markdown"]),
    ("/api/grades", ["grades", "--format", "json"]),
    (
      "/api/grades?by=judgement&judgement=leadership",
      ["grades", "--by", "judgement", "--judgement", "leadership", "--format", "json"]
    ),
    ("/api/recommendations?sort=due", ["recommendations", "--sort", "due", "--format", "json"]),
    (
      "/api/recommendations?due_after=2011-01-01&addressee=council&format=csv",
      ["recommendations", "--due-after", "2011-01-01", "--addressee", "council", "--format", "csv"]
    ),
    (
      "/api/ask?q=What+did+inspectors+say+about+drift%3F",
      ["ask", "What did inspectors say about drift?", "--format", "json"]
    ),
    (
      "/api/ask?q=drift&as=which&limit=2&per_group=1&drop=year&sort=newest",
      [
        "ask", "drift", "--as", "which", "--limit", "2", "--per-group", "1", "--drop", "year", "--sort",
        "newest", "--format", "json",
      ]
    ),
    ("/api/ask?q=drift&weakness=1&format=csv", ["ask", "drift", "--weakness", "--format", "csv"]),
    (
      "/api/ask?q=drift&strength=1&extent=some&format=jsonl",
      ["ask", "drift", "--strength", "--extent", "some", "--format", "jsonl"]
    ),
    (
      "/api/ask?q=What+was+recommended+in+Fenmarsh&drop=theme",
      ["ask", "What was recommended in Fenmarsh", "--theme", "", "--format", "json"]
    ),
    ("/api/ask?q=drift+in+2011&plan=1", ["ask", "drift in 2011", "--plan", "--format", "json"]),
    ("/api/export", ["export"]),
    ("/api/export?format=csv&kind=finding", ["export", "--format", "csv", "--kind", "finding"]),
  ]

  @Test func `the API answers what the command line writes, but for the folders of files`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let server = try await ServedProgram(program, "--log", "off")
    for (target, arguments) in Self.pairs {
      let answer = try await server.get(target)
      let written = try await program.run(arguments).output
      #expect(answer.status == 200, "\(target)")
      #expect(!answer.body.contains(Repository.corpus), "\(target)")
      #expect(answer.body == written.replacing(Repository.corpus + "/", with: ""), "\(target)")
    }
    #expect(!server.said.contains("request"))
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `on a signal an export under way is sent to its end, and no other begins`(signal: Int32) async throws {
    let program = try Program()
    try await Self.addMuch(to: program)
    let server = try await ServedProgram(program, "--log", "json")
    let client = try PatientClient(port: server.port, asking: "/api/export")
    let start = await client.read(atLeast: 5_000)
    server.signal(signal)
    #expect(try await Waiting.until { (try? await server.get("/health")) == nil })
    #expect(try await server.status(within: 0.5) == nil)
    let answer = try await client.answer(after: start)
    #expect(answer.body.split(separator: "\n").count == 2_000)
    #expect(try await server.status(within: 9) == 0)
    #expect(server.said.contains("\"path\":\"/api/export\""))
  }

  @Test func `who takes nothing any more is not waited for`() async throws {
    let program = try Program()
    try await Self.addMuch(to: program)
    let server = try await ServedProgram(program)
    let client = try PatientClient(port: server.port, asking: "/api/export")
    _ = await client.read(atLeast: 5_000)
    server.signal(SIGTERM)
    #expect(try await server.status(within: 5) == nil)
    #expect(try await server.status(within: 20) == 0)
    #expect(server.said.contains("requests under way were cut off"))
    withExtendedLifetime(client) {}
  }

  /// 12 MB in paragraphs that are soon indexed.
  private static func addMuch(to program: Program) async throws {
    let text = String(repeating: "a", count: 6_000)
    let lines = (0..<2_000).map { number in
      "{\"report\": {\"id\": \"ashby-\(number / 100)\"}, \"number\": \(number % 100 + 1), \"text\": \"Drift \(text)\"}"
    }
    try program.folder.write(lines.joined(separator: "\n"), to: "lines.jsonl")
    let outcome = try await program.run("import", "lines.jsonl")
    guard outcome.status == 0 else { throw Failure(outcome.errors) }
  }

  @Test func `a line for each request says how it went, and not what was searched for`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let server = try await ServedProgram(program)
    _ = try await server.get("/api/search?q=secret")
    #expect(try await Waiting.until { server.said.contains("path=/api/search status=200") })
    #expect(!server.said.contains("secret"))
  }

  @Test func `what keeps a server from listening is said with what to do`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let server = try await ServedProgram(program, "--log", "off")
    for (arguments, message) in [
      (
        ["--port", "\(server.port)"],
        "port '\(server.port)' of '127.0.0.1' is taken by another program; end that, or take another with --port"
      ),
      (
        ["--address", "192.0.2.1", "--no-password"],
        "this machine has no address '192.0.2.1'; take 127.0.0.1, or one of its own, with --address"
      ),
      (["--address", "nowhere.invalid", "--no-password"], "this machine has no address 'nowhere.invalid'"),
      (["--index", "none.sqlite"], "no index here yet; make one with 'findings ingest PATH'"),
    ] {
      let outcome = try await program.run(["serve"] + arguments)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
      #expect(outcome.output == "")
    }
  }

  @Test func `a form of the log that is not known is a usage error`() async throws {
    let outcome = try await Program().run("serve", "--log", "xml")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("'xml'"))
  }
}
