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
      Type words (any of them, best first), "a phrase" exactly as typed, word* for beginnings, -word to leave out, and \
      field:value to restrict. In capitals, a OR b, a AND b and a NEAR/8 b (at most 8 words between), with brackets. For \
      example: findings search drift '"decision making"' year:2012..2016

      Words that mean the same are searched as well, at a lower weight, and named; --literal searches only what was typed.
      """)

  @Argument(parsing: .allUnrecognized, help: "What to look for; @NAME for a search that was saved.")
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

  @Option(name: .long, help: "How many paragraphs to show before each hit and as many behind it.")
  var context = 0

  @Flag(name: .long, help: "Say what each score is made of.")
  var explain = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Count instead, by some of authority, region, year, framework, grade, section, kind.", valueName: "list"
    ))
  var facets: FacetList?

  @Flag(name: .long, help: "Show long paragraphs whole.")
  var full = false

  @Option(name: .long, help: "How many hits.")
  var limit = 10

  @Option(name: .long, help: "How many hits to pass over.")
  var offset = 0

  @Option(name: .long, help: "text, json, jsonl, csv or markdown.")
  var format = TableFormat.text

  @Option(name: .long, help: ArgumentHelp("Keep this search; later, @NAME runs it.", valueName: "name"))
  var save: String?

  @Flag(name: .long, help: "Of a saved search only reports that are new since the last look.")
  var sinceLast = false

  @Option(
    name: .long, help: ArgumentHelp("The words that mean the same, in place of your own.", valueName: "file"),
    completion: .file())
  var thesaurus: String?

  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var index: IndexOptions

  func validate() throws {
    try TypedWords.check(query)
    try NumberOption.check("--limit", limit, 1...10_000)
    try NumberOption.check("--offset", offset, 0...1_000_000)
    try NumberOption.check("--context", context, 0...100)
    if let perReport { try NumberOption.check("--per-report", perReport, 1...10_000) }
    try checkCombinations()
    if sinceLast && save == nil && query.first?.hasPrefix("@") != true {
      throw ValidationError("--since-last is about a saved search: findings search @NAME --since-last")
    }
  }

  /// What would be passed over in silence is refused.
  private func checkCombinations() throws {
    let listing: [(String, Bool)] = [
      ("--sort", sort != .relevance), ("--per-report", perReport != nil), ("--alike", alike),
      ("--context", context > 0), ("--explain", explain), ("--full", full), ("--limit", limit != 10),
      ("--offset", offset > 0),
    ]
    if facets != nil, let option = listing.first(where: \.1)?.0 {
      throw ValidationError("--facets counts instead of listing, so that \(option) has no place beside it")
    }
    if format == .csv || format == .markdown, explain || context > 0 {
      let option = explain ? "--explain" : "--context"
      throw ValidationError("\(option) has no place in \(format.rawValue); take text, json or jsonl")
    }
    if literal && thesaurus != nil {
      throw ValidationError(
        "--literal searches only what was typed, so that --thesaurus has no place beside it")
    }
  }

  func run() async throws {
    try await Console.run { try SearchSession(self).run() }
  }

  /// What is asked of a search.
  func request() throws -> SearchRequest {
    var request = SearchRequest(text: TypedWords.joined(query))
    request.filter = try filters.filter()
    request.wantsAllWords = all
    request.isLiteral = literal
    request.order = sort.order
    request.mostPerReport = perReport
    request.foldsAlike = !alike
    request.context = context
    request.wantsExplanation = explain
    request.limit = limit
    request.offset = offset
    if !literal {
      request.thesaurus = try ThesaurusFile(named: thesaurus, own: UserFiles.thesaurus).thesaurus()
    }
    return request
  }
}

/// The orders of results, as typed.
enum SortChoice: String, ExpressibleByArgument, CaseIterable {
  case relevance, newest, oldest, authority

  var order: MatchOrder { MatchOrder(rawValue: rawValue) ?? .relevance }
}

/// Facets, as typed: `authority,year`.
struct FacetList: ExpressibleByArgument {
  let facets: [Facet]

  init?(argument: String) {
    let facets = argument.split(separator: ",").map { Facet(rawValue: $0.lowercased()) }
    guard !facets.isEmpty, !facets.contains(nil) else { return nil }
    var seen: Set<Facet> = []
    self.facets = facets.compactMap(\.self).filter { seen.insert($0).inserted }
  }
}
