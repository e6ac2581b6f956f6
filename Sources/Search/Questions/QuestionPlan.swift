public import Indexing
internal import Reports

/// What a question was read as. A value: whoever corrects it changes its parts.
public struct QuestionPlan: Equatable, Sendable {
  /// As typed.
  public let question: String
  public var kind = QuestionKind.said
  /// What is asked of the time since; also of questions that ask for something else, such as which authorities improved.
  public var change: QuestionChange?
  public var stance: QuestionStance?
  public var filter = ParagraphFilter()
  /// The words that are left, for a search; empty where none are.
  public var query = ""
  /// What each part was read from, in the order of the question.
  public var readings: [QuestionReading] = []
  /// Whether it asks who or how many do not say something.
  public var asksForSilence = false
  /// Names like those of authorities that no report of the index is about.
  public var unknownNames: [UnknownName] = []
  /// What of the question is in no part of the plan, as typed.
  public var notUnderstood: [String] = []
  /// What was decided for the user, in words.
  public var notes: [String] = []

  public init(question: String) {
    self.question = question
  }
}

/// A part of a plan, and where it was read.
public struct QuestionReading: Equatable, Sendable {
  public enum Part: String, Sendable {
    case kind, change, stance, authority, region, framework, grade, overall, section, year, published, field
    case theme
    case unknownName, notUnderstood
    /// What is said in every question, and leads to nothing.
    case talk
  }

  public let part: Part
  /// What was read, e.g. `Kingston upon Hull`.
  public let value: String
  /// Characters of the question.
  public let range: Range<Int>
}

/// A name that the index does not have.
public struct UnknownName: Equatable, Sendable {
  /// As typed.
  public let name: String
  /// Names of the index that are like it, likeliest first.
  public let nearest: [String]
}

/// Why a plan cannot be answered as it is.
public enum QuestionGap: Equatable, Sendable {
  /// There is nothing in the question that could be looked for.
  case nothing
  /// It says where or when, and not what.
  case noTheme
  /// A comparison of one thing.
  case nothingToCompareWith
  /// A grade of nobody.
  case noAuthority
  /// Reports that do not say something.
  case silence
}

extension QuestionPlan {
  /// What is missing for an answer.
  public var gaps: [QuestionGap] {
    if query.isEmpty && filter.isEmpty && unknownNames.isEmpty { return [.nothing] }
    let sides = [
      filter.authorities.count + unknownNames.count, filter.regions.count, filter.years.count,
      filter.frameworks.count, filter.overall.count,
    ]
    var gaps: [QuestionGap] = []
    if asksForSilence && (kind == .authorities || kind == .count) { return [.silence] }
    if kind == .comparison && !sides.contains(where: { $0 > 1 }) { gaps.append(.nothingToCompareWith) }
    if kind == .grade && filter.authorities.isEmpty && filter.regions.isEmpty { gaps.append(.noAuthority) }
    if query.isEmpty && !isWholeWithoutTheme { gaps.append(.noTheme) }
    return gaps
  }

  /// Whether every authority that it names is one that the index does not have.
  public var namesOnlyUnknown: Bool {
    !unknownNames.isEmpty && filter.authorities.isEmpty && filter.regions.isEmpty
  }

  /// Whether it can be answered though it does not say what is to be looked for: by grades, by recommendations, or by what is
  /// praised and criticised in few reports.
  private var isWholeWithoutTheme: Bool {
    switch kind {
    case .grade, .recommended, .changed: true
    case .said, .comparison: !(filter.authorities.isEmpty && filter.regions.isEmpty && filter.reports.isEmpty)
    case .authorities, .count: !(filter.grades.isEmpty && filter.overall.isEmpty) || change != nil
    }
  }

  /// The plan as a sentence.
  public var words: String {
    var parts = [kind.words]
    if let change, kind != .changed || change != .any { parts[0] += " (\(change.words))" }
    if let stance { parts[0] += ", as a \(stance.rawValue)" }
    if !query.isEmpty { parts[0] += ", on: \(query)" }
    if !filter.isEmpty { parts.append("in \(filter.inWords)") }
    if !unknownNames.isEmpty {
      parts.append("not in the index: " + unknownNames.map { "'\($0.name)'" }.joined(separator: ", "))
    }
    if !notUnderstood.isEmpty {
      parts.append("not understood: " + notUnderstood.map { "'\($0)'" }.joined(separator: ", "))
    }
    return parts.joined(separator: "; ")
  }

  /// The filters as a user can type them.
  public var fields: [String] {
    FilterField.allCases.flatMap { field in
      filter.typed(field).map { value in
        field.rawValue + ":" + (value.contains(where: \.isWhitespace) ? "\"\(value)\"" : value)
      }
    }
  }

  /// The query and the filters, as a search takes them.
  public var typed: String { ([query] + fields).filter { !$0.isEmpty }.joined(separator: " ") }
}
