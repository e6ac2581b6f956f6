public import Reports
internal import TextProcessing

// What is known of a framework's judgements beside those of any one report: its description says it.

extension Framework {
  private var family: FrameworkDescription {
    FrameworkDescription.all.first { $0.framework == self } ?? .other
  }

  /// What its reports call the judgement on the whole; `nil` where they make none.
  public var overallJudgement: String? { family.overallName }

  /// Its grades, best first; empty where its reports give none, or none that are known.
  public var scale: [Grade] {
    let given = Set(family.scale.map(\.grade) + family.outcomes.map(\.grade))
    return Grade.known.filter { given.contains($0) && $0 != .notJudged }
  }

  /// Whether every report of the framework makes a judgement of such a name, while none of those read stands for it.
  ///
  /// - Parameters:
  ///   - read: the judgements of one report.
  ///   - isAsked: whether a name is meant.
  public func lacksJudgement(among read: [Judgement], where isAsked: (JudgementName) -> Bool) -> Bool {
    let names = read.map { JudgementName($0.name).own }
    return family.expectedJudgements.contains { alternatives in
      let keys = alternatives.map { HeadingKey($0).words }
      let isRead = names.contains { name in keys.contains(where: name.containsBytes) }
      return !isRead
        && (alternatives + family.tableNames(with: keys)).contains { isAsked(JudgementName([$0])) }
    }
  }
}

extension FrameworkDescription {
  /// The labels of the table of judgements that hold one of these phrases.
  fileprivate func tableNames(with keys: [String]) -> [String] {
    guard case .opening(let names) = judgementTable else { return [] }
    return names.filter { name in keys.contains(where: HeadingKey(name).words.containsBytes) }
  }
}
