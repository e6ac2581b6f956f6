import ArgumentParser
import Indexing
import Rendering
import Reports

/// `findings check`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the index, and say what does not add up in its reports.",
    discussion: """
      The whole file is looked through for damage. Each report was checked when it was read: numbers that are missing, \
      judgements that are missing or contradict each other, headings without text, an authority or dates that were not \
      found.
      """)

  @Flag(name: .long, help: "List the reports without any doubt as well.")
  var all = false

  @Flag(name: .long, help: "Make a damaged index anew from what is sound in it; the damaged file is kept.")
  var repair = false

  @Option(name: .long, help: "text or json.")
  var format = DocumentFormat.text

  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var index: IndexOptions

  func run() async throws {
    try await Console.run {
      var integrity = try lookThrough()
      var isWhole = true
      if repair {
        guard let found = integrity else { throw ExitStatus.failure }
        if found.isSound {
          Console.note("there is nothing to repair")
        } else {
          isWhole = try repaired()
          integrity = try lookThrough()
        }
      }
      if let integrity, !integrity.isSound {
        for problem in CheckOutput.problems(integrity, path: index.path) { Console.note(problem) }
        // What a damaged file says of its reports is not to be trusted.
        if format == .json { Console.write(try CheckOutput.json([], integrity: integrity) + "\n") }
        throw ExitStatus.failure
      }
      let reports = try index.open(for: .reading).reports(filters.filter())
      let text = try text(reports, integrity)
      if format == .text { Console.page(text, isAllowed: !look.noPager) } else { Console.write(text) }
      if !isWhole { throw ExitStatus.failure }
      if reports.isEmpty { throw ExitStatus.nothingFound }
    }
  }

  /// Repairs the index; false where reports have to be read again.
  private func repaired() throws -> Bool {
    let repair = try ReportIndex.repair(path: index.path)
    Console.note(CheckOutput.text(repair))
    return repair.filesToRead.isEmpty
  }

  /// `nil` where the file may not be changed: SQLite's checks need to.
  private func lookThrough() throws -> Integrity? {
    do {
      // A missing index is said to be missing, and not made.
      try index.open(for: .reading).close()
      let open = try index.open(for: .writing)
      defer { try? open.close() }
      return try open.integrity()
    } catch IndexProblem.notPermitted {
      Console.note("\(index.path): may not be written, so the file itself was not checked")
      return nil
    } catch IndexProblem.damaged {
      var integrity = Integrity()
      integrity.structureIsSound = false
      return integrity
    }
  }

  private func text(_ reports: [ReportListing], _ integrity: Integrity?) throws -> String {
    switch format {
    case .text: CheckOutput.text(reports, showsAll: all, terminal: look.terminal)
    case .json: try CheckOutput.json(reports, integrity: integrity) + "\n"
    }
  }
}

/// The forms of what is one document.
enum DocumentFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
