internal import Indexing
internal import Rendering
internal import Search

extension APIOperation {
  static let search = APIOperation(
    name: "search", path: "/api/search", meaning: "Paragraphs, best first.",
    example: "/api/search?q=drift+in+decision+making&year=2012..2016&limit=5",
    parameters: [.query] + APIParameter.filters + APIParameter.reading + searchOptions
      + APIParameter.part("hits") + [.tableFormats],
    content: .json(schema: "Search", others: [.jsonl, .csv, .markdown])
  ) { values, site in
    let format = values.format
    if format == .csv || format == .markdown {
      for name in ["explain", "context"] where values.text(name) != nil {
        throw APIFault.idle(name: name, other: "format", value: format.rawValue)
      }
    }
    let request = try searchRequest(values, site)
    let results = try await site.readers.read { try Searcher($0).search(request) }
    return format.response(
      try SearchOutput.text(
        of: results, as: format.table, terminal: APIFormat.nowhere, showsWholeParagraphs: true,
        showsPath: false))
  }

  static let facets = APIOperation(
    name: "facets", path: "/api/facets", meaning: "Counts of what a search finds.",
    example: "/api/facets?q=drift&by=authority,year",
    parameters: [.query] + APIParameter.filters + APIParameter.reading
      + [
        APIParameter(
          name: "by", meaning: "What to count by.", form: .choices(Facet.allCases.map(\.rawValue)),
          isNeeded: true),
        .tableFormats,
      ],
    content: .json(schema: "Facets", others: [.jsonl, .csv, .markdown])
  ) { values, site in
    let request = try searchRequest(values, site)
    let facets = Facet.distinct(values.all("by"))
    let results = try await site.readers.read { try Searcher($0).facets(facets, of: request) }
    return values.format.response(
      try FacetsOutput(results).text(as: values.format.table, terminal: APIFormat.nowhere))
  }

  private static let searchOptions = [
    APIParameter(
      name: "sort", meaning: "The order.", form: .choice(MatchOrder.allCases.map(\.rawValue)),
      usual: "relevance"),
    APIParameter(name: "per_report", meaning: "The most hits of one report.", form: .number(1...100)),
    APIParameter(
      name: "alike", meaning: "List paragraphs that say nearly the same each on its own.", form: .flag),
    APIParameter(
      name: "context", meaning: "How many paragraphs to show before each hit and as many behind it.",
      form: .number(0...20), usual: 0),
    APIParameter(name: "explain", meaning: "Say what each score is made of.", form: .flag),
  ]

  /// What is asked of a search; an operation that does not take a parameter finds nothing in its place.
  private static func searchRequest(
    _ values: APIValues, _ site: Site
  ) throws(QueryProblem) -> SearchRequest {
    var request = SearchRequest(text: values.text("q") ?? "")
    request.filter = try values.filter()
    request.wantsAllWords = values.isSet("all")
    request.isLiteral = values.isSet("literal")
    request.unexpanded = Set(values.all("without").map(ExpansionPart.init(parsing:)))
    request.order = values.text("sort").flatMap(MatchOrder.init(rawValue:)) ?? .relevance
    request.mostPerReport = values.number("per_report")
    request.foldsAlike = !values.isSet("alike")
    request.context = values.number("context") ?? 0
    request.wantsExplanation = values.isSet("explain")
    request.limit = values.number("limit") ?? request.limit
    request.offset = values.number("offset") ?? 0
    if !request.isLiteral { request.thesaurus = site.configuration.thesaurus }
    return request
  }
}

extension Facet {
  /// Each once, in the order in which they are named.
  fileprivate static func distinct(_ names: [String]) -> [Facet] {
    var seen: Set<Facet> = []
    return names.compactMap(Facet.init(rawValue:)).filter { seen.insert($0).inserted }
  }
}
