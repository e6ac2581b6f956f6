import Indexing
import Reports
import Search
import TestSupport
import Testing

/// A searcher that is used for long sees what others write meanwhile.
struct ChangingIndexTests {
  @Test func `what was kept of earlier searches is forgotten when the index changes`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("index.sqlite")
    let writer = try ReportIndex(path: path, for: .writing)
    func store(_ text: String, _ authority: String) throws {
      let report = SampleReport.report([text], authority: authority)
      try writer.store([(report, SampleReport.stamp(of: report))], readerVersion: 1)
    }
    try store("A looked after child", "Harrow")
    let searcher = Searcher(try ReportIndex(path: path, for: .reading))
    var request = SearchRequest(text: "lac")
    request.thesaurus = try Thesaurus(parsing: "lac = looked after child")
    request.facets = [.authority]
    #expect(try searcher.search(request).hits.count == 1)
    try store("Another looked after child", "Kent")
    let results = try searcher.search(request)
    #expect(Set(results.hits.map(\.match.report.subject)) == ["Harrow", "Kent"])
    #expect(results.facets.first?.counts.compactMap(\.value).sorted() == ["Harrow", "Kent"])
  }
}
