import Foundation
import TestSupport
import Testing

struct CompletionsCommandTests {
  @Test(arguments: [
    (["sh"], ["show"]), (["search", "--fr"], ["--framework"]),
    (["completions", ""], ["bash", "zsh", "fish"]), (["pack", "ver"], ["verify"]),
    (["pack", "verify", "lett"], ["letter.txt"]), (["pack", "verify", "--fo"], ["--format"]),
    (["search", "--authority", ""], ["Fenmarsh", "Ravensborough"]),
    (["reports", "--authority", "Rav"], ["Ravensborough"]),
    (["export", "--report", "f"], ["fenmarsh-2011-10-21"]), (["show", "fen"], ["fenmarsh-2011-10-21"]),
    (["search", "--grade", "re"], ["requires improvement"]),
    (["search", "--overall", "w"], ["widespread and/or systemic failings"]),
    (["check", "--kind", ""], ["finding", "recommendation", "boilerplate", "table"]),
    (["search", "--framework", "lscb"], ["lscb-review"]), (["search", "--color", "a"], ["auto", "always"]),
    (["ingest", "lett"], ["letter.txt"]), (["search", "--index", "lett"], ["letter.txt"]),
    (["show", "--index", "none.sqlite", "f"], []),
    (["show", "--index", "'da'ta/index.sqlite", "f"], ["fenmarsh-2011-10-21"]),
    (["reports", "--index", "=", "none.sqlite", "--authority", ""], []),
  ])
  func `bash completes commands, options and names`(words: [String], completions: [String]) async throws {
    let program = try Program()
    try await program.ingestTexts()
    try program.folder.write("text", to: "letter.txt")
    #expect(try await Self.completions(of: words, program) == completions)
  }

  @Test func `a name never becomes a command`() async throws {
    let program = try Program()
    let names = [
      "$(touch run)", "`touch run`", "a\"; touch run; \"", "King's Lynn & West (City of)", "a\u{1B}[2J\nb",
    ]
    let lines = try names.enumerated().map { place, name in
      let report = ["id": name, "authority": "\(name) \(place)"]
      return String(
        decoding: try JSONSerialization.data(withJSONObject: ["text": "Text.", "report": report]),
        as: UTF8.self)
    }
    try program.folder.write(lines.joined(separator: "\n"), to: "hostile.jsonl")
    #expect(try await program.run("import", "hostile.jsonl").status == 0)
    // Bash does not put a backslash before a dollar sign that it completes.
    let shown = [names[1], names[2], names[3]]
    #expect(try await Set(Self.completions(of: ["show", ""], program)) == Set(shown))
    let authorities = try await Self.completions(of: ["search", "--authority", ""], program)
    #expect(Set(authorities) == Set(shown.map { name in "\(name) \(names.firstIndex(of: name) ?? 0)" }))
    #expect(!FileManager.default.fileExists(atPath: program.folder.path("run")))
  }

  @Test(arguments: ["--authority", "--region", "--report"])
  func `without an index nothing is completed, said or made`(option: String) async throws {
    let program = try Program()
    #expect(try await Self.completions(of: ["search", option, ""], program) == [])
    #expect(!FileManager.default.fileExists(atPath: program.index))
    try program.folder.write("no index", to: "data/index.sqlite")
    #expect(try await Self.completions(of: ["search", option, ""], program) == [])
  }

  @Test(arguments: ["bash -n", "zsh -n", "fish --no-execute"])
  func `each script is one that its shell can read`(check: String) async throws {
    let program = try Program()
    let shell = String(check.prefix { $0 != " " })
    let script = try await program.run("completions", shell)
    #expect(script.status == 0 && script.output.contains("findings"))
    try program.folder.write(script.output, to: "script")
    let outcome = try await program.shell("command -v \(shell) > there || exit 0; \(check) script")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
  }

  @Test func `a shell that there is no script for is a usage error`() async throws {
    #expect(try await Program().run("completions", "tcsh").status == 64)
  }

  /// What bash offers for the last of these words behind `findings`.
  private static func completions(of words: [String], _ program: Program) async throws -> [String] {
    let line = words.map { "'" + $0.replacing("'", with: #"'\''"#) + "'" }.joined(separator: " ")
    let outcome = try await program.shell(
      """
      source <("$0" completions bash) || exit
      COMP_WORDS=("$0" \(line)); COMP_CWORD=\(words.count); COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      _findings "$0" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      for word in "${COMPREPLY[@]}"; do [[ -z $word ]] || printf '%s\\n' "$word"; done
      """)
    #expect(outcome.errors.isEmpty)
    return outcome.output.split(separator: "\n").map(String.init)
  }
}
