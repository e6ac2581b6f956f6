internal import Indexing
internal import Rendering
internal import Search

/// That there is no answer, and why: what is missing in the question, or what was looked at and what could be tried.
struct AskUnanswered {
  private let asked: AskedAnswer
  private let words: UnansweredWords

  init(_ asked: AskedAnswer) {
    self.asked = asked
    words = UnansweredWords(asked.words)
  }

  func write(_ html: inout HTMLWriter) {
    if !asked.answer.gaps.isEmpty { return gaps(&html) }
    if let passedOver = asked.words.passedOver { return beyond(passedOver, &html) }
    html.element("h2 id=\"answer\"", "The reports do not answer this")
    for statement in words.statements { html.element("p", statement) }
    for word in words.unknownWords {
      html.within("p class=\"sentence\"") { AskUnknownWord(word, asked).write(&$0) }
    }
    if let scattered = words.scattered { self.scattered(scattered, &html) }
    if asked.plan.namesOnlyUnknown {
      html.within("p") { $0.link("/authorities", "See whom the reports are on") }
    }
    attempts(&html)
  }

  private func gaps(_ html: inout HTMLWriter) {
    html.element("h2 id=\"answer\"", "This cannot be answered as it is")
    for gap in asked.answer.gaps {
      let missing = UnansweredWords.missing(gap, in: asked.plan, places: asked.places)
      html.element("p", missing.words)
      html.within("p") { html in
        html.text("For example: ")
        html.link(AskAddress(question: missing.example).text, missing.example)
      }
    }
  }

  private func beyond(_ passedOver: String, _ html: inout HTMLWriter) {
    html.element("h2 id=\"answer\"", "Nothing is left on this page")
    html.element("p", "Earlier pages have \(passedOver).")
    html.within("p") { $0.link(asked.address.onPage(1).text, "Go to the first page") }
  }

  private func scattered(_ words: String, _ html: inout HTMLWriter) {
    var search = SearchAddress()
    search.words = asked.plan.query
    search.wantsAllWords = true
    for field in FilterField.allCases {
      let values = asked.plan.filter.typed(field)
      if !values.isEmpty { search.filters[field] = values }
    }
    html.within("p") { html in
      html.text(words + ". ")
      html.link(search.text, "Search for them")
    }
  }

  // MARK: What could be tried

  private func attempts(_ html: inout HTMLWriter) {
    if words.attempts.isEmpty { return }
    html.element("h3", "To try")
    html.within("ul") { html in
      for attempt in words.attempts {
        html.within("li class=\"sentence\"") { html in
          html.link(address(of: attempt.change)?.text ?? "#theme", attempt.words)
          if attempt.change == .theme { html.text(", under ‘Change how it was read’") }
        }
      }
    }
  }

  /// `nil` where only the reader knows what to type.
  private func address(of change: UnansweredWords.Attempt.Change) -> AskAddress? {
    switch change {
    case .theme: nil
    case .extent: asked.address.changed { $0.leastExtent = nil }
    case .filter(let field): asked.address.with(field, [])
    }
  }
}
