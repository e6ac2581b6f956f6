import ArgumentParser
import Rendering
import Search

/// `findings searches`
struct SearchesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "searches", abstract: "List the searches that were saved.")

  @Option(name: .long, help: ArgumentHelp("Forget this one.", valueName: "name"))
  var remove: String?

  func run() async throws {
    try await Console.run {
      var searches = try SavedSearches(path: UserFiles.searches)
      if let remove { return try searches.remove(remove) }
      Console.write(SavedSearchesText.text(of: searches))
      if searches.all.isEmpty { throw ExitStatus.nothingFound }
    }
  }
}
