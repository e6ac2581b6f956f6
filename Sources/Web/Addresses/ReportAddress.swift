internal import Reports

/// A report as an address, at a paragraph of it, with a search that is marked in it: `/reports/harrow-2012-06-27?q=drift#52`.
struct ReportAddress {
  var report: Report.ID
  /// The paragraph to go to, by its name in the report.
  var paragraph: String?
  /// The search that led here.
  var search = SearchAddress()

  init(_ report: Report.ID) { self.report = report }

  init(_ paragraph: Paragraph.ID, from search: SearchAddress = SearchAddress()) {
    report = paragraph.report
    self.paragraph = paragraph.local
    self.search = search
  }

  var text: String {
    let path = search.text(at: "/reports/" + AddressQuery.encodedForPath(report.description))
    return path + (paragraph.map { "#" + Self.anchor($0) } ?? "")
  }

  /// The `id` of a paragraph in the page.
  static func anchor(_ local: String) -> String { "p-" + AddressQuery.encodedForPath(local) }
}
