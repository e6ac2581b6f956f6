/// A grade, in the words of the framework that gave it. Grades of different frameworks are never mapped
/// onto each other.
public enum Grade: Hashable, Sendable {
  case outstanding, good, requiresImprovement, adequate, inadequate
  /// The inspectorate says that it made no judgement.
  case notJudged
  /// Area SEND outcomes.
  case typicallyPositive, inconsistent, widespreadFailings
  /// A grade of a framework that is not known, in lower case.
  case other(String)
}

extension Grade: RawRepresentable, CustomStringConvertible {
  /// Every grade that a known framework gives.
  public static let known: [Grade] = [
    .outstanding, .good, .requiresImprovement, .adequate, .inadequate, .notJudged, .typicallyPositive,
    .inconsistent, .widespreadFailings,
  ]

  /// A grade from its words in lower case; every other text becomes `.other`.
  public init(rawValue: String) {
    self = Self.known.first { $0.rawValue == rawValue } ?? .other(rawValue)
  }

  public var rawValue: String {
    switch self {
    case .outstanding: "outstanding"
    case .good: "good"
    case .requiresImprovement: "requires improvement"
    case .adequate: "adequate"
    case .inadequate: "inadequate"
    case .notJudged: "not judged"
    case .typicallyPositive: "typically positive"
    case .inconsistent: "inconsistent"
    case .widespreadFailings: "widespread and/or systemic failings"
    case .other(let words): words
    }
  }

  public var description: String { rawValue }
}
