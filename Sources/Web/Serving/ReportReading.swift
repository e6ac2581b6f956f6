internal import Indexing
internal import Rendering
internal import Reports
internal import Search

/// All that the reading view of a report shows.
struct ReportReading: Sendable {
  let extract: ReportExtract
  /// What a search finds in it; `nil` without one.
  let marks: ReportMarks?
  /// The reports on the same authority, the oldest first, this one among them.
  let inspections: [ReportSummary]
  /// Whether there is a file of it here.
  let hasFile: Bool

  /// - Throws: `NameProblem`, `QueryProblem`, `IndexProblem`
  init(_ index: ReportIndex, named name: String, _ request: SearchRequest?, known: String?) throws {
    let extract = try index.extract(named: name, context: 0)
    self.extract = extract
    let summary = extract.listing.summary
    let isWhole = extract.asked == nil
    let hit = known.map { Paragraph.ID(report: summary.id, local: $0) }
    marks = try request.flatMap {
      isWhole ? try Searcher(index).marks(of: $0, in: extract, known: hit) : nil
    }
    inspections = isWhole ? try index.inspections(like: summary.id) : []
    hasFile = isWhole && SourceFile.mayBeThere(summary.source)
  }

  var summary: ReportSummary { extract.listing.summary }

  /// Where the report can be opened as it was published, at a page; `nil` where it cannot.
  func sourceAddress(page: Int?) -> String? {
    if let link = summary.webLink { return link.url(page: page) }
    guard hasFile else { return nil }
    return ReportAddress(summary.id).fileText + (page.map { "#page=\($0)" } ?? "")
  }

  /// The paragraphs that match, by their names in the report, in reading order.
  var hits: [String] { marks?.hits.map { extract.paragraphs[$0].id.local } ?? [] }
}
