import Foundation
import TestSupport
import Testing

struct ManCommandTests {
  @Test func `there is a page for findings and for each command`() async throws {
    let program = try Program()
    #expect(try await program.run("man", "--directory", "man/man1").status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: program.folder.path("man/man1"))
    let commands = try await Self.commands(program)
    #expect(commands.contains(["pack", "verify"]))
    #expect(Set(files) == Set(commands.map { (["findings"] + $0).joined(separator: "-") + ".1" }))
    for command in commands {
      let file = (["findings"] + command).joined(separator: "-") + ".1"
      let printed = try await program.run(["man"] + command)
      #expect(try program.folder.bytes(of: "man/man1/" + file) == Array(printed.output.utf8))
    }
  }

  /// As typed; an empty one for the program itself.
  private static func commands(_ program: Program) async throws -> [[String]] {
    var commands: [[String]] = []
    var pending: [[String]] = [[]]
    while let command = pending.popLast() {
      commands.append(command)
      let help = try await program.run(command.isEmpty ? ["--help"] : ["help"] + command).output
      guard let list = help.components(separatedBy: "SUBCOMMANDS:\n").dropFirst().last else { continue }
      pending += list.split(separator: "\n")
        .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  See") }
        .compactMap { $0.split(separator: " ").first.map { command + [String($0)] } }
    }
    return commands
  }

  @Test func `a page has every option that help has`() async throws {
    let program = try Program()
    let page = try await program.run("man", "search").output
    let help = try await program.run("help", "search").output
    let options = help.split { !($0.isLetter || $0 == "-") }.filter { $0.hasPrefix("--") && $0.count > 2 }
    #expect(options.count > 15)
    for option in Set(options) {
      #expect(page.contains("Fl \\-" + option.dropFirst(2).replacing("-", with: "\\-")), "\(option)")
    }
  }

  @Test func `pages are set without complaints`() async throws {
    let program = try Program()
    #expect(try await program.run("man", "--directory", "man1").status == 0)
    let outcome = try await program.shell(
      """
      command -v groff > there && for page in man1/*; do groff -mandoc -ww -Tutf8 -z $page || exit; done
      command -v mandoc > there && mandoc -Tlint -W warning man1/*
      exit 0
      """)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
  }

  @Test func `the version and its day are those of the changelog`() async throws {
    let changelog = try #require(Repository.text(of: "CHANGELOG.md"))
    let newest = try #require(
      changelog.split(separator: "\n").first { $0.hasPrefix("## [") && !$0.contains("Unreleased") })
    let version = try await Program().run("--version").output.filter { $0 != "\n" }
    #expect(newest.hasPrefix("## [\(version)] - "))
    let page = try await Program().run("man").output
    let day = try #require(newest.split(separator: "-").last.flatMap { Int($0) })
    let year = try #require(newest.split(separator: " ").last?.prefix(4))
    #expect(page.contains(".Os findings \(version)\n"))
    #expect(page.prefix { $0 != "\n" }.hasSuffix(" \(day), \(year)"))
  }

  @Test(arguments: [
    "man nonsense", "man ''", "man pack nonsense", "man search verify", "man bench-queries", "man help",
    "man search --directory a",
    "man --directory ''",
  ])
  func `a page that there is none of is a usage error`(arguments: String) async throws {
    let outcome = try await Program().shell("\"$0\" " + arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
  }

  @Test func `a folder that cannot be written is named`() async throws {
    let program = try Program()
    try program.folder.write("text", to: "file")
    let outcome = try await program.run("man", "--directory", "file")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("/file: manual pages cannot be written there; check"))
  }
}
