internal import Indexing
internal import Search

/// What a search view shows, read from the index at one moment.
struct SearchReading: Sendable {
  let results: SearchResults
  /// One page of them.
  let hits: [Hit]
  /// Whether there is another page behind it.
  let hasMore: Bool
  /// None where nothing was found.
  let facets: [FacetList]

  /// - Throws: `QueryProblem` or `IndexProblem`
  init(_ index: ReportIndex, _ address: SearchAddress, _ thesaurus: Thesaurus) throws {
    var request = try address.request(thesaurus)
    // Of paragraphs that are alike one is listed: how many pages there are is only known by looking.
    request.limit += 1
    request.facets = Facet.allCases.filter { address.filters[$0.field] == nil }
    var results = try Searcher(index).search(request)
    hits = Array(results.hits.prefix(SearchAddress.pageLength))
    hasMore = results.hits.count > hits.count && address.page < SearchAddress.lastPage
    facets = results.listed == 0 ? [] : try Self.facets(index, address, thesaurus, results)
    // They are kept as they are shown, and not a second time.
    results.facets = []
    self.results = results
  }

  /// Counts of what the list lists. Values of one field are alternatives: a field with a filter is counted without it, the others are
  /// counted already.
  private static func facets(
    _ index: ReportIndex, _ address: SearchAddress, _ thesaurus: Thesaurus, _ results: SearchResults
  ) throws -> [FacetList] {
    var counts = Dictionary(results.facets.map { ($0.facet, $0.counts) }) { first, _ in first }
    for facet in Facet.allCases where address.filters[facet.field] != nil {
      var request = try address.removing(facet.field).request(thesaurus)
      request.wantsAllWords = results.listsEveryWordOnly
      counts[facet] = try Searcher(index).facets([facet], of: request).facets.first?.counts
    }
    let unsayable = try index.subjectsWithoutAuthority()
    return Facet.allCases.map { facet in
      FacetList(
        facet, counts[facet] ?? [], chosen: address.filters[facet.field] ?? [],
        unsayable: facet == .authority ? unsayable : [])
    }
  }
}

extension Facet {
  /// The filter by the values of the facet.
  var field: FilterField {
    switch self {
    case .authority: .authority
    case .region: .region
    case .year: .year
    case .framework: .framework
    case .grade: .grade
    case .section: .section
    case .kind: .kind
    }
  }
}
