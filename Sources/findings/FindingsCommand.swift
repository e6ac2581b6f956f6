import ArgumentParser
import Indexing
import Rendering

/// The command line. Commands hold options and wire libraries together; the work is in the libraries.
@main
struct FindingsCommand: AsyncParsableCommand {
  /// The newest version that CHANGELOG.md has.
  static let release = ManualPage.Release(version: "0.1.0", date: "2026-11-24")

  static let configuration = CommandConfiguration(
    commandName: "findings",
    abstract: "Finds what inspectors wrote: searches inspection reports by paragraph, section and grade.",
    discussion: """
      Begin with 'findings ingest FOLDER', then 'findings search "drift in decision making"'.

      Results go to standard output, everything else to standard error. Exit status: 0 found or done, \
      1 nothing found, 2 an error, 64 a usage error.
      """,
    version: release.version,
    subcommands: [
      IngestCommand.self, SearchCommand.self, AskCommand.self, PackCommand.self, ShowCommand.self,
      ReportsCommand.self,
      AuthoritiesCommand.self, GradesCommand.self, RecommendationsCommand.self, CheckCommand.self,
      ServeCommand.self, ExportCommand.self, ImportCommand.self, SearchesCommand.self, ThesaurusCommand.self,
      DumpCommand.self, CompletionsCommand.self, ManCommand.self, BenchQueriesCommand.self,
    ])

  /// Without a command: what to begin with.
  func run() async throws {
    let path = IndexOptions.path(named: nil)
    Console.write(WelcomeText.text(reports: IndexNames.reports.list(inIndexAt: path).count, index: path))
  }
}
