internal import Search

/// A table with its filters as an address: `/recommendations?authority=Harrow&due-before=2024-09-30&page=2`.
struct TableAddress: Equatable {
  let path: String
  /// The parameters that the table takes, in their order.
  private let names: [String]
  /// What was typed for each; see `ParameterReader` for what it means.
  private var values: [String: [String]] = [:]

  /// - Parameter options: what the table takes beside `filters`.
  init(
    _ path: String, filters: [FilterField] = FilterField.allCases, options: [String] = [],
    _ query: AddressQuery = AddressQuery()
  ) {
    self.path = path
    names = filters.map(\.rawValue) + options + [Self.page]
    for name in names {
      let typed = query.all(name)
      if !typed.isEmpty { values[name] = typed }
    }
  }

  static let page = "page"

  /// All values of a parameter.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The first value of a parameter.
  subscript(name: String) -> String? { values[name]?.first }

  /// Whether anything is said beside the page.
  var isPlain: Bool { values.keys.allSatisfy { $0 == Self.page } }

  /// The parameters with what was typed, always in the same order.
  var parameters: [(name: String, values: [String])] {
    names.compactMap { name in values[name].map { (name, $0) } }
  }

  /// The address itself.
  var text: String {
    var query = AddressQuery()
    for (name, values) in parameters {
      for value in values { query.add(name, value) }
    }
    return query.items.isEmpty ? path : path + "?" + query.text
  }

  /// The same with other values for a parameter, from the first page on.
  func setting(_ name: String, to new: [String]) -> TableAddress {
    var copy = self
    copy.values[Self.page] = nil
    copy.values[name] = new.isEmpty ? nil : new
    return copy
  }

  /// - Parameter page: from 1.
  func onPage(_ page: Int) -> TableAddress {
    var copy = self
    copy.values[Self.page] = page > 1 ? [String(page)] : nil
    return copy
  }
}
