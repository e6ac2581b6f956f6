internal import Rendering
internal import Search

/// The way through the pages of a search.
struct SearchPages {
  private let address: SearchAddress
  private let reading: SearchReading
  /// Pages before and behind this one that are named.
  private static let reach = 2

  init(_ address: SearchAddress, _ reading: SearchReading) {
    self.address = address
    self.reading = reading
  }

  /// Writes nothing where there is one page.
  func write(_ html: inout HTMLWriter) {
    guard address.page > 1 || reading.hasMore else { return }
    html.within("nav class=\"pages\" aria-label=\"Pages of results\"") { html in
      html.within("ul") { html in
        if address.page > 1 { step("prev", address.page - 1, "← Previous page", &html) }
        for page in numbers { number(page, &html) }
        if reading.hasMore { step("next", address.page + 1, "Next page →", &html) }
      }
      if address.page == SearchAddress.lastPage {
        html.element(
          "p class=\"hint\"",
          "This is page \(SearchAddress.lastPage), the last that is shown. Filter the results, or add a word."
        )
      }
    }
  }

  /// Pages that hold something, as far as is known: those that are alike are listed once.
  private var numbers: [Int] {
    let most = (reading.results.listed - 1) / SearchAddress.pageLength + 1
    let last = min(reading.hasMore ? address.page + Self.reach : address.page, most, SearchAddress.lastPage)
    let first = max(1, min(address.page - Self.reach, last))
    return (first > 1 ? [1] : []) + (first <= last ? Array(first...last) : [])
  }

  private func step(_ relation: String, _ page: Int, _ words: String, _ html: inout HTMLWriter) {
    html.within("li") {
      $0.inline("a", ["rel": relation, "href": address.onPage(page).text], words)
    }
  }

  private func number(_ page: Int, _ html: inout HTMLWriter) {
    html.within("li") { html in
      if page == address.page {
        html.inline(
          "a", ["href": address.onPage(page).text, "aria-current": "page", "aria-label": "Page \(page)"],
          "\(page)")
      } else {
        html.inline("a", ["href": address.onPage(page).text, "aria-label": "Page \(page)"], "\(page)")
      }
    }
  }
}
