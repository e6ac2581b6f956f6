internal import Rendering
internal import Search

/// What was not found, with what may have been meant, each a link.
struct AskSuggestions {
  private let words: String
  private let suggestions: [(words: String, address: AskAddress?)]

  /// - Parameter suggestions: with where they lead; `nil` for one that can only be named.
  init(of words: String, _ suggestions: [(words: String, address: AskAddress?)]) {
    self.words = words
    self.suggestions = suggestions
  }

  func write(_ html: inout HTMLWriter) {
    html.text(words)
    if !suggestions.isEmpty { html.raw("; did you mean ") }
    for (place, suggestion) in suggestions.enumerated() {
      if place > 0 { html.raw(place + 1 == suggestions.count ? " or " : ", ") }
      if let address = suggestion.address {
        html.link(address.text, suggestion.words)
      } else {
        html.text("'\(suggestion.words)'")
      }
    }
    if !suggestions.isEmpty { html.raw("?") }
  }
}

/// A word of the theme that no paragraph holds.
struct AskUnknownWord {
  private let word: UnknownWord
  private let asked: AskedAnswer

  init(_ word: UnknownWord, _ asked: AskedAnswer) {
    self.word = word
    self.asked = asked
  }

  func write(_ html: inout HTMLWriter) {
    AskSuggestions(
      of: SearchSummary.noParagraphHolds(word.word),
      word.suggestions.map { ($0, asked.address(replacing: word.word, with: $0)) }
    ).write(&html)
  }
}
