import Indexing
import Reports
import TestSupport

/// An index in a temporary folder.
struct IndexStore {
  let folder: TemporaryFolder
  let index: ReportIndex

  init() throws {
    folder = try TemporaryFolder()
    index = try ReportIndex(path: folder.path("index.sqlite"), for: .writing)
  }

  var path: String { index.path }

  /// Stores reports, each from the file that it names.
  func store(_ reports: Report..., modified: Int = 1, readerVersion: Int = 1) throws {
    try index.store(
      reports.map { ($0, SampleReport.stamp(of: $0, modified: modified)) }, readerVersion: readerVersion)
  }

  /// Stores one report of paragraphs with these texts.
  func add(_ texts: [String]) throws { try store(SampleReport.report(texts)) }

  /// How many paragraphs hold these terms one after the other.
  func count(_ places: [String]) throws -> Int {
    try index.count(.term(.phrase(places.map { Array($0.utf8) })), filter: ParagraphFilter())
  }

  /// The best matches of words that start like this.
  static func matches(
    _ start: String, in index: ReportIndex, _ filter: ParagraphFilter = ParagraphFilter()
  ) throws
    -> [ParagraphMatch]
  {
    let term = TermForm.prefix(Array(start.utf8))
    let match = RankedMatch(terms: [term], condition: .term(term))
    return try index.bestMatches(match, filter: filter, limit: 1_000, offset: 0).matches
  }

  /// Every paragraph of a filter, in order.
  func paragraphs(_ filter: ParagraphFilter = ParagraphFilter()) throws -> [ParagraphInContext] {
    var paragraphs: [ParagraphInContext] = []
    try index.forEachParagraph(filter) { paragraphs.append($0) }
    return paragraphs
  }
}
