import Foundation
import TestSupport
import Testing

struct ShowCommandTests {
  @Test func `every paragraph of an export is shown by its name`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let lines = try await program.run("export", "--report", "fenmarsh-2011-10-21").output
      .split(separator: "\n").map { try JSONValue.object(String($0)) }
    for line in [lines[0], lines[lines.count / 2], lines[lines.count - 1]] {
      let id = try #require(line["id"] as? String)
      let shown = try await program.run("show", id, "--context", "0", "--format", "json")
      let document = try JSONValue.object(shown.output)
      #expect(document["asked"] as? String == id)
      #expect(document["paragraphs"] as? NSArray == [line] as NSArray)
    }
    let whole = try JSONValue.object(try await program.run("show", "fenmarsh", "--format", "json").output)
    #expect(whole["paragraphs"] as? NSArray == lines as NSArray)
    #expect(whole["asked"] is NSNull)
  }

  @Test func `a report and a passage are shown as text and Markdown`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let report = try await program.run("show", "fenmarsh-2011-10-21")
    #expect(report.status == 0 && report.errors.isEmpty)
    for part in ["Name            fenmarsh-2011-10-21\n", "\nContents\n", "paragraph 12"] {
      #expect(report.output.contains(part))
    }
    let passage = try await program.run("show", "fenmarsh:12")
    #expect(passage.output.hasPrefix("Fenmarsh  "))
    let heads = passage.output.split(separator: "\n").filter { $0.contains("paragraph 1") }
    #expect(heads.count == 5)
    #expect(heads.filter { $0.hasPrefix("  > ") }.count == 1)
    let markdown = try await program.run("show", "fenmarsh:12", "--format", "markdown", "--context", "1")
    #expect(markdown.output.hasPrefix("# ") && markdown.output.contains("\n> **"))
  }

  @Test(arguments: [
    ("nowhere", "there is no report 'nowhere'; 'findings reports' lists those there are"),
    ("fenmarch", "there is no report 'fenmarch'; try fenmarsh-2011-10-21"),
    (
      "fenmarsh-2011-10-21:999",
      "fenmarsh-2011-10-21 has no paragraph '999'; its paragraphs are numbered 1 to "
    ),
  ])
  func `what is not there is said with what is`(name: String, message: String) async throws {
    let program = try Program()
    try await program.ingestTexts()
    let outcome = try await program.run("show", name)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("findings: " + message))
  }

  @Test(arguments: ["-1", "10001"])
  func `a context that cannot be is a usage error`(context: String) async throws {
    let outcome = try await Program().run("show", "a:1", "--context=\(context)")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--context takes a number from 0 to 10000, not '\(context)'"))
  }

  @Test func `pages lead to the file where there is one and links are wanted`() async throws {
    let program = try Program()
    #expect(try await program.run("ingest", Corpus.pdf).status == 0)
    let show = ["show", "ottersby:1"]
    let plain = try await program.run("show", "ottersby:1")
    #expect(!plain.output.contains("\u{1B}"))
    for (options, isLinked) in [
      (["--color", "always"], true), (["--links", "always"], true),
      (["--color", "always", "--links", "never"], false),
    ] {
      let line = (["\"$0\""] + show + options).joined(separator: " ")
      let output = try await program.shell(line).output
      #expect(output.contains("\u{1B}]8;;file://") == isLinked, "\(options)")
      #expect(output.contains("/corpus/ottersby-lac-2013-09-20.pdf#page=") == isLinked, "\(options)")
    }
    for command in ["reports", "check --all"] {
      let output = try await program.shell("\"$0\" \(command) --links always").output
      #expect(output.contains("/corpus/ottersby-lac-2013-09-20.pdf\u{1B}\\ottersby-2013-09-20"))
    }
    let console = try await program.shell("TERM=linux \"$0\" show ottersby:1 --color always")
    #expect(console.output.contains("\u{1B}[") && !console.output.contains("\u{1B}]8"))
  }
}
