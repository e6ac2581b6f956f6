import Indexing
import Ingest
import Rendering
import Search

/// One run of `findings pack`: a theme is read or made of options, its pack built, checked and written.
struct PackBuildSession {
  private let command: PackBuildCommand
  private let file: NewFile?

  /// - Throws: `OutputProblem` for a file that may not be written.
  init(_ command: PackBuildCommand) throws {
    self.command = command
    file = try command.target.file(besides: command.index, [command.theme])
  }

  func run() async throws {
    if let words = command.start { return try await start(words) }
    if command.schema { return try await write(ThemeSchema.json()) }
    let format = try format()
    let theme = try theme()
    let index = try command.index.open(for: .reading)
    let pack = try pack(of: theme, by: try command.target.builder(in: index))
    try await PackWriter(index: index).write(pack, as: format, to: file)
  }

  /// Builds a pack and says what of its theme came to nothing.
  private func pack(of theme: Theme, by builder: PackBuilder) throws -> EvidencePack {
    do {
      let built = try builder.pack(theme)
      for warning in built.warnings { Console.note(Messages.text(of: warning, theme: command.theme)) }
      return built.pack
    } catch let problem as PackProblem {
      Console.note(Messages.text(of: problem, theme: command.theme))
      if case .nothingFound = problem { throw ExitStatus.nothingFound }
      throw ExitStatus.failure
    }
  }

  /// Writes a theme to begin with.
  private func start(_ words: String) async throws {
    let text = try ThemeText.start(with: words)
    try await write(text)
    guard let file else { return }
    Console.note(PackOutput.themeWritten(to: file.path))
  }

  private func write(_ text: String) async throws {
    guard let file else { return Console.write(text) }
    try await file.write(Array(text.utf8))
  }

  private func format() throws -> PackFormat {
    if let format = command.format {
      if format == .docx, file == nil, Console.isTerminal {
        throw OutputProblem.notForTerminals(form: "a Word document")
      }
      return format
    }
    guard let file else { return .markdown }
    return try file.packFormat(hasOption: true)
  }

  private func theme() throws -> Theme {
    if let path = command.theme { return try ThemeFile.read(path) }
    var theme = Theme(title: command.title ?? ThemeText.title(for: command.query[0]))
    theme.queries = command.query.map { text in
      var query = Theme.Query(text)
      query.wantsAllWords = !command.anyWord
      return query
    }
    theme.filter = try command.filters.filter()
    theme.grouping = command.groupBy ?? theme.grouping
    theme.limit = command.limit ?? theme.limit
    theme.limitPerReport = command.perReport ?? theme.limitPerReport
    // Read as one that was written, so that it is checked as such and the pack can carry it.
    do {
      return try Theme(parsing: ThemeText.text(of: theme))
    } catch {
      // There is no text in which anybody could look at the place.
      if case .query(let problem) = error.kind { throw problem }
      throw ThemeProblem(error.kind, at: nil)
    }
  }
}
