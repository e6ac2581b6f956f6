internal import Rendering
internal import Reports
internal import Search

/// A recommendation with what a later report says of it.
struct TrailCard {
  private let trail: RecommendationTrail
  private let visitor: Visitor

  init(_ trail: RecommendationTrail, _ visitor: Visitor) {
    self.trail = trail
    self.visitor = visitor
  }

  func write(_ html: inout HTMLWriter) {
    html.within("article class=\"trail\"") { html in
      RecommendationCard(trail.recommendation, marks: trail.highlights, visitor).write(&html)
      html.within("div class=\"outcome \(look)\"") { html in
        html.within("p") { html in
          html.inline("strong", Self.capitalised(trail.outcomeInWords))
          if let report = trail.nextReport {
            html.raw(" ")
            html.link(ReportAddress(report.id).text, "Open that report")
          }
        }
        for sentence in trail.evidence { evidence(sentence, &html) }
      }
    }
  }

  private static func capitalised(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  private func evidence(_ sentence: QuotedSentence, _ html: inout HTMLWriter) {
    html.within("blockquote") { MarkedParagraph(sentence.text, marks: sentence.highlights).write(&$0) }
    html.within("p class=\"small soft\"") { html in
      let verdict = sentence.verdictInWords
      let section = sentence.paragraph.section.joined(separator: " › ")
      html.text([verdict, section].filter { !$0.isEmpty }.map { $0 + " · " }.joined())
      html.link(
        ReportAddress(sentence.paragraph.id).text, RecommendationCard.place(of: sentence.paragraph))
    }
    html.within("div class=\"actions\"") { BasketButton(sentence.paragraph.id, visitor).write(&$0) }
  }

  /// The class that gives it its colour.
  private var look: String {
    switch trail.outcome {
    case .met: "met"
    case .repeated: "repeated"
    case .mentioned: "mentioned"
    case .notMentioned, .notLookedFor, .noLaterReport: "unknown"
    }
  }
}
