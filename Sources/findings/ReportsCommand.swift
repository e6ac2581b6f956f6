import ArgumentParser
import Indexing
import Rendering

/// `findings reports`
struct ReportsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports", abstract: "List the reports of the index.")

  @OptionGroup var table: TableOptions

  func run() async throws {
    try await Console.run {
      let reports = try table.index.open(for: .reading).reports(table.filters.filter())
      let empty = reports.isEmpty ? NothingFound("report", options: table.filters.asTyped) : nil
      try table.write(empty) { try ReportsOutput.text(of: reports, as: $0, terminal: $1) }
    }
  }
}
