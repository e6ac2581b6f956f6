internal import Indexing
internal import Rendering
internal import Search

/// A question with what its reader corrected in how it was read, as an address: `/ask?q=drift+in+Fenmarsh%3F&as=which&drop=authority`.
struct AskAddress: Equatable {
  /// As typed.
  var question = ""
  /// What is asked for; `nil` for what is read.
  var kind: QuestionKind?
  /// What to look for; `nil` for what is read.
  var theme: String?
  /// Whether nothing in particular is to be looked for.
  var dropsTheme = false
  var stance: QuestionStance?
  /// The values of each filter, as typed; they stand in place of what is read for it.
  var filters: [FilterField: [String]] = [:]
  /// Filters of which nothing that is read counts.
  var dropped: Set<FilterField> = []
  var leastExtent: Extent?
  var order = AnswerOrder.relevance
  /// From 1.
  var page = 1

  static let path = "/ask"
  static let themePath = "/ask/theme.yaml"
  /// What is listed on one page: sentences, authorities or recommendations.
  static let pageLength = 10
  static let lastPage = 100

  init() {}

  /// A question as it is read.
  init(question: String) { self.question = question }

  /// - Throws: `RequestProblem` for a value that a parameter cannot have.
  init(_ query: AddressQuery) throws(RequestProblem) {
    question = try Self.words("q", in: query) ?? ""
    theme = try Self.words("theme", in: query)
    for field in FilterField.allCases {
      let values = query.all(field.rawValue)
      if !values.isEmpty { filters[field] = values }
    }
    try readDropped(query)
    // A theme that is given is looked for.
    if theme != nil { dropsTheme = false }
    kind = try Self.choice("as", of: QuestionKind.allCases, \.rawValue, in: query)
    leastExtent = try Self.choice("extent", of: Extent.allCases, \.word, in: query)
    order = try Self.choice("sort", of: AnswerOrder.allCases, \.rawValue, in: query) ?? .relevance
    stance = try Self.stance(in: query)
    page = try Self.page(in: query)
  }

  // MARK: The address

  /// The parameters, always in the same order, without those that say nothing.
  var query: AddressQuery {
    var query = AddressQuery()
    query.add("q", question)
    if let kind { query.add("as", kind.rawValue) }
    if let theme { query.add("theme", theme) }
    if dropsTheme && theme == nil { query.add("drop", Self.themeName) }
    for field in FilterField.allCases where dropped.contains(field) { query.add("drop", field.rawValue) }
    if let stance { query.add(stance.rawValue, "1") }
    if let leastExtent { query.add("extent", leastExtent.word) }
    for field in FilterField.allCases {
      for value in filters[field] ?? [] { query.add(field.rawValue, value) }
    }
    if order != .relevance { query.add("sort", order.rawValue) }
    if page > 1 { query.add("page", String(page)) }
    return query
  }

  var text: String { text(at: Self.path) }

  /// The same parameters at another path, such as that of the API, with some of its own.
  func text(at path: String, _ more: KeyValuePairs<String, String> = [:]) -> String {
    var query = query
    for (name, value) in more { query.add(name, value) }
    let text = query.text
    return text.isEmpty ? path : path + "?" + text
  }

  // MARK: Other addresses

  /// The same with some change, from its first page on.
  func changed(_ change: (inout AskAddress) -> Void) -> AskAddress {
    var copy = self
    copy.page = 1
    change(&copy)
    return copy
  }

  func onPage(_ page: Int) -> AskAddress {
    var copy = self
    copy.page = page
    return copy
  }

  /// With these values for a filter; with none of them nothing of the filter counts, be it read or typed.
  func with(_ field: FilterField, _ values: [String]) -> AskAddress {
    changed {
      $0.filters[field] = values.isEmpty ? nil : values
      if values.isEmpty { $0.dropped.insert(field) } else { $0.dropped.remove(field) }
    }
  }

  func with(theme: String) -> AskAddress {
    changed {
      $0.theme = theme
      $0.dropsTheme = false
    }
  }

  func withoutTheme() -> AskAddress {
    changed {
      $0.theme = nil
      $0.dropsTheme = true
    }
  }

  // MARK: Meaning

  /// - Throws: `QueryProblem` for a filter that has no such value.
  func request(_ thesaurus: Thesaurus) throws(QueryProblem) -> QuestionRequest {
    var request = QuestionRequest(question: question)
    request.kind = kind
    request.theme = theme ?? (dropsTheme ? "" : nil)
    request.stance = stance
    for field in FilterField.allCases {
      for value in filters[field] ?? [] { try field.add(value, to: &request.filter) }
    }
    request.dropped = dropped
    request.leastExtent = leastExtent
    request.order = order
    request.limit = Self.pageLength
    request.offset = (page - 1) * Self.pageLength
    request.thesaurus = thesaurus
    return request
  }
}

// MARK: Reading

extension AskAddress {
  /// What `drop` calls the theme.
  private static let themeName = "theme"

  private mutating func readDropped(_ query: AddressQuery) throws(RequestProblem) {
    for name in query.all("drop") {
      if name == Self.themeName {
        dropsTheme = true
      } else if let field = FilterField(rawValue: name) {
        dropped.insert(field)
      } else {
        let names = FilterField.allCases.map(\.rawValue).joined(separator: ", ")
        throw .badValue(name: "drop", value: name, expected: "theme, \(names)")
      }
    }
  }

  private static func words(_ name: String, in query: AddressQuery) throws(RequestProblem) -> String? {
    guard let words = query[name] else { return nil }
    guard words.unicodeScalars.count <= SearchAddress.longestWords else {
      throw .tooLong(name: name, most: SearchAddress.longestWords)
    }
    return words
  }

  private static func choice<Value>(
    _ name: String, of values: [Value], _ word: (Value) -> String, in query: AddressQuery
  ) throws(RequestProblem) -> Value? {
    guard let text = query[name] else { return nil }
    guard let value = values.first(where: { word($0) == text }) else {
      throw .badValue(name: name, value: text, expected: values.map(word).joined(separator: ", "))
    }
    return value
  }

  private static func stance(in query: AddressQuery) throws(RequestProblem) -> QuestionStance? {
    let asked = QuestionStance.allCases.filter { query[$0.rawValue] == "1" }
    guard asked.count < 2 else {
      throw .badValue(name: "strength", value: "1", expected: "nothing where 'weakness' is asked for")
    }
    return asked.first
  }

  private static func page(in query: AddressQuery) throws(RequestProblem) -> Int {
    guard let text = query["page"] else { return 1 }
    guard let page = Int(text), (1...lastPage).contains(page) else {
      throw .badValue(name: "page", value: text, expected: "a number from 1 to \(lastPage)")
    }
    return page
  }
}
