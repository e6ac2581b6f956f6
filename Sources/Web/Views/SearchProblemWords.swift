internal import Rendering
internal import Search

/// Why a search could not be run, for whoever typed it.
struct SearchProblemWords {
  let text: String
  /// The query with what is wrong pointed at, in lines for letters of one width; `nil` where nothing is pointed at.
  let pointer: String?
  /// The `id` of what has to be changed.
  let anchor: String

  init(_ problem: QueryProblem) {
    let lines = Self.words(for: problem).split(separator: "\n", maxSplits: 1)
    let line = lines.first.map(String.init) ?? ""
    text = line.prefix(1).uppercased() + line.dropFirst()
    pointer = lines.dropFirst().first.map(String.init)
    anchor = Self.anchor(problem)
  }

  /// Whether it is about what stands in the field for words.
  var isInWords: Bool { anchor == "q" }

  private static func words(for problem: QueryProblem) -> String {
    switch problem {
    case .onlyFilters:
      "this only says where to look; type a word that is to be found, for example: drift in decision making"
    case .noWords, .onlyExclusions, .badFilter, .excludedFilter: Messages.text(of: problem)
    }
  }

  /// A filter of the address that has no field of its own can only be removed.
  private static func anchor(_ problem: QueryProblem) -> String {
    guard case .badFilter(let field, _, nil) = problem else { return "q" }
    return switch field {
    case .year: "from"
    case .overall, .report: field.rawValue
    case .authority, .region, .framework, .grade, .section, .kind, .published: SearchChips.anchor
    }
  }
}
