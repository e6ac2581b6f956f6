import Foundation
import TestSupport
import Testing

struct IngestCommandTests {
  @Test func `the corpus is read once, and not again`() async throws {
    let program = try Program()
    let first = try await program.run("ingest", Repository.corpus)
    #expect(first.status == 0)
    #expect(first.output.isEmpty)
    #expect(first.errors == "findings: 11 reports read\n")

    let second = try await program.run("ingest", Repository.corpus)
    #expect(second.status == 0)
    #expect(second.output.isEmpty)
    #expect(second.errors == "findings: 0 reports read, 11 files unchanged\n")
  }

  @Test func `a changed file is read again and replaces what was there`() async throws {
    let program = try Program()
    let file = try program.folder.write(Self.report("marigold"), to: "reports/a.txt")
    #expect(try await program.run("ingest", file).status == 0)
    #expect(try await program.run("search", "marigold").status == 0)

    try program.folder.write(Self.report("periwinkle"), to: "reports/a.txt")
    let second = try await program.run("ingest", file)
    #expect(second.errors == "findings: 1 report read\n")
    #expect(try await program.run("search", "marigold").status == 1)
    #expect(try await program.run("search", "periwinkle").status == 0)
    #expect(try Self.count(of: try await program.run("reports", "--format", "json").output) == 1)
  }

  @Test func `a touched file with the same content is not read again`() async throws {
    let program = try Program()
    let text = Self.report("marigold")
    let file = try program.folder.write(text, to: "a.txt")
    #expect(try await program.run("ingest", file).status == 0)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: file)
    let second = try await program.run("ingest", file)
    #expect(second.errors.hasPrefix("findings: 0 reports read"))
    #expect(try await program.run("ingest", file).errors == "findings: 0 reports read, 1 file unchanged\n")
  }

  @Test func `the same content under two names is one report`() async throws {
    let program = try Program()
    try program.folder.write(Self.report("marigold"), to: "reports/a.txt")
    try program.folder.write(Self.report("marigold"), to: "reports/b.txt")
    let outcome = try await program.run("ingest", "reports")
    #expect(outcome.errors == "findings: 1 report read, 1 file with the content of another\n")
    #expect(try Self.count(of: try await program.run("reports", "--format", "json").output) == 1)
  }

  @Test func `prune drops what has vanished, and nothing without it`() async throws {
    let program = try Program()
    try program.folder.write(Self.report("marigold"), to: "reports/a.txt")
    try program.folder.write(Self.report("periwinkle"), to: "reports/b.txt")
    #expect(try await program.run("ingest", "reports").status == 0)
    try FileManager.default.removeItem(atPath: program.folder.path("reports/a.txt"))

    #expect(try await program.run("ingest", "reports").status == 0)
    #expect(try await program.run("search", "marigold").status == 0)
    let pruned = try await program.run("ingest", "--prune", "reports")
    #expect(pruned.errors == "findings: 0 reports read, 1 file unchanged, 1 file dropped\n")
    #expect(try await program.run("search", "marigold").status == 1)
    #expect(try await program.run("search", "periwinkle").status == 0)
  }

  @Test func `what cannot be read is named and the rest is stored`() async throws {
    let program = try Program()
    try program.folder.write(Self.report("marigold"), to: "reports/good.txt")
    try program.folder.write("", to: "reports/empty.txt")
    let outcome = try await program.run("ingest", "reports")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("reports/empty.txt: is empty; fetch it again"))
    #expect(outcome.errors.hasSuffix("findings: 1 report read, 1 file not read\n"))
    #expect(try await program.run("search", "marigold").status == 0)
  }

  /// A short report that holds a word.
  static func report(_ word: String) -> String {
    """
    Inspection of safeguarding and looked after children services

    Fenmarsh County Council

    Published: 21 October 2011

    Overall effectiveness

    1. The overall effectiveness of services is good, and the word of this report is \(word).
    2. Leaders know their services well and act on what children and young people tell them.

    """
  }

  private static func count(of json: String) throws -> Int? {
    try (JSONValue.object(json)["reports"] as? [Any])?.count
  }
}
