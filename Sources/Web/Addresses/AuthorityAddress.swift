/// An authority as an address: `/authorities/Kingston%20upon%20Hull`.
struct AuthorityAddress {
  static let list = "/authorities"

  let name: String

  init(_ name: String) { self.name = name }

  var text: String { Self.list + "/" + AddressQuery.encodedForPath(name) }

  /// What was recommended to it, and what became of that.
  var recommendations: String { text + "/recommendations" }
}
