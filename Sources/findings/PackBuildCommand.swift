public import ArgumentParser
public import Rendering
public import Search

/// `findings pack`
struct PackBuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Make an evidence pack of a theme.",
    discussion: """
      A theme is a YAML file; --init writes one to begin with. Without a file, --query makes a pack of a search:

      findings pack --init "drift in decision making" -o drift.yaml
      findings pack drift.yaml -o drift.html
      findings pack --query "drift in decision making" --year 2012..2016 -o drift.docx

      The form of the pack follows from the name of the file. Every quotation is compared with the index before anything \
      is written.
      """)

  @Argument(
    help: "A theme; - for standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var theme: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Instead of a theme: find this. May be given more than once.", valueName: "query"))
  var query: [String] = []

  @Option(
    name: .customLong("init"),
    help: ArgumentHelp("Write a theme on these words, with comments, to begin with.", valueName: "words"))
  var start: String?

  @Flag(name: .long, help: "Write the JSON Schema of themes, by which editors check them.")
  var schema = false

  @Option(
    name: .long,
    help: "html, markdown, docx, csv or json (default: by the name of the file, else markdown).")
  var format: PackFormat?

  @Option(name: .long, help: "With --query: the title of the pack.")
  var title: String?

  @Option(name: .long, help: "With --query: authority, year, grade, section or framework.")
  var groupBy: Theme.Grouping?

  @Option(
    name: .long, help: ArgumentHelp("With --query: the most paragraphs (default: 60).", valueName: "n"))
  var limit: Int?

  @Option(
    name: .long,
    help: ArgumentHelp("With --query: the most paragraphs of one report (default: 5).", valueName: "n"))
  var perReport: Int?

  @Flag(name: .long, help: "With --query: find paragraphs with any of the words, not only with every one.")
  var anyWord = false

  @OptionGroup(title: "Filters, with --query") var filters: FilterOptions
  @OptionGroup var target: PackFileOptions
  @OptionGroup var index: IndexOptions

  func validate() throws {
    let sources = [theme != nil, !query.isEmpty, start != nil, schema]
    guard sources.count(where: \.self) == 1 else {
      throw ValidationError(
        "name a theme, or give one of --query WORDS for a pack, --init WORDS for a theme, --schema")
    }
    for (option, text) in query.map({ ("--query", $0) }) + [title].compactMap(\.self).map({ ("--title", $0) })
    where text.allSatisfy(\.isWhitespace) {
      throw ValidationError("\(option) takes some words, not '\(text)'")
    }
    if let limit { try NumberOption.check("--limit", limit, 1...20_000) }
    if let perReport { try NumberOption.check("--per-report", perReport, 1...20_000) }
    if query.isEmpty, let option = ofQuery.first(where: \.isGiven)?.name {
      throw ValidationError("\(option) goes with --query; in a theme it is a field of its own")
    }
    if start != nil || schema { try checkAlone() }
    if let start, start.allSatisfy(\.isWhitespace) {
      throw ValidationError("--init takes the words of a theme, such as \"drift in decision making\"")
    }
  }

  /// What would be passed over in silence is refused.
  private func checkAlone() throws {
    let option = [("--format", format != nil), ("--thesaurus", target.thesaurus != nil)].first(where: \.1)?.0
    if let option {
      let what = schema ? "--schema writes a schema" : "--init writes a theme"
      throw ValidationError("\(what), so that \(option) has no place beside it")
    }
  }

  /// What only a pack without a theme takes.
  private var ofQuery: [(name: String, isGiven: Bool)] {
    [
      ("--title", title != nil), ("--group-by", groupBy != nil), ("--limit", limit != nil),
      ("--per-report", perReport != nil), ("--any-word", anyWord),
    ] + filters.asTyped.map { ("--" + $0.name, !$0.values.isEmpty) }
  }

  func run() async throws {
    try await Console.run { try await PackBuildSession(self).run() }
  }
}

extension PackFormat: ExpressibleByArgument {}
extension Theme.Grouping: ExpressibleByArgument {}
