internal import Rendering
internal import Search

/// What a sentence or a report says of the question. Its colour says no more than its words.
struct AskVerdict {
  private let verdict: Verdict?
  private let words: String

  init(_ verdict: Verdict?, _ words: String) {
    self.verdict = verdict
    self.words = words
  }

  func write(_ html: inout HTMLWriter) {
    html.inline("span", ["class": "verdict" + (verdict.map { " \(look(of: $0))" } ?? "")], words)
    html.raw("\n")
  }

  private func look(of verdict: Verdict) -> String {
    switch verdict {
    case .weakness: "poor"
    case .strength: "good"
    case .both: "middling"
    case .neither: "plain"
    }
  }
}
