internal import Rendering
internal import Reports
internal import Search

/// A sentence of a report, word for word, with what it says of the question and where it stands.
struct AskQuotation {
  /// What of the report is said above already.
  enum Context {
    case nothing, authority, report
  }

  private let paragraph: ParagraphInContext
  private let text: String
  private let marks: [Range<Int>]
  private let verdict: Verdict
  private let verdictInWords: String
  private let alike: [Paragraph.ID]
  private let asked: AskedAnswer
  private let saidAbove: Context

  init(_ sentence: QuotedSentence, _ asked: AskedAnswer, saidAbove: Context = .nothing) {
    paragraph = sentence.paragraph
    (text, marks, alike) = (sentence.text, sentence.highlights, sentence.alike)
    (verdict, verdictInWords) = (sentence.verdict, sentence.verdictInWords)
    self.asked = asked
    self.saidAbove = saidAbove
  }

  /// A recommendation as a whole.
  init(recommendation trail: RecommendationTrail, _ asked: AskedAnswer) {
    paragraph = trail.recommendation
    (text, marks, alike) = (trail.recommendation.paragraph.text, trail.highlights, [])
    (verdict, verdictInWords) = (.neither, "")
    self.asked = asked
    saidAbove = .nothing
  }

  func write(_ html: inout HTMLWriter) {
    html.within("figure class=\"quoted\"") { html in
      html.within("blockquote", ["cite": asked.address(of: paragraph.id)]) {
        MarkedParagraph(text, marks: marks).write(&$0)
      }
      html.within("figcaption") { html in
        if !verdictInWords.isEmpty {
          html.within("p class=\"says\"") { AskVerdict(verdict, verdictInWords).write(&$0) }
        }
        html.within("ul class=\"cited plain\"") { html in
          for part in CitationText(of: paragraph).parts where !isSaidAbove(part.role) { cited(part, &html) }
        }
        if !alike.isEmpty { alike(&html) }
        html.within("div class=\"actions\"") { html in
          html.open("a", ["href": asked.address(of: paragraph.id)])
          html.text("Read in context")
          html.inline("span", ["class": "hidden"], ": \(paragraph.id)")
          html.raw("</a>\n")
          BasketButton(paragraph.id, asked.visitor).write(&html)
        }
      }
    }
  }

  private func isSaidAbove(_ role: CitationText.Part.Role) -> Bool {
    switch saidAbove {
    case .nothing: false
    case .authority: role == .authority
    case .report: role == .authority || role == .inspection
    }
  }

  private func cited(_ part: CitationText.Part, _ html: inout HTMLWriter) {
    html.within("li") { html in
      switch part.role {
      case .authority: AuthorityLink(of: paragraph.report).write(&html)
      case .grade: GradeTag(paragraph.paragraph.grade, printed: part.text).write(&html)
      case .name: html.inline("span", ["class": "soft"], part.text)
      case .inspection, .section, .deadline, .place: html.text(part.text)
      }
    }
  }

  private static let mostNames = 5

  private func alike(_ html: inout HTMLWriter) {
    html.within("p class=\"alike\"") { html in
      html.text("and \(grouped(alike.count)) alike: ")
      for (place, name) in alike.prefix(Self.mostNames).enumerated() {
        if place > 0 { html.raw(", ") }
        html.link(asked.address(of: name), name.description)
      }
      if alike.count > Self.mostNames { html.raw(", …") }
    }
  }
}
