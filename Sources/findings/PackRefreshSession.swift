import Indexing
import Ingest
import Rendering
import Search

/// One run of `findings pack refresh`: the theme of a pack is searched for again, what differs is shown, and perhaps written.
struct PackRefreshSession {
  private let command: PackRefreshCommand
  private let file: NewFile?

  /// - Throws: `OutputProblem` for a file that may not be written.
  init(_ command: PackRefreshCommand) throws {
    self.command = command
    file = try command.target.file(besides: command.index, [command.file, command.theme])
  }

  func run() async throws {
    let format = try file?.packFormat(hasOption: false)
    let old = try await PackReader().content(ofFileAt: command.file)
    let index = try command.index.open(for: .reading)
    let refresh = try refresh(old, theme: try themeText(in: old), in: index)
    for warning in refresh.warnings { Console.note(Messages.text(of: warning, theme: path)) }
    try show(PackChangesOutput(refresh.changes))
    if let format, let pack = refresh.pack {
      try await PackWriter(index: index).write(pack, as: format, to: file)
    } else if let file {
      Console.note(PackOutput.nothingWritten(to: file.path))
    }
    if refresh.changes.isEmpty { throw ExitStatus.nothingFound }
  }

  /// Where the theme is from.
  private var path: String { command.theme ?? command.file }

  private func themeText(in content: PackContent) throws -> String {
    if let path = command.theme { return try ThemeFile.text(of: path) }
    guard let text = content.theme else { throw OutputProblem.noTheme(path: command.file) }
    return text
  }

  private func refresh(_ old: PackContent, theme text: String, in index: ReportIndex) throws -> PackRefresh {
    do {
      return try PackRefresh(old, theme: text, command.target.builder(in: index), in: index)
    } catch let problem as ThemeProblem {
      throw ThemeFile.Problem(path: path, reason: .content(problem))
    } catch let problem as PackProblem {
      Console.note(Messages.text(of: problem, theme: path))
      throw ExitStatus.failure
    }
  }

  private func show(_ output: PackChangesOutput) throws {
    switch command.format {
    case .text: Console.page(output.text(terminal: command.look.terminal), isAllowed: !command.look.noPager)
    case .json: Console.write(try output.json() + "\n")
    }
  }
}
