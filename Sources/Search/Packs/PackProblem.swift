public import Indexing
public import Reports

/// Why a theme gives no pack. The wording for people is in `Rendering`.
public enum PackProblem: Error, Sendable {
  /// A query cannot be searched; with its line in the theme.
  case query(QueryProblem, line: Int?)
  /// A paragraph that a field names is not in the index, or the name means several.
  case unknownName(NameProblem, field: String, line: Int?)
  /// One paragraph, perhaps under two names.
  case pinnedAndExcluded(Paragraph.ID, line: Int?)
  /// Neither a finding nor a recommendation is left: what the queries match, and how much of it the theme excludes.
  case nothingFound(
    searches: [PackSearch], filterInWords: String, excluded: Int, unknownAuthorities: [UnknownWord])
}
