internal import Hummingbird
internal import Rendering

/// The API for people: what it does, with an example of each.
struct APIView {
  func response() -> Response {
    ViewFrame(title: "API").response { html in
      html.within("div class=\"width\"") { html in
        html.within("div class=\"narrow\"") { html in
          html.element("h1", "API for other programs")
          introduction(&html)
          for operation in APIOperation.all where !operation.parameters.isEmpty { section(operation, &html) }
          problems(&html)
        }
      }
    }
  }

  private func introduction(_ html: inout HTMLWriter) {
    html.element(
      "p",
      "Every search, list and answer of these pages is there for programs as well, as JSON, and mostly as JSON Lines, CSV and Markdown. It is the same as the command line writes, but that files of reports are named without their folders. It only reads, with GET."
    )
    html.within("p") { html in
      html.text("The whole of it, for programs that make programs: ")
      html.link("/api/openapi.json", "the OpenAPI document")
      html.raw(".")
    }
  }

  private func section(_ operation: APIOperation, _ html: inout HTMLWriter) {
    html.within("section", ["id": operation.name, "aria-labelledby": "\(operation.name)-title"]) { html in
      html.within("h2", ["id": "\(operation.name)-title"]) { $0.inline("code", operation.path) }
      html.element("p", operation.meaning)
      html.within("p") { html in
        html.text("For example ")
        html.link(operation.example, operation.example)
      }
      html.within("details") { html in
        html.element("summary", "Parameters of \(operation.path)")
        html.within("dl") { html in
          for parameter in operation.parameters { item(parameter, &html) }
        }
      }
    }
  }

  private func item(_ parameter: APIParameter, _ html: inout HTMLWriter) {
    html.within("dt") { html in
      html.inline("code", parameter.name)
      if parameter.isNeeded { html.text(" (needed)") }
    }
    let isText = if case .text = parameter.form { true } else { false }
    let takes = isText ? "" : " Takes \(parameter.expected)."
    let more = parameter.isList ? " May be given more than once." : ""
    html.element("dd", parameter.meaning + takes + more)
  }

  private func problems(_ html: inout HTMLWriter) {
    html.element("h2", "When something is wrong")
    html.element(
      "p",
      "Nothing found is no error: the status is 200 and the list is empty. A parameter that is not known, or a value that it does not take, is refused with the status 400; a report that is not there with 404. The answer says what to do:"
    )
    html.within("div class=\"scroll\" role=\"region\" aria-label=\"An error\" tabindex=\"0\"") {
      $0.element("pre", Self.example)
    }
    html.element(
      "p",
      "Answers carry an ETag: send it back as If-None-Match, and an answer that has not changed is 304 without a body. X-Request-Id names a request in the log of the server."
    )
  }

  private static let example = """
    {"schema": "findings.error/1", "status": 400,
     "error": {"message": "'authorty' is not a parameter; did you mean 'authority'?",
               "parameter": "authorty", "value": "Leeds"}}
    """
}
