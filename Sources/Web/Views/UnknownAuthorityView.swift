internal import Hummingbird
internal import Rendering

/// Says that no report is on an authority, and on which others there are some.
struct UnknownAuthorityView {
  private let name: String
  private let nearest: [String]
  private let visitor: Visitor

  init(_ name: String, _ nearest: [String], _ visitor: Visitor) {
    self.name = name
    self.nearest = nearest
    self.visitor = visitor
  }

  func response() -> Response {
    let title = "No report is on '\(name)'"
    return ViewFrame(title: title, place: .authorities, status: .notFound, visitor: visitor).response {
      html in
      html.within("div class=\"width narrow\"") { html in
        html.element("h1", title)
        if !nearest.isEmpty {
          html.element("p", "Did you mean one of these?")
          html.within("ul") { html in
            for name in nearest {
              html.within("li") { $0.link(AuthorityAddress(name).text, name) }
            }
          }
        }
        html.within("p") { $0.link(AuthorityAddress.list, "All authorities that have reports") }
      }
    }
  }
}
