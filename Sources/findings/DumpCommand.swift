import ArgumentParser
import Indexing
import Ingest
import Rendering
import Reports

/// `findings dump`
struct DumpCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: "Show how a file is read, at any stage, without an index.")

  /// The hops of reading.
  enum Stage: String, ExpressibleByArgument, CaseIterable {
    case pages, lines, blocks, paragraphs
  }

  @Argument(help: "The file.", completion: .file())
  var file: String

  @Option(name: .long, help: "pages, lines, blocks or paragraphs.")
  var stage = Stage.paragraphs

  func run() async throws {
    try await Console.run {
      do {
        Console.write(try await text())
      } catch let problem as ExtractionProblem {
        Console.note(Messages.text(of: FileProblem(path: file, problem: problem)))
        throw ExitStatus.failure
      }
    }
  }

  private func text() async throws -> String {
    let reader = DocumentReader()
    let content = try reader.content(ofFileAt: file)
    let document = try await reader.document(content: content, path: file)
    let lines = LineBuilder.lines(of: document)
    switch stage {
    case .pages: return DumpText.text(of: document)
    case .lines: return DumpText.text(of: lines)
    case .blocks: return DumpText.text(of: BlockBuilder.blocks(from: lines, type: document.type))
    case .paragraphs:
      let source = Source(path: file, sha256: DocumentReader.sha256(of: content))
      return DumpText.text(of: try Segmenter.report(from: document, source: source))
    }
  }
}
