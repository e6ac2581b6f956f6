internal import Indexing
internal import Search

/// How a question was read, in sentences.
struct PlanWords {
  private let plan: QuestionPlan
  private let leastExtent: Extent?

  init(_ plan: QuestionPlan, _ request: QuestionRequest) {
    self.plan = plan
    leastExtent = request.leastExtent
  }

  /// What is asked, without what was not understood.
  var reading: String {
    var understood = plan
    (understood.unknownNames, understood.notUnderstood) = ([], [])
    let words = understood.words
    let extent =
      leastExtent.map { ", where it says \($0.word == "all" ? "all" : "\($0.word) or more")" } ?? ""
    return "Read as: " + words.prefix(1).lowercased() + words.dropFirst() + extent
  }

  /// What of the question is in no part of the plan, and what was decided for the user.
  var remarks: [String] {
    let unknown = plan.unknownNames.map { SearchSummary.unknownAuthority($0.name, $0.nearest) }
    let rest = plan.notUnderstood.map { "'\($0)'" }.joined(separator: ", ")
    return unknown + (rest.isEmpty ? [] : ["not understood: \(rest)"]) + plan.notes.map { "note: " + $0 }
  }
}
