import ArgumentParser
import Indexing
import Ingest
import Rendering

/// `findings pack verify`
struct PackVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every quotation of a pack, and its citation, against the index.",
    discussion: """
      Reads a pack as HTML, Markdown, Word document (.docx) or JSON. Each quotation has to be a run of words of the paragraph that \
      its citation names, and the citation what the index says of it. Those that are not are named, and the exit status is 2.
      """)

  @Argument(help: "The file of a pack.", completion: .file())
  var file: String

  @Option(name: .long, help: "text or json.")
  var format = DocumentFormat.text

  @OptionGroup var look: LookOptions
  @OptionGroup var index: IndexOptions

  func run() async throws {
    try await Console.run {
      let open = try index.open(for: .reading)
      let content = try await PackReader().content(ofFileAt: file)
      let faults = try PackCheck(open).faults(in: content)
      let output = PackCheckOutput(file: file, content, faults)
      switch format {
      case .text: Console.page(output.text(terminal: look.terminal), isAllowed: !look.noPager)
      case .json: Console.write(try output.json() + "\n")
      }
      if !faults.isEmpty { throw ExitStatus.failure }
    }
  }
}
