public import Indexing

/// What a user asked for, read from what was typed.
public struct Query: Sendable {
  /// What is looked for; best matches hold many of them.
  var terms: [QueryTerm] = []
  /// What must not occur.
  var excluded: [QueryTerm] = []
  /// Words too common to look for on their own, as typed.
  public internal(set) var ignored: [String] = []
  /// The fields of the query.
  public internal(set) var filter = ParagraphFilter()
  /// What was changed to make sense of the query, in words for the user.
  public internal(set) var notes: [String] = []
}

/// Why a query could not be searched. The wording for people is in `Rendering`.
public enum QueryProblem: Error, Equatable, Sendable {
  /// There is no word in it.
  case noWords(query: String)
  /// Words are excluded and none is asked for.
  case onlyExclusions(query: String)
  case badFilter(field: FilterField, value: String)
  /// `-field:value`.
  case excludedFilter(field: FilterField, value: String)
}

/// One thing that is looked for.
struct QueryTerm: Sendable, Hashable {
  let typed: String
  let form: TermForm
}
