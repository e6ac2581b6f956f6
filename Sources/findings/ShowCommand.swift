import ArgumentParser
import Indexing
import Rendering

/// `findings show`
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a report, or a paragraph of it among its neighbours.",
    discussion: """
      A report is named as in 'findings reports', or by a start that only it has; a paragraph as under each hit of a \
      search, for example: findings show fenmarsh-2015-05-22:5
      """)

  /// The forms of a report.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  @Argument(
    help: "A report, or with a colon a paragraph of it.", completion: NameCompletion.reports)
  var name: String

  @Option(name: .long, help: "How many paragraphs to show before a paragraph and as many behind it.")
  var context = 2

  @Option(name: .long, help: "text, json or markdown.")
  var format = Format.text

  @OptionGroup var look: LookOptions
  @OptionGroup var index: IndexOptions

  func validate() throws {
    guard (0...10_000).contains(context) else {
      throw ValidationError("--context takes a number from 0 to 10000, not '\(context)'")
    }
  }

  func run() async throws {
    try await Console.run {
      let extract = try index.open(for: .reading).extract(named: name, context: context)
      switch format {
      case .text:
        Console.page(ExtractOutput.text(extract, terminal: look.terminal), isAllowed: !look.noPager)
      case .json: Console.write(try ExtractOutput.json(extract) + "\n")
      case .markdown: Console.write(ExtractOutput.markdown(extract))
      }
    }
  }
}
