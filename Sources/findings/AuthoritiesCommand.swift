import ArgumentParser
import Indexing
import Rendering

/// `findings authorities`
struct AuthoritiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authorities",
    abstract: "List the authorities that have reports, each with its latest overall grade.")

  @OptionGroup var table: TableOptions

  func run() async throws {
    try await Console.run {
      let reports = try table.index.open(for: .reading).reports(table.filters.filter())
      let authorities = AuthoritiesOutput(reports)
      let empty =
        authorities.isEmpty ? NothingFound("report on an authority", options: table.filters.asTyped) : nil
      try table.write(empty, authorities.text)
    }
  }
}
