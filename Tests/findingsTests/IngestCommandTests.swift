import Foundation
import TestSupport
import Testing

struct IngestCommandTests {
  @Test func `the corpus is read once, and not again`() async throws {
    let program = try Program()
    let first = try await program.run("ingest", Repository.corpus)
    #expect(first.status == 0)
    #expect(first.output.isEmpty)
    #expect(first.errors == "findings: 20 reports read\n")

    let second = try await program.run("ingest", Repository.corpus)
    #expect(second.status == 0)
    #expect(second.output.isEmpty)
    #expect(second.errors == "findings: 0 reports read, 20 files unchanged\n")
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

  @Test func `prune drops nothing below a folder that is missing`() async throws {
    let program = try Program()
    try program.folder.write(Self.report("marigold"), to: "mounted/a.txt")
    try program.folder.write(Self.report("periwinkle"), to: "reports/b.txt")
    try program.folder.write(Self.report("foxglove"), to: "reports/c.txt")
    #expect(try await program.run("ingest", "mounted", "reports").status == 0)
    try FileManager.default.removeItem(atPath: program.folder.path("mounted"))
    try FileManager.default.removeItem(atPath: program.folder.path("reports/b.txt"))

    let pruned = try await program.run("ingest", "--prune", "mounted", "reports")
    #expect(pruned.status == 2)
    #expect(pruned.errors.contains("mounted: no such file or folder; check the path"))
    #expect(pruned.errors.contains("mounted: nothing was dropped"))
    #expect(!pruned.errors.contains("reports: nothing was dropped"))
    #expect(pruned.errors.contains("1 file dropped"))
    #expect(try await program.run("search", "marigold").status == 0)
    #expect(try await program.run("search", "periwinkle").status == 1)
    #expect(try await program.run("search", "foxglove").status == 0)
  }

  @Test func `prune drops nothing below a folder that is empty`() async throws {
    let program = try Program()
    let file = try program.folder.write(Self.report("marigold"), to: "reports/a.txt")
    #expect(try await program.run("ingest", "reports").status == 0)
    // So is the folder on which nothing is mounted.
    try FileManager.default.removeItem(atPath: file)
    let pruned = try await program.run("ingest", "--prune", "reports")
    #expect(pruned.errors.contains("reports: nothing was dropped"))
    #expect(try await program.run("search", "marigold").status == 0)
  }

  @Test func `two files that have swapped their names are both still there`() async throws {
    let program = try Program()
    try program.folder.write(Self.report("marigold"), to: "reports/a.txt")
    try program.folder.write(Self.report("periwinkle"), to: "reports/b.txt")
    #expect(try await program.run("ingest", "reports").status == 0)
    let swap = try await program.shell("cd reports && mv a.txt c && mv b.txt a.txt && mv c b.txt")
    #expect(swap.status == 0)

    #expect(try await program.run("ingest", "reports").status == 0)
    #expect(try await Self.places(of: "marigold", in: program) == [program.folder.path("reports/b.txt")])
    #expect(try await Self.places(of: "periwinkle", in: program) == [program.folder.path("reports/a.txt")])
    let again = try await program.run("ingest", "reports")
    #expect(again.errors == "findings: 0 reports read, 2 files unchanged\n")
  }

  @Test func `a report through standard input is found, and known the next time`() async throws {
    let program = try Program()
    try program.folder.write(Self.report("marigold"), to: "a.txt")
    let first = try await program.shell(#""$0" ingest - < a.txt"#)
    #expect(first.status == 0)
    #expect(first.output.isEmpty)
    #expect(first.errors == "findings: 1 report read\n")
    #expect(try await program.run("search", "marigold").status == 0)
    let second = try await program.shell(#"cat a.txt | "$0" ingest -"#)
    #expect(second.errors == "findings: 0 reports read, 1 file with the content of another\n")
    #expect(try Self.count(of: try await program.run("reports", "--format", "json").output) == 1)
  }

  @Test func `what a file holds already is not read again from standard input`() async throws {
    let program = try Program()
    try program.folder.write(Self.report("marigold"), to: "a.txt")
    #expect(try await program.run("ingest", "a.txt").status == 0)
    let before = try await program.run("reports", "--format", "json").output
    let second = try await program.shell(#""$0" ingest - < a.txt"#)
    #expect(second.status == 0)
    #expect(second.errors == "findings: 0 reports read, 1 file with the content of another\n")
    // Its id and its file, too, are the same as before.
    #expect(try await program.run("reports", "--format", "json").output == before)
    #expect(try Self.count(of: before) == 1)
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

  /// The files of the reports in which a word is found.
  private static func places(of word: String, in program: Program) async throws -> [String] {
    let lines = try await program.run("export").output.split(separator: "\n").map(String.init)
    return try lines.filter { $0.contains(word) }.compactMap { line in
      let source = try JSONValue.report(ofLine: line)["source"] as? [String: Any]
      return source?["path"] as? String
    }
  }

  private static func count(of json: String) throws -> Int? {
    try (JSONValue.object(json)["reports"] as? [Any])?.count
  }
}
