internal import Hummingbird
internal import Indexing
internal import Rendering

/// `/`: what this is, with the ways in.
struct HomeView {
  private let coverage: Coverage
  private let visitor: Visitor
  private static let ways: [(place: ViewFrame.Place, title: String, what: String)] = [
    (.ask, "Ask a question", "Answered with sentences of the reports, word for word, each with its source"),
    (.grades, "Compare grades", "What each authority was given, year by year"),
    (.authorities, "Look at an authority", "All of its reports, grades and recommendations"),
    (.recommendations, "Follow recommendations", "What was asked of whom, and by when"),
    (.reports, "Browse reports", "The list of all that there are"),
  ]

  init(_ coverage: Coverage, _ visitor: Visitor) {
    self.coverage = coverage
    self.visitor = visitor
  }

  func response() -> Response {
    ViewFrame(title: "What inspectors wrote about children’s services", style: .search, visitor: visitor)
      .response { html in
        html.within("div class=\"width\"") { html in
          html.element("h1", "What inspectors wrote about children’s services")
          html.element(
            "p class=\"lead narrow\"",
            "Find what inspection reports say, in the inspectors’ own words, with the authority, the grade and the page."
          )
          html.element("p class=\"soft\"", "\(SearchExamples.holdings(coverage)).")
          SearchForm(SearchAddress()).write(&html)
          ways(&html)
        }
      }
  }

  private func ways(_ html: inout HTMLWriter) {
    html.element("h2", "Other ways in")
    html.within("ul class=\"ways\"") { html in
      for way in Self.ways {
        html.within("li") { html in
          html.within("h3") { $0.link(way.place.address, way.title) }
          html.element("p", way.what)
        }
      }
    }
  }
}
