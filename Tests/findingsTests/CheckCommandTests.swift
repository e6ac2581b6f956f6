import TestSupport
import Testing

struct CheckCommandTests {
  private static let contradicting = Repository.corpus + "/northmere-lac-2013-07-26.pdf"

  @Test func `check names what does not add up`() async throws {
    let program = try Program()
    #expect(try await program.run("ingest", Self.contradicting, Corpus.fenmarsh).status == 0)
    let outcome = try await program.run("check")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("northmere-2013-07-26  confidence medium\n"))
    #expect(outcome.output.contains("  contradiction: Quality of provision: 'Adequate' in the table,"))
    #expect(outcome.output.contains("  unknown authority: 'Fenmarsh' is not in the gazetteer\n"))
    #expect(outcome.output.hasSuffix("; confidence: 0 high, 2 medium, 0 low\n"))
    #expect(outcome.output.contains("\n2 reports, "))
  }

  @Test func `check is quiet about reports without a doubt, unless all are wanted`() async throws {
    let program = try Program()
    try program.folder.write(Self.sound, to: "sound.txt")
    #expect(try await program.run("ingest", "sound.txt").status == 0)
    let quiet = try await program.run("check")
    #expect(quiet.status == 0)
    #expect(quiet.output == "1 report, 18 paragraphs, 4 judgements; confidence: 1 high, 0 medium, 0 low\n")
    let all = try await program.run("check", "--all")
    #expect(all.status == 0)
    #expect(all.output.hasPrefix("norfolk-2011-10-21  confidence high\n"))
    #expect(all.output.hasSuffix(quiet.output))
  }

  @Test func `as JSON check is one document of its schema`() async throws {
    let program = try Program()
    #expect(try await program.run("ingest", Self.contradicting, Corpus.fenmarsh).status == 0)
    let document = try JSONValue.object(try await program.run("check", "--format", "json").output)
    #expect(document["schema"] as? String == "findings.check/1")
    let reports = try #require(document["reports"] as? [[String: Any]])
    #expect(Set(reports.map { $0["id"] as? String }) == ["northmere-2013-07-26", "fenmarsh-2011-10-21"])
    let doubts = reports.flatMap { $0["doubts"] as? [[String: Any]] ?? [] }
    #expect(doubts.count { $0["kind"] as? String == "contradiction" } == 1)
    let counts = try #require(document["counts"] as? [String: Int])
    #expect(counts["reports"] == 2)
    let lines = try await program.run("export").output.split(separator: "\n").count
    #expect(counts["paragraphs"] == lines)
  }

  @Test func `check takes the filters of the other commands`() async throws {
    let program = try Program()
    #expect(try await program.run("ingest", Self.contradicting, Corpus.fenmarsh).status == 0)
    let outcome = try await program.run("check", "--framework", "slac", "--all")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("fenmarsh-2011-10-21  "))
    #expect(!outcome.output.contains("northmere"))
    let json = try await program.run("check", "--year", "2013..2014", "--format", "json").output
    let reports = try #require(try JSONValue.object(json)["reports"] as? [[String: Any]])
    #expect(reports.map { $0["id"] as? String } == ["northmere-2013-07-26"])
  }

  @Test(arguments: ["text", "json"])
  func `where nothing is to check the status is 1`(format: String) async throws {
    let program = try Program()
    try program.folder.write("", to: "reports/empty.txt")
    // Nothing is stored, but there is an index.
    #expect(try await program.run("ingest", "reports").status == 2)
    let empty = try await program.run("check", "--format", format)
    #expect(empty.status == 1)
    #expect(empty.errors.isEmpty)
    try await program.ingestTexts()
    #expect(try await program.run("check", "--framework", "jar", "--format", format).status == 1)
    #expect(try await program.run("check", "--framework", "slac", "--format", format).status == 0)
  }

  @Test func `without colour nothing but text is written`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let plain = try await program.run("check")
    let colour = try await program.run("check", "--color", "always", "--no-pager")
    #expect(!plain.output.unicodeScalars.contains("\u{1B}"))
    #expect(colour.output.unicodeScalars.contains("\u{1B}"))
  }

  /// A report in which everything adds up.
  private static let sound = """
    Inspection of safeguarding and looked after children services

    Norfolk County Council

    Inspection dates: 5 September – 16 September 2011

    Published: 21 October 2011

    Safeguarding services

    Overall effectiveness

    Grade 2 (good)

    \(findings(1...4))

    Capacity for improvement

    Grade 2 (good)

    \(findings(5...7))

    Children and young people are safe and feel safe

    Grade 2 (good)

    \(findings(8...9))

    Leadership and management

    Grade 2 (good)

    \(findings(10...14))

    """

  private static func findings(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "\($0). Children and young people say that they are listened to, all \($0) of them." }
      .joined(separator: "\n\n")
  }
}
