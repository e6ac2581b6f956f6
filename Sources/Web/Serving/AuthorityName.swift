internal import Indexing

/// What a name in an address means.
enum AuthorityName {
  /// It is the name under which the authority is listed.
  case canonical(IndexedAuthority)
  /// It is another name of the authority with this one, or the same in another case.
  case other(canonical: String)
  /// No report is on it; these names may be meant.
  case unknown(nearest: [String])

  /// - Throws: `IndexProblem`
  init(_ name: String, in index: ReportIndex) throws {
    let authorities = try index.indexedAuthorities()
    // By bytes: what is listed in another normal form has another address.
    if let authority = authorities.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
      self = .canonical(authority)
      return
    }
    let folded = name.lowercased()
    let other =
      authorities.first { $0.name.lowercased() == folded }
      ?? authorities.first { $0.printed.contains { $0.lowercased() == folded } }
    if let other {
      self = .other(canonical: other.name)
      return
    }
    let holding = authorities.map(\.name).filter { $0.lowercased().contains(folded) }.prefix(Self.most)
    let near = try index.authorities(near: name, limit: Self.most) ?? []
    self = .unknown(nearest: Array((holding + near.filter { !holding.contains($0) }).prefix(Self.most)))
  }

  private static let most = 6
}
