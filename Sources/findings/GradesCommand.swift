public import ArgumentParser
import Indexing
public import Rendering

/// `findings grades`
struct GradesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grades",
    abstract: "Show grades over the years, or by judgement.",
    discussion: """
      By year, each authority has a row for each framework under which it was inspected, with the overall grade unless \
      --judgement names another. By judgement, each report has a row. Grades stay in the words of their framework: those \
      of different frameworks are not comparable.
      """)

  @Option(name: .long, help: "Columns: year or judgement.")
  var by = GradeQuery.Arrangement.year

  @Option(
    name: .long,
    help: ArgumentHelp("Only judgements with these words in their names.", valueName: "words"))
  var judgement: String?

  @OptionGroup var table: TableOptions

  func validate() throws {
    if let judgement, !judgement.contains(where: { $0.isLetter || $0.isNumber }) {
      throw ValidationError(
        "--judgement takes words of a judgement's name, such as leadership, not '\(judgement)'")
    }
  }

  func run() async throws {
    try await Console.run {
      let reports = try table.index.open(for: .reading).reports(table.filters.filter())
      let grades = GradesOutput(reports, GradeQuery(by: by, words: judgement))
      let options = table.filters.asTyped + [("judgement", judgement.map { [$0] } ?? [])]
      try table.write(grades.isEmpty ? NothingFound("judgement", options: options) : nil, grades.text)
    }
  }
}

extension GradeQuery.Arrangement: ExpressibleByArgument {}
