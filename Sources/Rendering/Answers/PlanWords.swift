internal import Indexing
package import Search

/// How a question was read, in sentences.
package struct PlanWords {
  private let plan: QuestionPlan
  private let leastExtent: Extent?

  package init(_ plan: QuestionPlan, _ request: QuestionRequest) {
    self.plan = plan
    leastExtent = request.leastExtent
  }

  /// What is asked, without what was not understood.
  package var reading: String {
    var understood = plan
    (understood.unknownNames, understood.notUnderstood) = ([], [])
    let words = understood.words
    let extent =
      leastExtent.map { ", where it says \($0.word == "all" ? "all" : "\($0.word) or more")" } ?? ""
    return "Read as: " + words.prefix(1).lowercased() + words.dropFirst() + extent
  }

  /// Words of the question with what they were read as.
  package struct Part {
    package let typed: String
    package let part: String
    /// Empty where they lead to nothing.
    package let value: String
  }

  /// What each part of the question was read as, in its order.
  package var parts: [Part] {
    let characters = Array(plan.question)
    return plan.readings.map { reading in
      let leadsToNothing = reading.part == .talk || reading.part == .notUnderstood
      return Part(
        typed: PackText.line(String(characters[reading.range.clamped(to: characters.indices)])),
        part: reading.part == .talk ? "(passed over)" : reading.part.words,
        value: leadsToNothing ? "" : PackText.line(reading.value))
    }
  }

  /// What of the question is in no part of the plan, and what was decided for the user.
  var remarks: [String] {
    let unknown = plan.unknownNames.map { SearchSummary.unknownAuthority($0.name, $0.nearest) }
    let rest = plan.notUnderstood.map { "'\($0)'" }.joined(separator: ", ")
    return unknown + (rest.isEmpty ? [] : ["not understood: \(rest)"]) + plan.notes.map { "note: " + $0 }
  }
}
