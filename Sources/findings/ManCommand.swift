import ArgumentParser
import Foundation
import Ingest
import Rendering

/// `findings man`
struct ManCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Write the manual page of findings, or of a command.",
    discussion: """
      To read one:

        findings man search | man -l -

      To install all, so that 'man findings-search' finds them:

        findings man --directory ~/.local/share/man/man1
      """)

  @Argument(help: "A command; without one, findings as a whole.")
  var command: [String] = []

  @Option(name: .long, help: "Write every page into this folder instead.", completion: .directory)
  var directory: String?

  func validate() throws {
    if directory != nil, !command.isEmpty {
      throw ValidationError("--directory writes every page; leave out the command")
    }
    if directory?.isEmpty == true { throw ValidationError("--directory takes the path of a folder, not ''") }
    if try page() == nil {
      throw ValidationError(
        "there is no command '\(command.joined(separator: " "))'; 'findings --help' lists those there are")
    }
  }

  func run() async throws {
    try await Console.run {
      if let directory { return try write(to: FileFinder.absolute(directory)) }
      if let page = try page() { Console.write(page.text) }
    }
  }

  private func page() throws -> ManualPage? { try pages().first { $0.describes(command) } }

  private func pages() throws -> [ManualPage] {
    ManualPage.pages(of: try CommandDescription(dump: FindingsCommand._dumpHelp()), FindingsCommand.release)
  }

  private func write(to folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for page in try pages() {
        try Data(page.text.utf8).write(to: URL(fileURLWithPath: folder).appendingPathComponent(page.fileName))
      }
    } catch {
      Console.note(
        "\(folder): manual pages cannot be written there; check its permissions, or name another folder")
      throw ExitStatus.failure
    }
  }
}
