internal import Rendering
internal import Reports

/// A recommendation, word for word, with what is known of it.
struct RecommendationCard {
  private let recommendation: ParagraphInContext
  private let marks: [Range<Int>]
  private let visitor: Visitor

  /// - Parameter marks: what is marked in it, in Unicode scalars.
  init(_ recommendation: ParagraphInContext, marks: [Range<Int>] = [], _ visitor: Visitor) {
    self.recommendation = recommendation
    self.marks = marks
    self.visitor = visitor
  }

  func write(_ html: inout HTMLWriter) {
    if !recommendation.section.isEmpty {
      html.element("p class=\"section soft\"", recommendation.section.joined(separator: " › "))
    }
    html.within("blockquote") { MarkedParagraph(recommendation.paragraph.text, marks: marks).write(&$0) }
    facts(&html)
    html.within("div class=\"actions\"") { html in
      html.link(ReportAddress(recommendation.id).text, Self.place(of: recommendation))
      BasketButton(recommendation.id, visitor).write(&html)
    }
  }

  /// Only what the report says.
  private func facts(_ html: inout HTMLWriter) {
    let facts = recommendation.paragraph.recommendation
    let entries = [
      ("Timescale", facts?.timescale), ("Due", facts?.due.map(DateText.day)),
      ("To", facts.map { $0.addressees.joined(separator: "; ") }.flatMap { $0.isEmpty ? nil : $0 }),
    ].compactMap { term, words in words.map { (term, $0) } }
    guard !entries.isEmpty else { return }
    html.within("dl class=\"facts\"") { html in
      for (term, words) in entries {
        html.element("dt", term)
        html.element("dd", words)
      }
    }
  }

  /// What leads to a paragraph: `paragraph 57, page 20`.
  static func place(of paragraph: ParagraphInContext) -> String {
    "In the report: " + ParagraphPlace(of: paragraph).parts.map(\.text).joined(separator: ", ")
  }
}
