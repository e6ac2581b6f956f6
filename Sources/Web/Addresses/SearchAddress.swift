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
  /// What means the same as words of the query, and is not searched.
  var unexpanded: [ExpansionPart] = []
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
    if let years = Self.years(query) { filters[.year, default: []].append(years) }
    wantsAllWords = query["all"] == "1"
    isLiteral = query["literal"] == "1"
    if let name = query["sort"] {
      guard let order = MatchOrder(rawValue: name) else {
        throw .badValue(name: "sort", value: name, expected: "relevance, newest, oldest or authority")
      }
      self.order = order
    }
    unexpanded = query.all("without").map(ExpansionPart.init(parsing:))
    if let text = query["page"] {
      guard let page = Int(text), (1...Self.lastPage).contains(page) else {
        throw .badValue(name: "page", value: text, expected: "a number from 1 to \(Self.lastPage)")
      }
      self.page = page
    }
  }

  /// The years of the form, which has a field for each end.
  private static func years(_ query: AddressQuery) -> String? {
    let (first, last) = (query["from"] ?? "", query["to"] ?? "")
    if first.isEmpty && last.isEmpty { return nil }
    return first == last ? first : first + ".." + last
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
    for part in unexpanded { query.add("without", part.description) }
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
    if filters[field]?.contains(value) == true { return changed { _ in } }
    return changed { $0.filters[field, default: []].append(value) }
  }

  /// Without a value in whatever case.
  func removing(_ field: FilterField, _ value: String) -> SearchAddress {
    changed {
      let rest = $0.filters[field, default: []].filter { $0.lowercased() != value.lowercased() }
      $0.filters[field] = rest.isEmpty ? nil : rest
    }
  }

  func removing(_ field: FilterField) -> SearchAddress { changed { $0.filters[field] = nil } }

  /// With one value in place of another.
  func replacing(_ field: FilterField, _ value: String, by other: String) -> SearchAddress {
    removing(field, value).adding(field, other)
  }

  func leavingOut(_ part: ExpansionPart) -> SearchAddress { changed { $0.unexpanded.append(part) } }

  func takingBack(_ part: ExpansionPart) -> SearchAddress {
    changed { $0.unexpanded.removeAll { $0 == part } }
  }

  /// With the filters that were typed among the words in their own places: the same search.
  var withTypedFilters: SearchAddress {
    let typed = TypedFilters(in: words)
    var copy = self
    copy.words = typed.words
    for (field, value) in typed.values where copy.filters[field]?.contains(value) != true {
      copy.filters[field, default: []].append(value)
    }
    return copy
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
