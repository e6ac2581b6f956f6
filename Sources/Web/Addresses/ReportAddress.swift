internal import Foundation
internal import Reports

/// A report as an address, at a paragraph of it, with a search that is marked in it: `/reports/harrow-2012-06-27?q=drift&hit=52#p-52`.
struct ReportAddress {
  var report: Report.ID
  /// The paragraph to go to, by its name in the report.
  var paragraph: String?
  /// The search that led here.
  var search = SearchAddress()

  /// The list of reports.
  static let listPath = "/reports"

  init(_ report: Report.ID, from search: SearchAddress = SearchAddress()) {
    self.report = report
    self.search = search
  }

  init(_ paragraph: Paragraph.ID, from search: SearchAddress = SearchAddress()) {
    report = paragraph.report
    self.paragraph = paragraph.local
    self.search = search
  }

  /// What a search has found says so behind the question mark as well: a server is not told what stands behind the `#`.
  var text: String {
    var query = search.query
    if let paragraph, !search.words.isEmpty { query.add(Self.hit, paragraph) }
    let text = query.text.isEmpty ? path : path + "?" + query.text
    return text + (paragraph.map { "#" + Self.anchor($0) } ?? "")
  }

  /// The parameter that names a paragraph which a search has listed.
  static let hit = "hit"

  private var path: String { Self.listPath + "/" + AddressQuery.encodedForPath(report.description) }

  /// Where the server hands out the file that the report was read from.
  var fileText: String { path + "/source" }

  /// The `id` of a paragraph in the page.
  static func anchor(_ local: String) -> String { "p-" + AddressQuery.encodedForPath(local) }

  /// The `id` of a heading in the page, by its place among the sections.
  static func anchor(ofSection place: Int) -> String { "s-\(place + 1)" }

  /// The name that a part of a path stands for.
  ///
  /// - Throws: `RequestProblem.notUTF8`
  static func name(inPath part: String) throws(RequestProblem) -> String {
    guard let name = part.removingPercentEncoding else { throw .notUTF8 }
    return name
  }
}
