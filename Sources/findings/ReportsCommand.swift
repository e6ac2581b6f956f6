import ArgumentParser
import Indexing
import Rendering

/// `findings reports`
struct ReportsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports", abstract: "List the reports of the index.")

  @Option(name: .long, help: "text or json.")
  var format = DocumentFormat.text

  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var index: IndexOptions

  func run() async throws {
    try await Console.run {
      let reports = try index.open(for: .reading).reports(filters.filter())
      switch format {
      case .text:
        Console.page(ReportsOutput.text(reports, terminal: look.terminal), isAllowed: !look.noPager)
      case .json: Console.write(try ReportsOutput.json(reports) + "\n")
      }
      if reports.isEmpty { throw ExitStatus.nothingFound }
    }
  }
}
