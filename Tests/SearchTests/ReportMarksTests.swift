import Indexing
import Reports
import Search
import TestSupport
import Testing

@Suite struct ReportMarksTests {
  private let texts = [
    "There is drift in planning.", "Social workers know children.", "Planning is slow.",
    "Plans drift, and planning is late.", "Delay is common.",
  ]

  private func marks(_ request: SearchRequest) throws -> ReportMarks {
    let folder = try TemporaryFolder()
    let index = try ReportIndex(path: folder.path("index.sqlite"), for: .writing)
    let reports = [
      SampleReport.report(texts), SampleReport.report(["Drift in planning."], authority: "Oakvale"),
    ]
    try index.store(reports.map { ($0, SampleReport.stamp(of: $0)) }, readerVersion: 1)
    return try Searcher(index).marks(of: request, in: try index.extract(named: "harrow", context: 0))
  }

  @Test func `The hits are the paragraphs with every word, and all are marked`() throws {
    let marks = try marks(SearchRequest(text: "drift planning"))
    #expect(marks.rule == .everyWord)
    #expect(marks.hits == [0, 3])
    #expect(marks.marks[0] == [9..<14, 18..<26])
    #expect(marks.marks[2] == [0..<8])
    #expect(marks.marks[1].isEmpty)
    #expect(marks.marks.count == 5)
  }

  @Test func `Where none has every word, those with any are the hits`() throws {
    let marks = try marks(SearchRequest(text: "workers slow"))
    #expect(marks.rule == .anyWord)
    #expect(marks.hits == [1, 2])
  }

  @Test func `Where every word is wanted, none with some of them is a hit`() throws {
    var request = SearchRequest(text: "workers slow")
    request.wantsAllWords = true
    let marks = try marks(request)
    #expect(marks.rule == .everyWord)
    #expect(marks.hits.isEmpty)
    #expect(!marks.marks[1].isEmpty)
  }

  @Test func `What means the same is marked and found`() throws {
    var request = SearchRequest(text: "drift")
    request.thesaurus = try Thesaurus(parsing: "drift = delay")
    let marks = try marks(request)
    #expect(marks.rule == .word)
    #expect(marks.hits == [0, 3, 4])
    #expect(marks.marks[4] == [0..<5])
  }

  @Test func `A search of other reports finds what is in this one, and keeps its other filters`() throws {
    var request = SearchRequest(text: "drift")
    request.filter.reports = ["oakvale-2012-06-27"]
    #expect(try marks(request).hits == [0, 3])
    request.filter.grades = [.inadequate]
    #expect(try marks(request).hits.isEmpty)
  }
}
