import TestSupport
import Testing

/// What options of a search do, from the command line on.
struct SearchOptionTests {
  private static func program() async throws -> Program {
    let program = try Program()
    let again = SmallCollection.Line(
      report: "denby-2009-01-01", number: 1, text: "Drift in planning was seen, and no manager asked why.")
    try await SmallCollection.add(SmallCollection.lines + [again], to: program)
    return program
  }

  @Test(arguments: [
    ("newest", ["colby-2015-03-02:2", "ashby-2012-05-01:2", "denby-2009-01-01:1"]),
    ("oldest", ["denby-2009-01-01:1", "ashby-2012-05-01:2", "colby-2015-03-02:2"]),
    ("authority", ["ashby-2012-05-01:2", "colby-2015-03-02:2", "denby-2009-01-01:1"]),
  ])
  func `hits are sorted as is asked`(order: String, ids: [String]) async throws {
    let program = try await Self.program()
    #expect(try await program.ids("drift", "--literal", "--alike", "--sort", order) == ids)
  }

  @Test func `what says the same is named beside the best, or listed`() async throws {
    let program = try await Self.program()
    let text = try await program.run("search", "drift", "--literal")
    #expect(text.output.contains("and 1 alike: "))
    #expect(try await program.ids("drift", "--literal").count == 2)
    #expect(try await program.ids("drift", "--literal", "--alike").count == 3)
    #expect(try await !program.run("search", "drift", "--literal", "--alike").output.contains("alike: "))
  }

  @Test func `of each report so many hits are shown as are asked for`() async throws {
    let program = try await Self.program()
    let all = try await program.ids("planning drift visits", "--literal")
    let few = try await program.ids("planning drift visits", "--literal", "--per-report", "1")
    #expect(all.count == 5)
    #expect(few.map { $0.prefix { $0 != "-" } }.sorted() == ["ashby", "colby", "denby"])
  }

  @Test func `with every word wanted only paragraphs with all of them are found`() async throws {
    let program = try await Self.program()
    #expect(try await program.ids("drift weak", "--literal", "--all") == ["colby-2015-03-02:2"])
    #expect(
      try await program.ids("drift OR board", "reports", "--literal", "--all") == ["colby-2015-03-02:3"])
  }

  @Test(arguments: [
    (["--limit", "0"], "--limit takes a number from 1 to 10000, not '0'"),
    (["--offset=-1"], "--offset takes a number from 0 to 1000000, not '-1'"),
    (["--context", "101"], "--context takes a number from 0 to 100, not '101'"),
    (["--per-report", "0"], "--per-report takes a number from 1 to 10000, not '0'"),
    (["--sort", "size"], "size"),
    (["--no-such"], "there is no option '--no-such'"), (["--format", "xml"], "xml"),
  ])
  func `what an option does not take is a usage error`(arguments: [String], message: String) async throws {
    let outcome = try await Program().run(["search", "drift"] + arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message))
  }
}
