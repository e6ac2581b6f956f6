internal import Rendering
internal import Reports
internal import Search

/// A recommendation, what became of it as far as a later report says, and what says so.
struct AskTrail {
  private let trail: RecommendationTrail
  private let asked: AskedAnswer

  init(_ trail: RecommendationTrail, _ asked: AskedAnswer) {
    self.trail = trail
    self.asked = asked
  }

  func write(_ html: inout HTMLWriter) {
    AskQuotation(recommendation: trail, asked).write(&html)
    html.within("div class=\"outcome\"") { html in
      html.within("p") { html in
        html.text("What became of it: ")
        html.inline("strong", trail.outcomeInWords)
        if let report = trail.nextReport {
          html.raw(" ")
          html.link(ReportAddress(report.id).text, "Read that report")
        }
      }
      for sentence in trail.evidence { AskQuotation(sentence, asked, saidAbove: .report).write(&html) }
    }
  }
}
