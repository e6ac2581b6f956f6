internal import Rendering

/// What is wrong with what was typed, at the top of a view, each with a way to its field.
struct ProblemSummary {
  private let problems: [ParameterProblem]
  /// The names of the parameters that have a field.
  private let fields: Set<String>

  init(_ problems: [ParameterProblem], fields: [FilterForm.Field]) {
    self.problems = problems
    self.fields = Set(fields.map(\.name))
  }

  /// Writes nothing where nothing is wrong.
  func write(_ html: inout HTMLWriter) {
    if problems.isEmpty { return }
    html.within("div class=\"problems\" role=\"alert\" aria-labelledby=\"problems\"") { html in
      html.element("h2 id=\"problems\"", "There is a problem")
      html.within("ul") { html in
        for problem in problems { item(problem, &html) }
      }
    }
  }

  private func item(_ problem: ParameterProblem, _ html: inout HTMLWriter) {
    html.raw("<li>")
    if fields.contains(problem.name) {
      html.link("#" + FilterForm.id(of: problem.name), problem.words)
    } else {
      html.text(problem.words)
    }
    html.raw("</li>\n")
  }
}
