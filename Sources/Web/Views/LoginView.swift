internal import HTTPTypes
internal import Hummingbird
internal import Rendering

/// Asks for the password.
struct LoginView {
  let next: LoginAddress
  /// What went wrong the last time.
  var problem: ProblemWords?

  func response() -> Response {
    let frame = ViewFrame(title: "Sign in", status: problem?.status ?? .ok)
    var response = frame.response { html in
      html.within("div class=\"width narrow\"") { html in
        if let problem { summary(problem, &html) }
        html.element("h1", "Sign in")
        form(&html)
      }
    }
    response.headers[.cacheControl] = "no-store"
    return response
  }

  private func summary(_ problem: ProblemWords, _ html: inout HTMLWriter) {
    html.within("div class=\"problems\" role=\"alert\" tabindex=\"-1\"") { html in
      html.element("h2", "There is a problem")
      html.within("ul") { html in
        html.within("li") { $0.link("#password", "\(problem.title). \(problem.advice)") }
      }
    }
  }

  private func form(_ html: inout HTMLWriter) {
    html.within("form method=\"post\" action=\"/login\"") { html in
      html.open("input", ["type": "hidden", "name": "next", "value": next.next])
      html.element("label for=\"password\"", "Password")
      html.within("div class=\"field\"") { html in
        html.raw("<input type=\"password\" id=\"password\" name=\"password\" required ")
        html.raw("autocomplete=\"current-password\">\n")
        html.element("button", "Sign in")
      }
    }
  }
}

/// Offers to sign out.
struct LogoutView {
  let visitor: Visitor

  func response() -> Response {
    ViewFrame(title: "Sign out", visitor: visitor).response { html in
      html.within("div class=\"width narrow\"") { html in
        html.element("h1", "Sign out")
        html.within("form method=\"post\" action=\"/logout\"") { $0.element("button", "Sign out") }
      }
    }
  }
}
