internal import Hummingbird
internal import Rendering
internal import Search

/// A search and what it found.
struct SearchView {
  private let address: SearchAddress
  /// `nil` before anything was asked.
  private let results: SearchResults?

  init(_ address: SearchAddress, _ results: SearchResults?) {
    self.address = address
    self.results = results
  }

  func response() -> Response {
    let title = address.words.isEmpty ? "Search" : "\(address.words) – search"
    return ViewFrame(title: title, place: .search).response { html in
      html.within("div class=\"width\"") { html in
        html.element("h1", "Search inspection reports")
        form(&html)
        if let results { self.results(results, &html) }
      }
    }
  }

  private func form(_ html: inout HTMLWriter) {
    html.within("form class=\"search\" role=\"search\" action=\"/search\" method=\"get\"") { html in
      html.element("label for=\"q\"", "What did inspectors write about?")
      html.within("div class=\"field\"") { html in
        html.open(
          "input", ["type": "search", "id": "q", "name": "q", "value": address.words, "autocomplete": "off"])
        html.element("button", "Search")
      }
    }
  }

  private func results(_ results: SearchResults, _ html: inout HTMLWriter) {
    html.within("ol class=\"hits\"") { html in
      for hit in results.hits {
        html.within("li") { HitCard(hit).write(&$0) }
      }
    }
  }
}
