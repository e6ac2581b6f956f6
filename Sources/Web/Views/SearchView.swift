internal import Hummingbird
internal import Indexing
internal import Rendering
internal import Search

/// A search and what it found.
struct SearchView {
  /// How far a search came.
  enum State {
    /// Nothing was asked yet.
    case start(Coverage)
    /// Filters were chosen, and no word was typed.
    case onlyFilters
    case problem(QueryProblem)
    case found(SearchReading)
  }

  private let address: SearchAddress
  private let state: State
  private let visitor: Visitor

  init(_ address: SearchAddress, _ state: State, _ visitor: Visitor) {
    self.address = address
    self.state = state
    self.visitor = visitor
  }

  func response() -> Response {
    ViewFrame(title: title, place: .search, status: status, visitor: visitor).response { html in
      html.within("div class=\"width\"") { html in
        if let problem { SearchProblemView(problem).write(&html) }
        html.element("h1", "Search inspection reports")
        SearchForm(address, problem: problem).write(&html)
        content(&html)
      }
    }
  }

  private var problem: SearchProblemWords? {
    if case .problem(let problem) = state { SearchProblemWords(problem) } else { nil }
  }

  private var status: HTTPResponse.Status {
    if case .problem = state { .badRequest } else { .ok }
  }

  /// What was asked, how much was found and the page.
  private var title: String {
    guard !address.words.isEmpty else { return "Search" }
    guard case .found(let reading) = state else { return "\(address.words) – search" }
    let page = address.page > 1 ? ", page \(address.page)" : ""
    return "\(address.words): \(SearchSummaryView.title(reading.results).lowercased())\(page) – search"
  }

  // MARK: Below the form

  private func content(_ html: inout HTMLWriter) {
    switch state {
    case .start(let coverage): SearchExamples(coverage).write(&html)
    case .onlyFilters: onlyFilters(&html)
    case .problem: SearchChips(address).write(&html)
    case .found(let reading): found(reading, &html)
    }
  }

  private func onlyFilters(_ html: inout HTMLWriter) {
    SearchChips(address).write(&html)
    html.within("p class=\"notice\"") { html in
      html.text("Type a word that is to be found; what you have chosen only says where to look. Or ")
      html.link(address.text(at: "/reports"), "list the reports")
      html.text(".")
    }
  }

  private func found(_ reading: SearchReading, _ html: inout HTMLWriter) {
    html.within("div class=\"columns\"") { html in
      html.within("div") { html in
        if !reading.facets.isEmpty {
          html.within("p class=\"to-filters\"") { $0.link("#" + FacetView.anchor, "Filter results") }
        }
        SearchSummaryView(address, reading).write(&html)
        if let empty = reading.results.emptyResult {
          NothingFoundView(address, reading.results, empty).write(&html)
        } else {
          hits(reading, &html)
        }
      }
      if !reading.facets.isEmpty { FacetView(address, reading).write(&html) }
    }
  }

  private func hits(_ reading: SearchReading, _ html: inout HTMLWriter) {
    html.within("ol class=\"hits\"") { html in
      for hit in reading.hits {
        html.within("li") { HitCard(hit, address, visitor).write(&$0) }
      }
    }
    if reading.hits.isEmpty {
      html.within("p class=\"notice\"") { html in
        html.text("There is nothing on page \(address.page): what is alike is listed once. ")
        html.link(address.onPage(1).text, "Go to the first page")
      }
    }
    SearchPages(address, reading).write(&html)
    takeAway(&html)
  }

  /// Hits that are taken away at once.
  private static let mostTaken = 100

  private func takeAway(_ html: inout HTMLWriter) {
    html.within("section class=\"take\" aria-labelledby=\"take-title\"") { html in
      html.element("h2 id=\"take-title\"", "Take these results with you")
      html.within("ul") { html in
        for (format, title) in [("csv", "Table (CSV)"), ("json", "JSON")] {
          html.within("li") { $0.link(resultsAddress(format), "\(title), the first \(Self.mostTaken)") }
        }
      }
    }
  }

  private func resultsAddress(_ format: String) -> String {
    var query = address.onPage(1).query
    query.add("format", format)
    query.add("limit", String(Self.mostTaken))
    return "/api/search?" + query.text
  }
}
