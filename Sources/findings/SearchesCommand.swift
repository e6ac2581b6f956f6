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
      if let remove {
        return try SavedSearches.update(path: UserFiles.searches) { try $0.remove(remove) }
      }
      let searches = try SavedSearches(path: UserFiles.searches)
      Console.write(SavedSearchesText.text(of: searches))
      if searches.all.isEmpty { throw ExitStatus.nothingFound }
    }
  }
}
