import ArgumentParser
import Indexing
import Ingest
import Rendering
import Reports

/// `findings ingest`
struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read reports into the index.",
    discussion: """
      Reads PDF, web pages and plain text. Files that have not changed since the last time are left alone, changed \
      ones are replaced. Files that cannot be read are named with the reason, the others are stored all the same.
      """)

  @Argument(help: "Files and folders, searched at any depth; - for standard input.", completion: .file())
  var paths: [String]

  @Flag(name: .long, help: "Drop reports whose files under these paths have vanished.")
  var prune = false

  @OptionGroup var index: IndexOptions

  func run() async throws {
    try await Console.run {
      let session = IngestSession(index: try index.open(for: .writing), progress: Progress())
      let summary = try await session.ingest(paths: paths, prune: prune)
      Console.note(summary.text)
      if !summary.problems.isEmpty { throw ExitStatus.failure }
    }
  }
}
