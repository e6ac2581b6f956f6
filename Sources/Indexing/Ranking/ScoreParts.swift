/// What the score of a paragraph is made of: the points of all terms, times 1 + closeness + coverage, times kind, tone and grade.
public struct ScoreParts: Sendable, Equatable {
  /// A term of the query, or what else scores.
  public struct Term: Sendable, Equatable {
    /// Occurrences in the text.
    public let count: Int
    /// Occurrences in the headings, which count for 0.3 each.
    public let headingCount: Int
    public let points: Double
  }

  /// In the order of `RankedMatch.terms`, then of `related`.
  public let terms: [Term]
  /// Added for words that stand close together.
  public let closeness: Double
  /// Added for how many of the words are there.
  public let coverage: Double
  /// The factor for the kind of paragraph.
  public let kind: Double
  /// Whether it is the bullet of a summary in a report that numbers its findings, which `kind` lowers.
  public let isBrief: Bool
  /// The factor for criticism and praise, where a weakness is looked for.
  public let tone: Double
  /// The factor for the grade in force, where a weakness is looked for.
  public let grade: Double

  /// The score.
  public var score: Double {
    terms.reduce(0) { $0 + $1.points } * (1 + closeness + coverage) * kind * tone * grade
  }
}
