import ArgumentParser

/// `findings pack refresh`
struct PackRefreshCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Show what has changed since an evidence pack was made.",
    discussion: """
      The theme that the pack carries is searched for again, in the index as it is now. What is new, gone or changed is \
      listed; with -o the pack is written anew, with the pins and notes of the old one. Pinned paragraphs that have a new \
      name are found by their words. Exit status 1: nothing has changed.
      """)

  @Argument(help: "An evidence pack: HTML, Markdown, Word (.docx) or JSON.", completion: .file())
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp("Search for this theme instead of that in the pack.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var theme: String?

  @Option(name: .long, help: "text or json.")
  var format = DocumentFormat.text

  @OptionGroup var target: PackFileOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var index: IndexOptions

  func run() async throws {
    try await Console.run { try await PackRefreshSession(self).run() }
  }
}
