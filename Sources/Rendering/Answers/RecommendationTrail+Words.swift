internal import Reports
package import Search

extension RecommendationTrail {
  /// What became of it, as far as a later report says.
  package var outcomeInWords: String {
    let facts = nextReport?.facts
    let day = facts.map { "of \($0.date.map(DateText.day) ?? "an unknown day") (\($0.framework.title))" }
    let report = day.map { "the report \($0)" } ?? "a later report"
    return switch outcome {
    case .met: "reads as met in \(report)"
    case .repeated where isAskedAgain: "asked for again in \(report)"
    case .repeated: "reads as still not done in \(report)"
    case .mentioned: "spoken of in \(report), not said whether it is done"
    case .notMentioned: "not mentioned in the next report\(day.map { ", that " + $0 } ?? "")"
    case .notLookedFor: "could not be looked for in later reports"
    case .noLaterReport: "no later report in this index"
    }
  }

  private var isAskedAgain: Bool {
    evidence.first?.paragraph.paragraph.kind == .recommendation
  }
}
