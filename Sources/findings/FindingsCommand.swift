import ArgumentParser

/// The command line. Commands hold options and wire libraries together; the work is in the libraries.
@main
struct FindingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings",
    abstract: "Finds what inspectors wrote: searches inspection reports by paragraph, section and grade.",
    discussion: """
      Begin with 'findings ingest FOLDER', then 'findings search "drift in decision making"'.

      Results go to standard output, everything else to standard error. Exit status: 0 found or done, \
      1 nothing found, 2 an error, 64 a usage error.
      """,
    version: "0.1.0",
    subcommands: [
      IngestCommand.self, SearchCommand.self, ReportsCommand.self, AuthoritiesCommand.self,
      GradesCommand.self, RecommendationsCommand.self, CheckCommand.self, ExportCommand.self,
      ImportCommand.self,
      DumpCommand.self, BenchQueriesCommand.self,
    ])
}
