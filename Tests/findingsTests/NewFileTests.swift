import Foundation
import TestSupport
import Testing

/// Files that `findings pack -o` writes, or does not.
struct NewFileTests {
  private static func program() async throws -> Program {
    let program = try Program()
    try await SmallCollection.add(to: program)
    try program.folder.write("title: Drift\nqueries: [drift planning]\n", to: "theme.yaml")
    return program
  }

  /// Names in a folder of the program's.
  private static func names(_ program: Program, _ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: program.folder.path(folder)).sorted()
  }

  @Test func `a file that is there is kept, or replaced where that is asked for`() async throws {
    let program = try await Self.program()
    try program.folder.write("mine", to: "a.md")
    let before = try Self.names(program)
    let kept = try await program.run("pack", "theme.yaml", "-o", "a.md")
    #expect(kept.status == 2 && kept.errors.hasPrefix("findings: a.md: is there already; "))
    #expect(try program.folder.bytes(of: "a.md") == Array("mine".utf8))
    #expect(try await program.run("pack", "theme.yaml", "-o", "a.md", "--replace").status == 0)
    #expect(try program.folder.bytes(of: "a.md").starts(with: "# Drift".utf8))
    #expect(try Self.names(program) == before)
  }

  @Test(arguments: [
    ("folder.md", "folder.md: is a folder; "), ("none/a.md", "none/a.md: cannot be written; "),
    ("theme.yaml/a.md", "theme.yaml/a.md: cannot be written; "), ("pipe.md", "pipe.md: is no file; "),
    ("/dev/null", "/dev/null: is no file; "),
    (String(repeating: "a", count: 300) + ".md", ".md: cannot be written; "),
  ])
  func `what is no place for a file is named, and stays as it is`(path: String, message: String) async throws
  {
    let program = try await Self.program()
    try program.folder.write("", to: "folder.md/other")
    #expect(mkfifo(program.folder.path("pipe.md"), 0o600) == 0)
    let before = try Self.names(program)
    let outcome = try await program.run("pack", "theme.yaml", "-o", path, "--replace", "--format", "markdown")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try Self.names(program) == before && Self.names(program, "folder.md") == ["other"])
    var information = stat()
    #expect(
      stat(program.folder.path("pipe.md"), &information) == 0 && information.st_mode & S_IFMT == S_IFIFO)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder that may not be written is named`() async throws {
    let program = try await Self.program()
    try program.folder.write("", to: "closed/other")
    chmod(program.folder.path("closed"), 0o500)
    defer { chmod(program.folder.path("closed"), 0o700) }
    let outcome = try await program.run("pack", "theme.yaml", "-o", "closed/a.md")
    #expect(outcome.status == 2 && outcome.errors.contains("closed/a.md: cannot be written; "))
    #expect(try Self.names(program, "closed") == ["other"])
  }

  // MARK: Links

  @Test func `of a link what it leads to is replaced, and the link stays`() async throws {
    let program = try await Self.program()
    try program.folder.write("mine", to: "far/real.md")
    try FileManager.default.createSymbolicLink(
      atPath: program.folder.path("link.md"), withDestinationPath: "far/real.md")
    #expect(try await program.run("pack", "theme.yaml", "-o", "link.md").status == 2)
    #expect(try program.folder.bytes(of: "far/real.md") == Array("mine".utf8))
    #expect(try await program.run("pack", "theme.yaml", "-o", "link.md", "--replace").status == 0)
    #expect(try Self.destination(program, "link.md") == "far/real.md")
    #expect(try program.folder.bytes(of: "far/real.md").starts(with: "# Drift".utf8))
    #expect(try Self.names(program, "far") == ["real.md"])
  }

  @Test(arguments: ["far/real.md", "none/real.md", "link.md"])
  func `a link that leads to nothing stays`(destination: String) async throws {
    let program = try await Self.program()
    try program.folder.write("", to: "far/other")
    try FileManager.default.createSymbolicLink(
      atPath: program.folder.path("link.md"), withDestinationPath: destination)
    let outcome = try await program.run("pack", "theme.yaml", "-o", "link.md")
    #expect(try Self.destination(program, "link.md") == destination)
    let isWritten = FileManager.default.fileExists(atPath: program.folder.path(destination))
    #expect(isWritten == destination.hasPrefix("far"))
    #expect(outcome.status == (isWritten ? 0 : 2), "\(outcome.errors)")
    #expect(try !(Self.names(program) + Self.names(program, "far")).contains { $0.hasPrefix(".findings") })
  }

  private static func destination(_ program: Program, _ link: String) throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: program.folder.path(link))
  }

  // MARK: What is read

  @Test(arguments: [
    "theme.yaml", "words.txt", "config/findings/thesaurus.txt", "data/index.sqlite", "link.md", "other.md",
  ])
  func `what the command reads is never replaced, whatever it is called`(file: String) async throws {
    let program = try await Self.program()
    for name in ["words.txt", "config/findings/thesaurus.txt"] {
      try program.folder.write("drift = delay\n", to: name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: program.folder.path("link.md"), withDestinationPath: "theme.yaml")
    // A second name of the same file.
    try FileManager.default.linkItem(
      atPath: program.folder.path("theme.yaml"), toPath: program.folder.path("other.md"))
    let before = try program.folder.bytes(of: file)
    for path in [file, "./data/../" + file, program.folder.path(file)] {
      let outcome = try await program.run(
        "pack", "theme.yaml", "--thesaurus", "words.txt", "-o", path, "--replace", "--format", "markdown")
      #expect(outcome.status == 2 && outcome.errors.contains("itself, which is read"), "\(outcome.errors)")
    }
    #expect(try program.folder.bytes(of: file) == before)
  }

  @Test(arguments: ["-wal", "-shm"])
  func `nor is what lies beside the index`(ending: String) async throws {
    let program = try await Self.program()
    let outcome = try await program.run(
      "pack", "theme.yaml", "-o", "data/index.sqlite" + ending, "--replace", "--format", "json")
    #expect(outcome.status == 2 && outcome.errors.contains("itself, which is read"), "\(outcome.errors)")
  }

  // MARK: What is left behind

  @Test func `nothing unfinished is left behind, and what comes meanwhile stays`() async throws {
    let program = try await Self.program()
    let before = try Self.names(program)
    // The place is looked at before the theme is read, so that the file comes in between.
    let outcome = try await program.shell(
      "(sleep 1; echo mine > a.md; cat theme.yaml) | \"$0\" pack - -o a.md")
    #expect(outcome.status == 2 && outcome.errors.contains("a.md: is there already"))
    #expect(try program.folder.bytes(of: "a.md") == Array("mine\n".utf8))
    #expect(try await program.run("pack", "--init", "drift", "-o", "b.yaml").status == 0)
    #expect(try await program.run("pack", "--query", "nothing of the kind", "-o", "c.md").status == 1)
    #expect(try Self.names(program) == (before + ["a.md", "b.yaml"]).sorted())
  }

  @Test func `where Word documents cannot be made nothing is left behind`() async throws {
    let program = try await Self.program()
    let before = try Self.names(program)
    let outcome = try await program.run(
      "pack", "theme.yaml", "-o", "a.docx", environment: ["PATH": program.folder.path("none")])
    #expect(outcome.status == 2 && outcome.errors.contains("a Word document needs the program '"))
    #expect(try Self.names(program) == before)
  }
}
