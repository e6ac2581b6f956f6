internal import Indexing
internal import Reports

/// What somebody typed that was not taken, and why.
struct BasketDraft {
  enum Text {
    case note(Paragraph.ID, String)
    case opening(Basket.Opening)
  }

  let problem: BasketProblem
  let text: Text

  var words: ProblemWords { ProblemWords(problem) }

  /// What the field holds now, where somebody else has changed it.
  var other: String? {
    guard case .changedElsewhere(_, let now) = problem else { return nil }
    return now
  }

  func note(on paragraph: Paragraph.ID) -> String? {
    guard case .note(let noted, let text) = text, noted == paragraph else { return nil }
    return text
  }

  var opening: Basket.Opening? {
    guard case .opening(let opening) = text else { return nil }
    return opening
  }

  /// The field that it is about.
  var anchor: String {
    switch problem.field {
    case .note(let paragraph): "note-" + BasketEntryView.anchor(paragraph)
    case .title, .grouping, nil: "title"
    case .question: "question"
    case .introduction: "introduction"
    }
  }
}
