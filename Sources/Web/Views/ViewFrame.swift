internal import Hummingbird
internal import Rendering

/// What all views share: the head, the way around, and the foot.
struct ViewFrame {
  /// The places that the navigation leads to.
  enum Place: String, CaseIterable {
    case search, ask, grades, authorities, reports, recommendations, basket

    var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
    /// The class of `main` that the sheet of the place is for: names of classes are short, and no sheet gets into another's view.
    var sheet: String {
      switch self {
      case .authorities, .grades, .recommendations: "in-tables"
      default: "in-" + rawValue
      }
    }

    var address: String { "/" + rawValue }
  }

  /// Of the view alone; the name of the site is added.
  let title: String
  /// Where the reader is.
  var place: Place?
  /// The place whose style it has, where that is another one.
  var style: Place?
  var status = HTTPResponse.Status.ok
  var visitor = Visitor()

  /// The whole document around what a view writes into `main`.
  func response(_ content: (inout HTMLWriter) -> Void) -> Response {
    var html = HTMLWriter()
    html.raw("<!DOCTYPE html>\n")
    html.within("html lang=\"en-GB\"") { html in
      html.within("head", head)
      html.within("body") { html in
        html.element("a class=\"skip\" href=\"#main\"", "Skip to main content")
        header(&html)
        html.within(
          "main id=\"main\" tabindex=\"-1\"", ["class": (style ?? place)?.sheet ?? "in-none"], content)
        footer(&html)
      }
    }
    return Response(
      status: status,
      headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "private, no-cache"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.utf8)))
  }

  private func head(_ html: inout HTMLWriter) {
    html.raw(
      "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
    html.element("title", status.kind == .successful ? "\(title) – findings" : "Problem: \(title) – findings")
    html.open("link", ["rel": "stylesheet", "href": Assets.style.address])
    html.open("link", ["rel": "icon", "href": Assets.icon.address, "type": "image/svg+xml"])
    html.raw("<script defer src=\"\(Assets.script.address)\"></script>\n")
  }

  private func header(_ html: inout HTMLWriter) {
    html.within("header class=\"site\"") { html in
      html.within("div class=\"width\"") { html in
        html.element("a class=\"wordmark\" href=\"/\"", "findings")
        html.within("nav aria-label=\"Site\"") { html in
          html.within("ul") { html in
            for place in Place.allCases { item(place, &html) }
          }
        }
      }
    }
  }

  private func item(_ place: Place, _ html: inout HTMLWriter) {
    html.raw("<li>")
    html.open("a", ["href": place.address])
    if place == self.place {
      html.raw("<span aria-current=\"page\">")
      html.text(place.title)
      html.raw("</span>")
    } else {
      html.text(place.title)
    }
    if place == .basket, let count = visitor.basketCount {
      html.raw(" <span class=\"count\" id=\"basket-count\">\(count)</span>")
    }
    html.raw("</a></li>\n")
  }

  private func footer(_ html: inout HTMLWriter) {
    html.within("footer class=\"site\"") { html in
      html.within("div class=\"width\"") { html in
        html.within("ul") { html in
          for (address, title) in [
            ("/help", "How to search"), ("/api", "API"), ("/accessibility", "Accessibility"),
          ] {
            html.raw("<li>")
            html.link(address, title)
            html.raw("</li>\n")
          }
          if visitor.isSignedIn { html.raw("<li><a href=\"/logout\">Sign out</a></li>\n") }
        }
        html.element(
          "p",
          "Quotations are word for word from the reports. Grades are in the words of their framework; those of different frameworks are not comparable."
        )
      }
    }
  }
}
