internal import Rendering

/// What was wrong, at the top of the page, with the way to what has to be changed.
struct SearchProblemView {
  private let problem: SearchProblemWords

  init(_ problem: SearchProblemWords) { self.problem = problem }

  func write(_ html: inout HTMLWriter) {
    html.within("div class=\"problems\" role=\"alert\" tabindex=\"-1\" aria-labelledby=\"problem-title\"") {
      html in
      html.element("h2 id=\"problem-title\"", "There is a problem")
      html.within("ul class=\"plain\"") { html in
        html.within("li") { $0.link("#" + problem.anchor, problem.text) }
      }
      if let pointer = problem.pointer { html.element("pre class=\"pointer\"", pointer) }
    }
  }
}
