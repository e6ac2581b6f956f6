import ArgumentParser
import Indexing
import Rendering

/// `findings export`
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write every paragraph with its context, one a line, for other programs.")

  /// The forms of an export.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, csv
  }

  /// Bytes that are gathered before they are written.
  private static let chunkSize = 1 << 16

  @Option(name: .long, help: "jsonl or csv.")
  var format = Format.jsonl

  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup var index: IndexOptions

  func run() async throws {
    try await Console.run {
      let filter = try filters.filter()
      var lines = format == .csv ? ExportOutput.csvHeader + "\r\n" : ""
      var count = 0
      try index.open(for: .reading).forEachParagraph(filter) { paragraph in
        count += 1
        switch format {
        case .jsonl: lines += try ExportOutput.jsonLine(paragraph) + "\n"
        case .csv: lines += ExportOutput.csvLine(paragraph) + "\r\n"
        }
        if lines.utf8.count > Self.chunkSize { Console.write(lines); lines = "" }
      }
      Console.write(lines)
      if count == 0 {
        Console.note("no paragraph passes the filters")
        throw ExitStatus.nothingFound
      }
    }
  }
}
