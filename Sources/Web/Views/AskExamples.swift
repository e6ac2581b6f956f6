internal import Rendering

/// Questions to begin with, on authorities that the index knows.
struct AskExamples: Sendable {
  private let authorities: [String]

  init(_ authorities: [String]) { self.authorities = authorities }

  /// One of each kind.
  var questions: [String] {
    let ofAll = [
      "Which authorities were criticised for drift in decision making?",
      "How many reports say that caseloads are too high?",
    ]
    guard let first = authorities.first else { return ofAll }
    let ofOne = [
      "What was said about supervision in \(first)?",
      "What grade did \(first) get for leadership?",
      "What has changed in \(first) since its first inspection?",
      "What was \(first) recommended to do, and was it done?",
    ]
    return ofAll + ofOne
      + authorities.dropFirst().prefix(1).map { "Compare \(first) and \($0) on care leavers" }
  }

  func write(_ html: inout HTMLWriter) {
    html.element("h2", "Questions that can be asked")
    html.within("ul class=\"examples\"") { html in
      for question in questions {
        html.within("li") { $0.link(AskAddress(question: question).text, question) }
      }
    }
    html.element(
      "p class=\"soft\"",
      "An answer holds sentences of reports and counts of them, and nothing else. Above it stands how the question was read."
    )
  }
}
