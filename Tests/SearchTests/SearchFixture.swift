import Indexing
import Reports
import Search
import TestSupport

/// A searcher over an index that was built from reports made in code.
struct SearchFixture {
  private let folder: TemporaryFolder
  private let index: ReportIndex

  init(_ reports: [Report]) throws {
    folder = try TemporaryFolder()
    index = try ReportIndex(path: folder.path("index.sqlite"), for: .writing)
    try index.store(reports.map { ($0, SampleReport.stamp(of: $0)) }, readerVersion: 1)
  }

  /// One report with paragraphs of these texts.
  init(texts: [String]) throws { try self.init([SampleReport.report(texts)]) }

  func search(_ text: String, _ change: (inout SearchRequest) -> Void = { _ in }) throws -> SearchResults {
    var request = SearchRequest(text: text)
    change(&request)
    return try Searcher(index).search(request)
  }

  func facets(
    _ facets: [Facet], _ text: String, _ change: (inout SearchRequest) -> Void = { _ in }
  ) throws -> FacetResults {
    var request = SearchRequest(text: text)
    change(&request)
    return try Searcher(index).facets(facets, of: request)
  }

  /// Every paragraph, as it was stored.
  func paragraphs() throws -> [ParagraphInContext] {
    var paragraphs: [ParagraphInContext] = []
    try index.forEachParagraph(ParagraphFilter()) { paragraphs.append($0) }
    return paragraphs
  }

  /// The texts of the hits, best first.
  func texts(_ text: String, _ change: (inout SearchRequest) -> Void = { _ in }) throws -> [String] {
    try search(text, change).hits.map(\.match.paragraph.text)
  }
}

extension Hit {
  /// What is marked, in words.
  var marked: [String] {
    let scalars = Array(match.paragraph.text.unicodeScalars)
    return highlights.map { String(String.UnicodeScalarView(scalars[$0])) }
  }
}
