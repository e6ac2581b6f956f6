public import Indexing

/// Why a theme gives no pack. The wording for people is in `Rendering`.
public enum PackProblem: Error, Sendable {
  /// A query cannot be searched; with its line in the theme.
  case query(QueryProblem, line: Int?)
  /// The index has no such paragraph as is pinned.
  case unknownPinned(NameProblem, line: Int?)
  /// Neither a finding nor a recommendation is left: what the queries match, and how much of it the theme excludes.
  case nothingFound(searches: [PackSearch], filterInWords: String, excluded: Int)
}
