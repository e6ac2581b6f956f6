internal import Indexing
internal import Search

/// A search as an address: `/search?q=drift&grade=inadequate&page=2`. What it says can be shared and kept.
struct SearchAddress: Equatable {
  /// What was typed.
  var words = ""
  /// The values of each filter, as typed.
  var filters: [FilterField: [String]] = [:]
  var wantsAllWords = false
  var isLiteral = false
  var order = MatchOrder.relevance
  /// Terms of the query that are searched without what means the same.
  var unexpanded: [String] = []
  /// From 1.
  var page = 1

  static let path = "/search"
  /// Hits on one page.
  static let pageLength = 10
  /// The furthest page: nobody reads on so far, and each costs more than the one before.
  static let lastPage = 100

  init() {}

  /// - Throws: `RequestProblem` for a value that a parameter cannot have.
  init(_ query: AddressQuery) throws(RequestProblem) {
    words = query["q"] ?? ""
    guard words.unicodeScalars.count <= Self.longestWords else {
      throw .tooLong(name: "q", most: Self.longestWords)
    }
    for field in FilterField.allCases {
      let values = query.all(field.rawValue)
      if !values.isEmpty { filters[field] = values }
    }
    wantsAllWords = query["all"] == "1"
    isLiteral = query["literal"] == "1"
    if let name = query["sort"] {
      guard let order = MatchOrder(rawValue: name) else {
        throw .badValue(name: "sort", value: name, expected: "relevance, newest, oldest or authority")
      }
      self.order = order
    }
    unexpanded = query.all("without")
    if let text = query["page"] {
      guard let page = Int(text), (1...Self.lastPage).contains(page) else {
        throw .badValue(name: "page", value: text, expected: "a number from 1 to \(Self.lastPage)")
      }
      self.page = page
    }
  }

  /// A question of four printed lines is longer than any that was seen.
  static let longestWords = 1_000

  /// The parameters, always in the same order, without those that say nothing.
  var query: AddressQuery {
    var query = AddressQuery()
    query.add("q", words)
    for field in FilterField.allCases {
      for value in filters[field] ?? [] { query.add(field.rawValue, value) }
    }
    if wantsAllWords { query.add("all", "1") }
    if isLiteral { query.add("literal", "1") }
    if order != .relevance { query.add("sort", order.rawValue) }
    for term in unexpanded { query.add("without", term) }
    if page > 1 { query.add("page", String(page)) }
    return query
  }

  /// The address itself.
  var text: String { text(at: Self.path) }

  /// The same parameters at another path, such as that of the API.
  func text(at path: String) -> String {
    let query = query.text
    return query.isEmpty ? path : path + "?" + query
  }

  // MARK: Other addresses

  /// The same with some change, from its first page on.
  func changed(_ change: (inout SearchAddress) -> Void) -> SearchAddress {
    var copy = self
    copy.page = 1
    change(&copy)
    return copy
  }

  func adding(_ field: FilterField, _ value: String) -> SearchAddress {
    changed { $0.filters[field, default: []].append(value) }
  }

  func removing(_ field: FilterField, _ value: String) -> SearchAddress {
    changed {
      let rest = $0.filters[field, default: []].filter { $0 != value }
      $0.filters[field] = rest.isEmpty ? nil : rest
    }
  }

  func onPage(_ page: Int) -> SearchAddress {
    var copy = self
    copy.page = page
    return copy
  }

  // MARK: Meaning

  /// - Throws: `QueryProblem` for a filter that has no such value.
  func filter() throws(QueryProblem) -> ParagraphFilter {
    var filter = ParagraphFilter()
    for field in FilterField.allCases {
      for value in filters[field] ?? [] { try field.add(value, to: &filter) }
    }
    return filter
  }

  /// - Throws: `QueryProblem`
  func request(_ thesaurus: Thesaurus) throws(QueryProblem) -> SearchRequest {
    var request = SearchRequest(text: words)
    request.filter = try filter()
    request.wantsAllWords = wantsAllWords
    request.isLiteral = isLiteral
    request.order = order
    request.unexpanded = Set(unexpanded)
    request.thesaurus = thesaurus
    request.limit = Self.pageLength
    request.offset = (page - 1) * Self.pageLength
    return request
  }
}
