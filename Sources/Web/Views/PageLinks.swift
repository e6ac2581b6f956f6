internal import Rendering

/// The ways to the page before and to the next one.
struct PageLinks {
  private let address: TableAddress
  /// From 1.
  private let page: Int
  private let count: Int

  init(_ address: TableAddress, page: Int, of count: Int) {
    self.address = address
    self.page = page
    self.count = count
  }

  /// How many pages it takes, at least one.
  static func count(of items: Int, each length: Int) -> Int { max(1, (items + length - 1) / length) }

  /// Writes nothing where all is on one page.
  func write(_ html: inout HTMLWriter) {
    guard count > 1 else { return }
    html.within("nav class=\"pages\" aria-label=\"Pages\"") { html in
      if page > 1 {
        html.inline("a", ["href": address.onPage(min(page - 1, count)).text, "rel": "prev"], "Previous page")
      }
      if page <= count { html.element("span", "Page \(page) of \(count)") }
      if page < count {
        html.inline("a", ["href": address.onPage(page + 1).text, "rel": "next"], "Next page")
      }
    }
  }
}
