internal import Rendering
internal import Search

/// The sides of a comparison: figures first, then what is said, side by side where there is room.
struct AskComparison {
  private let asked: AskedAnswer

  init(_ asked: AskedAnswer) { self.asked = asked }

  func write(_ html: inout HTMLWriter) {
    figures(&html)
    html.within("div class=\"sides\"") { html in
      for group in asked.answer.groups {
        html.within("section class=\"side\"") { side(group, &$0) }
      }
    }
  }

  private func figures(_ html: inout HTMLWriter) {
    html.within("div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"In figures\"") { html in
      html.within("table") { html in
        html.element("caption", "In figures")
        html.within("thead") { html in
          html.within("tr") { html in
            for (place, head) in ComparisonFigures.heads.enumerated() {
              html.element(place == 0 ? "th scope=\"col\"" : "th scope=\"col\" class=\"number\"", head)
            }
          }
        }
        html.within("tbody") { html in
          for group in asked.answer.groups { html.within("tr") { row(group, &$0) } }
        }
      }
    }
    html.element("p class=\"soft sentence\"", ComparisonFigures.legend)
  }

  private func row(_ group: AnswerGroup, _ html: inout HTMLWriter) {
    for (place, cell) in ComparisonFigures.cells(of: group).enumerated() {
      html.element(place == 0 ? "th scope=\"row\"" : "td class=\"number\"", cell)
    }
  }

  private func side(_ group: AnswerGroup, _ html: inout HTMLWriter) {
    AskGroupHead(group, asked.words.counts(of: group)).write(&html)
    for grades in group.gradesInWords { html.element("p class=\"soft\"", grades) }
    for sentence in group.sentences {
      AskQuotation(sentence, asked, saidAbove: group.isOfAuthority ? .authority : .nothing).write(&html)
    }
  }
}
