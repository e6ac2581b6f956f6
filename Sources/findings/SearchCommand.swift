import ArgumentParser
import Indexing
import Rendering
import Search

/// `findings search`
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find paragraphs, best first.",
    discussion: """
      Type words (any of them, best first), "a phrase" exactly as typed, -word to leave out, word* for \
      beginnings, and field:value to restrict, for example: findings search drift '"decision making"' year:2012..2016
      """)

  @Argument(parsing: .allUnrecognized, help: "What to look for.")
  var query: [String]

  @Flag(name: .long, help: "Only paragraphs with every word.")
  var all = false

  @Flag(name: .long, help: "Only what was typed: no words that mean the same, criticism not first.")
  var literal = false

  @Option(name: .long, help: "The order: relevance, newest, oldest or authority.")
  var sort = SortChoice.relevance

  @Option(name: .long, help: ArgumentHelp("The most hits of one report.", valueName: "n"))
  var perReport: Int?

  @Flag(name: .long, help: "List paragraphs that say nearly the same each on its own.")
  var alike = false

  @Flag(name: .long, help: "Say what was searched, and what each score is made of.")
  var explain = false

  @Flag(name: .long, help: "Show long paragraphs whole.")
  var full = false

  @Option(name: .long, help: "How many hits.")
  var limit = 10

  @Option(name: .long, help: "How many hits to pass over.")
  var offset = 0

  @Option(name: .long, help: "text or json.")
  var format = DocumentFormat.text

  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var index: IndexOptions

  func validate() throws {
    if let option = query.prefix(while: { $0 != "--" }).first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("there is no option '\(option)'; words that start with dashes go behind ' -- '")
    }
    guard limit > 0, limit <= 10_000 else {
      throw ValidationError("--limit takes a number from 1 to 10000, not '\(limit)'")
    }
    guard perReport.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--per-report takes a number from 1, not '\(perReport ?? 0)'")
    }
    guard offset >= 0, offset <= 1_000_000 else {
      throw ValidationError("--offset takes a number from 0 to 1000000, not '\(offset)'")
    }
  }

  func run() async throws {
    try await Console.run {
      let results = try Searcher(index.open(for: .reading)).search(request())
      switch format {
      case .text:
        let text = HitText(terminal: look.terminal, showsWholeParagraphs: full).text(of: results)
        Console.page(text, isAllowed: !look.noPager)
      case .json: Console.write(try SearchJSON.text(of: results) + "\n")
      }
      if results.hits.isEmpty { throw ExitStatus.nothingFound }
    }
  }

  private func request() throws -> SearchRequest {
    var request = SearchRequest(text: query.filter { $0 != "--" }.joined(separator: " "))
    request.filter = try filters.filter()
    request.wantsAllWords = all
    request.isLiteral = literal
    request.order = sort.order
    request.mostPerReport = perReport
    request.foldsAlike = !alike
    request.wantsExplanation = explain
    request.thesaurus = literal ? Thesaurus() : try Thesaurus.standard()
    request.limit = limit
    request.offset = offset
    return request
  }
}

/// The orders of results, as typed.
enum SortChoice: String, ExpressibleByArgument, CaseIterable {
  case relevance, newest, oldest, authority

  var order: MatchOrder { MatchOrder(rawValue: rawValue) ?? .relevance }
}

/// The forms of results that are one document.
enum DocumentFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
