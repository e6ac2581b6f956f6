/// Something in a report that does not add up: a self-check of how it was read, or a contradiction that the report itself
/// prints.
public struct Doubt: Hashable, Sendable {
  /// What does not add up.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Two places of the report give one judgement different grades.
    case contradiction
    /// A judgement of the framework was not found.
    case missingJudgement = "missing judgement"
    /// Numbers are left out in the run of paragraph numbers.
    case missingNumber = "missing number"
    /// The run of paragraph numbers begins again.
    case restartedNumbers = "restarted numbers"
    /// A heading under which nothing stands.
    case emptySection = "empty section"
    /// Who was inspected was not found, or the gazetteer does not have it.
    case unknownAuthority = "unknown authority"
    /// No description of a framework fits.
    case unknownFramework = "unknown framework"
    /// A date of the inspection or its publication was not found, or the dates are out of order.
    case date
    /// The report says less than one of its kind does: hardly a section, or hardly a paragraph.
    case littleStructure = "little structure"
  }

  public let kind: Kind
  /// What exactly, in words, e.g. `Being healthy: 'Good' in the table, 'Grade 3 (Adequate)' under the heading`.
  public let detail: String
  /// The page, from 1; `nil` where it is not one page's.
  public let page: Int?

  public init(kind: Kind, detail: String, page: Int? = nil) {
    self.kind = kind
    self.detail = detail
    self.page = page
  }
}

/// How sure the reading of a report is.
public enum Confidence: String, Hashable, Sendable, CaseIterable, Comparable {
  case low, medium, high

  /// What a report's doubts leave: `low` where a judgement or most of the structure is missing, `medium` with any other doubt
  /// that matters, else `high`. A heading without text has no weight, nor have numbers that begin again.
  public init(_ doubts: [Doubt]) {
    self = doubts.map { Self(after: $0.kind) }.min() ?? .high
  }

  private init(after kind: Doubt.Kind) {
    switch kind {
    case .emptySection, .restartedNumbers: self = .high
    case .missingNumber, .contradiction, .date, .unknownFramework, .unknownAuthority: self = .medium
    case .missingJudgement, .littleStructure: self = .low
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}
