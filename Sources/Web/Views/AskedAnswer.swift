internal import Rendering
internal import Reports
internal import Search

/// An answer with what its views have to know.
struct AskedAnswer: Sendable {
  let address: AskAddress
  let words: AnswerWords
  let request: QuestionRequest
  let visitor: Visitor
  /// Authorities for examples of questions, where something is missing in this one.
  let places: [String]

  var answer: Answer { words.answer }
  var plan: QuestionPlan { answer.plan }

  /// Whether reports say something to the question.
  var isAnswered: Bool { answer.gaps.isEmpty && !answer.isEmpty }

  /// Where a paragraph stands, with what was looked for marked in its report.
  func address(of paragraph: Paragraph.ID) -> String { ReportAddress(paragraph, from: search).text }

  /// The theme as a search; without words where nothing was looked for.
  private var search: SearchAddress {
    var search = SearchAddress()
    // What is longer cannot be searched for.
    if answer.search != nil, answer.query.unicodeScalars.count <= SearchAddress.longestWords {
      search.words = answer.query
    }
    return search
  }

  /// The question with a word of its theme replaced; `nil` where the theme does not have the word as such.
  func address(replacing word: String, with other: String) -> AskAddress? {
    guard let place = plan.query.firstRange(of: word) else { return nil }
    return address.with(theme: plan.query.replacingCharacters(in: place, with: other))
  }

  /// What is read of a filter, without one value.
  func address(without value: String, of field: FilterField) -> AskAddress {
    address.with(field, plan.filter.typed(field).filter { $0 != value })
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
