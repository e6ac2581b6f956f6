/// Something that is searched beside a term of a query: `drift` names all of it, `drift = delay` one alternative.
public struct ExpansionPart: Hashable, Sendable, CustomStringConvertible {
  /// As `Expansion.term` has it.
  public let term: String
  /// One of `Expansion.alternatives`; `nil` for all of them.
  public let alternative: String?

  public init(_ term: String, _ alternative: String? = nil) {
    self.term = term
    self.alternative = alternative
  }

  /// Reads what `description` writes. A term holds no such sign, for it consists of words.
  public init(parsing text: String) {
    let parts = text.split(separator: Self.sign, maxSplits: 1, omittingEmptySubsequences: false)
    self.init(String(parts[0]), parts.dropFirst().first.map(String.init))
  }

  public var description: String { alternative.map { term + Self.sign + $0 } ?? term }

  /// As in a thesaurus.
  private static let sign = " = "
}
