import ArgumentParser
import Indexing
import Ingest
import Rendering
import Search

/// One run of `findings search`: a saved search is put in place of its name, and what was asked for is printed.
struct SearchSession {
  private let command: SearchCommand
  /// The name of the saved search that is run or saved.
  private let name: String?
  /// What is kept of it: the command line behind `findings search`, without names of saved searches.
  private let arguments: [String]

  init(_ command: SearchCommand) throws {
    guard let name = Self.savedName(command.query) else {
      (self.command, name, arguments) = (command, command.save, Self.withoutSaving(Self.typed))
      return
    }
    let saved = try SavedSearches(path: UserFiles.searches).search(named: name)
    arguments = Self.arguments(saved, Self.withoutSaving(Self.typed).filter { $0 != "@" + name })
    self.command = try Self.command(command, arguments, named: name)
    self.name = command.save ?? name
  }

  /// What was saved, with what is about saving as it was typed.
  private static func command(
    _ typed: SearchCommand, _ arguments: [String], named name: String
  ) throws -> SearchCommand {
    do {
      var command = try SearchCommand.parse(arguments)
      (command.save, command.sinceLast) = (typed.save, typed.sinceLast)
      return command
    } catch {
      throw SavedSearches.Problem.invalid(name: name, reason: SearchCommand.message(for: error))
    }
  }

  /// `@drift`, in front of everything else.
  private static func savedName(_ query: [String]) -> String? {
    guard let first = query.first, first.hasPrefix("@"), first.count > 1 else { return nil }
    return String(first.dropFirst())
  }

  /// The command line behind `findings search`.
  private static var typed: [String] { Array(CommandLine.arguments.dropFirst(2)) }

  /// What is typed now counts for more than what was saved.
  private static func arguments(_ saved: SavedSearches.Saved, _ typed: [String]) -> [String] {
    let options = saved.arguments.prefix { $0 != "--" }
    return options + typed + saved.arguments.dropFirst(options.count)
  }

  func run() throws {
    let index = try command.index.open(for: .reading)
    var request = try command.request()
    if command.sinceLast { request.filter.excludedContents = try seen() }
    // Before anything is shown: what is ingested meanwhile is new the next time.
    let contents = try index.contents()
    let isEmpty = try print(request, index)
    if command.save != nil || command.sinceLast { try keep(contents) }
    if isEmpty { throw ExitStatus.nothingFound }
  }

  /// - Returns: whether nothing was found.
  private func print(_ request: SearchRequest, _ index: ReportIndex) throws -> Bool {
    let terminal = command.look.terminal
    let (text, isEmpty): (String, Bool)
    if let list = command.facets {
      let output = FacetsOutput(try Searcher(index).facets(list.facets, of: request))
      (text, isEmpty) = (try output.text(as: command.format, terminal: terminal), output.isEmpty)
    } else {
      let results = try Searcher(index).search(request)
      if command.format.isList { SearchOutput.remarks(on: results).forEach(Console.note) }
      text = try SearchOutput.text(
        of: results, as: command.format, terminal: terminal, showsWholeParagraphs: command.full)
      isEmpty = results.hits.isEmpty
    }
    if command.format == .text {
      Console.page(text, isAllowed: !command.look.noPager)
    } else {
      Console.write(text)
    }
    return isEmpty
  }

  // MARK: Saved searches

  private func seen() throws -> Set<String> {
    guard let name, command.save == nil else { return [] }
    return try SavedSearches(path: UserFiles.searches).search(named: name).seen[command.index.path] ?? []
  }

  /// Keeps the search, and which reports it has looked at.
  private func keep(_ contents: Set<String>) throws {
    guard let name else { return }
    try SavedSearches.update(path: UserFiles.searches) { searches in
      var saved =
        command.save == nil
        ? try searches.search(named: name) : SavedSearches.Saved(arguments: arguments)
      saved.seen[command.index.path] = contents
      try searches.save(saved, as: name)
    }
    if command.save != nil { Console.note("saved; run it with 'findings search @\(name)'") }
  }

  /// A command line that means the same tomorrow and in another folder.
  private static func withoutSaving(_ arguments: [String]) -> [String] {
    var kept: [String] = []
    var last = ""
    for argument in arguments {
      if last == "--save" {
        last = ""
        continue
      }
      let isPath = last == "--index" || last == "--thesaurus"
      last = argument
      if argument == "--save" || argument.hasPrefix("--save=") || argument == "--since-last" { continue }
      kept.append(isPath ? FileFinder.absolute(argument) : withAbsolutePath(argument))
    }
    return kept
  }

  /// `--index=PATH` with the whole path.
  private static func withAbsolutePath(_ argument: String) -> String {
    for option in ["--index=", "--thesaurus="] where argument.hasPrefix(option) {
      return option + FileFinder.absolute(String(argument.dropFirst(option.count)))
    }
    return argument
  }
}
