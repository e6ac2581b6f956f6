import Foundation
import Subprocess
import TestSupport
import Testing

/// Other programs search an index with the library, in the ways that README.md shows.
struct ExtensionTests {
  private static let library = Program.folder + "/libfindings-sqlite"
  private static let isBuilt = FileManager.default.isReadableFile(atPath: library + ".so")
  private static let python = "/usr/bin/python3"

  @Test(.enabled(if: isBuilt, "the library is not beside the program"))
  func `the example for sqlite3 finds what findings finds`() async throws {
    let program = try await Self.program()
    let outcome = try await program.shell("sqlite3 '\(program.index)' <<'END'\n\(Self.example("sql"))\nEND")
    #expect(outcome.errors == "" && outcome.status == 0)
    let found = Set(
      outcome.output.split(separator: "\n").compactMap { $0.split(separator: "|").first }.map(String.init))
    #expect(!found.isEmpty)
    #expect(try await found.isSubset(of: Self.found("drift decision planning", program)))
  }

  @Test(
    .enabled(if: isBuilt, "the library is not beside the program"),
    .enabled("Python cannot load extensions") { try await Self.canLoadExtensions() })
  func `the example for Python finds what findings finds`() async throws {
    let program = try await Self.program()
    let example = try Self.example("python")
      .replacing("os.path.expanduser(\"~/.local/share/findings/index.sqlite\")", with: "'\(program.index)'")
    // Twice: the library has to stay when the first connection goes.
    let twice = example + "\nindex.close()\n" + example
    let outcome = try await program.shell("\(Self.python) - <<'END'\n\(twice)\nEND")
    #expect(outcome.errors == "" && outcome.status == 0)
    let found = Set(
      outcome.output.split(separator: "\n").compactMap { $0.split(separator: "\t").first }.map(String.init))
    #expect(!found.isEmpty)
    #expect(try await found.isSubset(of: Self.found("drift decision", program, "--all")))
  }

  @Test(.enabled(if: isBuilt, "the library is not beside the program"))
  func `a word matches in any form, a score is a number, and bad syntax is an error of SQLite's`()
    async throws
  {
    let program = try await Self.program()
    func sql(_ query: String) async throws -> Program.Outcome {
      try await program.shell("sqlite3 '\(program.index)' '.load \(Self.library)' \"\(query)\"")
    }
    let count = "SELECT count(*) FROM paragraph_fts WHERE paragraph_fts MATCH"
    let drift = try await sql("\(count) 'drift'").output
    #expect(Int(drift.trimmingCharacters(in: .newlines)) ?? 0 > 0)
    #expect(try await sql("\(count) 'drifting'").output == drift)
    let score = "SELECT findings_score(paragraph_fts) > 0 FROM paragraph_fts"
    #expect(try await sql("\(score) WHERE paragraph_fts MATCH 'drift OR plan' LIMIT 1").output == "1\n")
    #expect(try await sql("\(count) 'AND'").status != 0)
    #expect(try await sql("PRAGMA integrity_check").output == "ok\n")
  }

  @Test func `the views have the columns that README.md says`() async throws {
    let program = try await Self.program()
    let readme = try #require(Repository.text(of: "README.md"))
    let views = Self.views(in: readme)
    #expect(views.count == 6)
    for (view, columns) in views {
      let query = "SELECT group_concat(name, ' ') FROM pragma_table_info('\(view)')"
      let outcome = try await program.shell("sqlite3 '\(program.index)' \"\(query)\"")
      #expect(outcome.output == columns.joined(separator: " ") + "\n")
    }
  }

  /// The rows of the table of views: the name in the first cell, the columns in the third.
  private static func views(in readme: String) -> [String: [String]] {
    var views: [String: [String]] = [:]
    let section = readme.components(separatedBy: "| View |").last?.components(separatedBy: "```").first ?? ""
    for line in section.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { cell in
        cell.split(separator: "`").map(String.init).filter { $0.contains { $0 != " " } }
      }
      if cells.count == 3, let name = cells[0].first, cells[2].count > 3 { views[name] = cells[2] }
    }
    return views
  }

  private static func program() async throws -> Program {
    let program = try Program()
    try await program.ingestTexts()
    return program
  }

  /// The block of README.md in a language, with the library that was built here.
  private static func example(_ language: String) throws -> String {
    let readme = try #require(Repository.text(of: "README.md"))
    let start = try #require(readme.range(of: "```\(language)\n"))
    let end = try #require(readme[start.upperBound...].range(of: "\n```"))
    let example = String(readme[start.upperBound..<end.lowerBound])
    return example.replacing(".build/libfindings-sqlite", with: library)
  }

  private static func found(
    _ query: String, _ program: Program, _ options: String...
  ) async throws -> Set<String> {
    let command = "\"$0\" search \(options.joined(separator: " ")) --limit 1000 --format json '\(query)'"
    let outcome = try await program.shell(command + " | sed -n 's/^      \"id\" : \"\\(.*:.*\\)\",$/\\1/p'")
    return Set(outcome.output.split(separator: "\n").map(String.init))
  }

  private static func canLoadExtensions() async throws -> Bool {
    guard FileManager.default.isExecutableFile(atPath: python) else { return false }
    let result = try await Subprocess.run(
      .name("env"),
      arguments: [python, "-c", "import sqlite3; sqlite3.connect(':memory:').enable_load_extension"],
      output: .discarded, error: .discarded)
    return result.terminationStatus.isSuccess
  }
}
