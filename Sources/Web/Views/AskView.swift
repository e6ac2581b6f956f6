internal import Hummingbird
internal import Rendering
internal import Search

/// A question, how it was read, and what the reports say to it.
struct AskView {
  enum Content: Sendable {
    /// Nothing was asked yet.
    case start(AskExamples)
    /// What the reader typed to correct how the question was read cannot be searched for.
    case problem(QueryProblem)
    case answer(AskedAnswer)
  }

  private let address: AskAddress
  private let content: Content
  private let visitor: Visitor

  init(_ address: AskAddress, _ content: Content, _ visitor: Visitor) {
    self.address = address
    self.content = content
    self.visitor = visitor
  }

  func response() -> Response {
    ViewFrame(title: title, place: .ask, status: status, visitor: visitor).response { html in
      html.within("div class=\"width asked\"") { html in
        if case .problem(let problem) = content { summary(of: problem, &html) }
        html.element("h1", "Ask what inspectors wrote")
        form(&html)
        switch content {
        case .start(let examples): examples.write(&html)
        case .problem(let problem): AskCorrections(address, problem: problem).write(&html)
        case .answer(let asked): answer(asked, &html)
        }
      }
    }
  }

  private var title: String { address.question.isEmpty ? "Ask" : "\(address.question) – ask" }

  private var status: HTTPResponse.Status {
    if case .problem = content { .badRequest } else { .ok }
  }

  private func form(_ html: inout HTMLWriter) {
    html.within("form class=\"search\" action=\"/ask\" method=\"get\"") { html in
      html.element("label for=\"q\"", "What do you want to know?")
      html.element("p class=\"hint\" id=\"q-hint\"", "Ask as you would ask a colleague.")
      html.within("div class=\"field\"") { html in
        html.open(
          "input",
          [
            "type": "search", "id": "q", "name": "q", "value": address.question, "autocomplete": "off",
            "maxlength": String(SearchAddress.longestWords), "aria-describedby": "q-hint", "required": "",
          ])
        html.element("button", "Ask")
      }
    }
  }

  private func summary(of problem: QueryProblem, _ html: inout HTMLWriter) {
    html.within("div class=\"problems\" role=\"alert\" tabindex=\"-1\"") { html in
      html.element("h2", "There is a problem")
      html.within("ul class=\"plain\"") { html in
        html.within("li") { html in
          html.link("#" + AskCorrections.field(of: problem), Messages.text(of: problem))
        }
      }
    }
  }

  private func answer(_ asked: AskedAnswer, _ html: inout HTMLWriter) {
    AskReading(asked).write(&html)
    html.within("section class=\"answer\" aria-labelledby=\"answer\"") { html in
      if asked.isAnswered {
        AskFindings(asked).write(&html)
      } else {
        AskUnanswered(asked).write(&html)
      }
    }
    if asked.answer.gaps.isEmpty { AskDownloads(asked).write(&html) }
  }
}
