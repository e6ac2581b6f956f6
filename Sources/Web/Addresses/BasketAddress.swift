internal import Indexing
internal import Search

/// Where a basket is: the visitor's own at `/basket`, anybody's, to look at, at `/baskets/ID?version=N`.
struct BasketAddress: Equatable {
  /// `nil` for the visitor's own.
  var id: Basket.ID?
  /// An earlier one.
  var version: Int?

  static let own = BasketAddress()

  /// - Parameter suffix: what of the basket: `/pack.html`; empty for itself.
  func text(_ suffix: String = "", group: Theme.Grouping? = nil) -> String {
    var query = AddressQuery()
    if let version { query.add("version", String(version)) }
    if let group { query.add("group", group.rawValue) }
    let path = (id.map { "/baskets/\($0)" } ?? "/basket") + suffix
    return query.text.isEmpty ? path : path + "?" + query.text
  }

  /// - Throws: `RequestProblem`
  static func version(_ query: AddressQuery) throws(RequestProblem) -> Int? {
    guard let text = query["version"] else { return nil }
    guard let version = Int(text), version > 0 else {
      throw .badValue(name: "version", value: text, expected: "the number of a version")
    }
    return version
  }

  /// - Throws: `RequestProblem`
  static func group(_ query: AddressQuery) throws(RequestProblem) -> Theme.Grouping? {
    guard let text = query["group"] else { return nil }
    guard let grouping = Theme.Grouping(rawValue: text) else {
      let words = Theme.Grouping.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badValue(name: "group", value: text, expected: "one of \(words)")
    }
    return grouping
  }
}
