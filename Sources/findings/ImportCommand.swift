import ArgumentParser
import Foundation
import Indexing
import Ingest
import Rendering
import Reports

/// `findings import`
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read paragraphs of other programs, or of an export, into the index.",
    discussion: """
      Reads JSON Lines as 'findings export' writes it: one paragraph a line. A line needs no more than 'text' and the \
      'id' of its 'report'; the rest may be missing. A report that is in the index already is replaced.
      """)

  @Argument(help: "Files in JSON Lines; - for standard input.", completion: .file())
  var files: [String]

  @OptionGroup var index: IndexOptions

  func run() async throws {
    try await Console.run {
      let index = try index.open(for: .writing)
      var summary = ImportSummary()
      for file in files { try store(ReportImporter(try content(of: file)), from: file, in: index, &summary) }
      if summary.reports > 0 { try index.tidy(added: summary.reports) }
      try index.close()
      Console.note(summary.text)
      if summary.badLines > 0 { throw ExitStatus.failure }
    }
  }

  private func content(of file: String) throws -> Data {
    if file == StandardInput.name { return Data(Console.read()) }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: file), options: .mappedIfSafe)
    } catch {
      let problem: ExtractionProblem =
        switch (error as? CocoaError)?.code {
        case .fileReadNoSuchFile: .notFound
        case .fileReadNoPermission: .notPermitted
        default: .unreadable("not a file")
        }
      Console.note(Messages.text(of: FileProblem(path: file, problem: problem)))
      throw ExitStatus.failure
    }
  }

  /// Lines of which each is named; of more only the number is said.
  private static let mostNamed = 10
  /// Paragraphs from which a batch is stored, in one transaction.
  private static let batchSize = 8_192

  private func store(
    _ importer: ReportImporter, from file: String, in index: ReportIndex, _ summary: inout ImportSummary
  ) throws {
    for problem in importer.problems.prefix(Self.mostNamed) {
      Console.note(Messages.text(of: problem, in: file))
    }
    var batch: [ReportImporter.Named] = []
    var count = 0
    for place in 0..<importer.count {
      batch.append(importer.report(place))
      count += batch[batch.count - 1].report.paragraphs.count
      if count >= Self.batchSize || place == importer.count - 1 {
        try index.store(named: batch, readerVersion: ReportReader.version)
        (batch, count) = ([], 0)
      }
    }
    summary.reports += importer.count
    summary.paragraphs += importer.paragraphCount
    summary.badLines += importer.problems.count
  }
}
