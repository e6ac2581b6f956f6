internal import Hummingbird
internal import Rendering

/// What went wrong, as a page.
struct ProblemView {
  private let problem: ProblemWords

  init(_ problem: ProblemWords) { self.problem = problem }

  func response(to request: Request) -> Response {
    ViewFrame(title: problem.title, status: problem.status).response { html in
      html.within("div class=\"width narrow\"") { html in
        html.element("h1", problem.title)
        html.element("p class=\"message\"", problem.advice)
        if !problem.ways.isEmpty {
          html.within("ul") { html in
            for way in problem.ways { html.within("li") { $0.link(way.address, way.text) } }
          }
        }
        html.within("p") { $0.link(SearchAddress.path, "Search the reports") }
      }
    }
  }
}
