/// What a question asks for.
public enum QuestionKind: String, CaseIterable, Sendable {
  case authorities = "which"
  case count = "how-many"
  case grade
  /// What inspectors said; any question that asks for nothing else.
  case said
  case changed
  case comparison = "compare"
  case recommended

  /// The start of a sentence that says it.
  var words: String {
    switch self {
    case .authorities: "Which authorities"
    case .count: "How many"
    case .grade: "What grade"
    case .said: "What was said"
    case .changed: "What has changed"
    case .comparison: "A comparison"
    case .recommended: "What was recommended"
    }
  }
}

/// How what was found is asked to have changed since.
public enum QuestionChange: String, CaseIterable, Sendable {
  /// In either direction.
  case any
  case putRight = "put-right"
  case improved, worsened, repeated, still

  var words: String {
    switch self {
    case .any: "changed"
    case .putRight: "put right"
    case .improved: "improved"
    case .worsened: "worsened"
    case .repeated: "repeated"
    case .still: "still so"
    }
  }
}

/// Whether a question wants what inspectors criticised or what they praised.
public enum QuestionStance: String, CaseIterable, Sendable {
  case weakness, strength
}
