import TestSupport
import Testing

/// What README.md shows is what the program has, and the other way round.
struct ReadmeTests {
  @Test func `every command and option that README shows exists`() async throws {
    let readme = try #require(Repository.text(of: "README.md"), "there is no README.md")
    let help = try await Help(Program())
    let shown = CommandLines(in: readme, groups: help.groups)
    #expect(shown.commands.subtracting(help.commands) == [])
    #expect(shown.options.subtracting(help.options) == [])
  }

  @Test func `README shows every command and option`() async throws {
    let readme = try #require(Repository.text(of: "README.md"), "there is no README.md")
    let help = try await Help(Program())
    #expect(help.commands.subtracting(CommandLines(in: readme, groups: help.groups).commands) == [])
    #expect(help.options.subtracting(CommandLines.options(in: readme)) == [])
  }

  @Test func `help says what commands and options do`() async throws {
    let help = try await Help(Program())
    #expect(help.commands.isSuperset(of: ["ingest", "search", "reports", "check", "export", "dump"]))
    #expect(help.options.isSuperset(of: ["--index", "--limit", "--format", "--authority", "--prune"]))
    #expect(help.undescribed == [])
  }
}

/// What `findings --help` and `findings help COMMAND` offer.
private struct Help {
  /// As typed: `search`, `pack verify`.
  private(set) var commands: Set<String> = []
  /// Commands that have commands of their own.
  private(set) var groups: Set<String> = []
  private(set) var options: Set<String> = []
  /// Commands and options that nothing is said about.
  private(set) var undescribed: [String] = []

  init(_ program: Program) async throws {
    var pending: [[String]] = [[]]
    while let command = pending.popLast() {
      let help = try await program.run(command.isEmpty ? ["--help"] : ["help"] + command).output
      read(help)
      for name in subcommands(in: help, of: command) {
        groups.insert(command.joined(separator: " "))
        pending.append(command + [name])
      }
    }
    // Every program has these two.
    options.subtract(["--help", "--version"])
    groups.remove("")
  }

  private mutating func subcommands(in help: String, of command: [String]) -> [String] {
    var names: [String] = []
    for line in help.components(after: "SUBCOMMANDS:").prefix(while: { $0.hasPrefix("  ") }) {
      let words = line.split(separator: " ").map(String.init)
      guard line.dropFirst(2).first != " ", let name = words.first else { continue }
      names.append(name)
      commands.insert((command + [name]).joined(separator: " "))
      if words.count < 2 { undescribed.append(name) }
    }
    return names
  }

  private mutating func read(_ help: String) {
    let lines = help.split(separator: "\n").map(String.init)
    for (line, next) in zip(lines, lines.dropFirst() + [""]) where line.hasPrefix("  -") {
      let words = line.split(separator: " ").map(String.init)
      guard let option = words.first(where: { $0.hasPrefix("--") }) else { continue }
      options.insert(option)
      let isDescribed = words.contains { !$0.hasPrefix("-") && !$0.hasPrefix("<") }
      if !isDescribed && !next.hasPrefix("        ") { undescribed.append(option) }
    }
  }
}

/// The command lines that a Markdown text shows: in fenced blocks and between backticks.
private struct CommandLines {
  private(set) var commands: Set<String> = []
  private(set) var options: Set<String> = []

  private let groups: Set<String>

  /// - Parameter groups: commands that have commands of their own.
  init(in markdown: String, groups: Set<String>) {
    self.groups = groups
    for code in Self.code(in: markdown) { read(code) }
  }

  /// All that looks like a long option.
  static func options(in text: String) -> Set<String> {
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }
    return Set(
      words.filter { $0.hasPrefix("--") && $0.dropFirst(2).first?.isLetter == true }.map(String.init))
  }

  private mutating func read(_ code: String) {
    if code.hasPrefix("--") { options.formUnion(Self.options(in: code)) }
    for command in code.split(whereSeparator: { "|;&".contains($0) }) {
      let words = command.split(separator: " ").map(String.init).drop { $0 == "$" || $0.contains("=") }
      guard let program = words.first, program == "findings" || program.hasSuffix("/findings") else {
        continue
      }
      let arguments = words.dropFirst()
      let names = arguments.prefix(2).prefix { $0.allSatisfy { $0.isASCII && $0.isLetter } }
      if let name = names.first { commands.insert(name) }
      if let group = names.first, groups.contains(group), names.count == 2 {
        commands.insert(names.joined(separator: " "))
      }
      options.formUnion(Self.options(in: arguments.joined(separator: " ")))
    }
    options.subtract(["--help", "--version"])
    commands.remove("help")
  }

  /// Lines of fenced blocks, those that end in a backslash with the next, and code spans.
  private static func code(in markdown: String) -> [String] {
    var code: [String] = []
    var isFenced = false
    for line in markdown.replacing("\\\n", with: " ").split(separator: "\n") {
      if line.hasPrefix("```") {
        isFenced.toggle()
      } else if isFenced {
        code.append(String(line))
      } else {
        let spans = line.split(separator: "`", omittingEmptySubsequences: false)
        code += spans.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
      }
    }
    return code
  }
}

extension String {
  /// The lines behind the one that is `heading`.
  fileprivate func components(after heading: String) -> [String] {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Array(lines.drop { $0 != heading }.dropFirst())
  }
}
