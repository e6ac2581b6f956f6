internal import Indexing
public import Reports

/// What a search finds in one report.
public struct ReportMarks: Sendable, Equatable {
  /// Which paragraphs are hits.
  public enum Rule: Sendable, Equatable {
    /// Those with the one word that was searched, or with what means the same.
    case word
    /// Those with every word, or with what means the same.
    case everyWord
    /// None has every word: all that have any.
    case anyWord
    /// None has every word: the best of so many that have any.
    case best(of: Int)
  }

  public let rule: Rule
  /// Places of the hits among the paragraphs of the report, in reading order.
  public let hits: [Int]
  /// For each paragraph what to mark in it, in Unicode scalars from its start.
  public let marks: [[Range<Int>]]
  /// What was searched, in words.
  public let interpreted: String
}

extension Searcher {
  /// Hits where none has every word: any word is in nearly all paragraphs.
  private static let mostOfAnyWord = 10

  /// Marks in a whole report what a search would mark in its hits, and says which paragraphs it would list there.
  ///
  /// - Parameters:
  ///   - report: whole, as the same index has it.
  ///   - known: a paragraph that the search has listed already, and that is a hit in any case.
  /// - Throws: `QueryProblem` or `IndexProblem`
  public func marks(
    of request: SearchRequest, in report: ReportExtract, known: Paragraph.ID? = nil
  ) throws -> ReportMarks {
    let query = try QueryParser.parse(request.text)
    let plan = try plan(query, request)
    var filter = plan.filter
    // A search that is restricted to others still has something to say here.
    filter.reports = [report.listing.summary.id.description]
    let (rule, rows) = try hits(plan, filter, request)
    var marks = Array(repeating: [Range<Int>](), count: report.paragraphs.count)
    var (hits, place): ([Int], Int) = ([], 0)
    var whole = ParagraphFilter()
    whole.reports = filter.reports
    try index.forEachText(nil, filter: whole) { stored in
      defer { place += 1 }
      // Another one where the report was replaced since it was read.
      guard place < marks.count, report.paragraphs[place].paragraph.text == stored.text else { return }
      marks[place] = highlights(plan, in: stored.text, ofRow: stored.row)
      if rows.contains(stored.row) || report.paragraphs[place].id == known { hits.append(place) }
    }
    return ReportMarks(rule: rule, hits: hits, marks: marks, interpreted: plan.inWords)
  }

  private func hits(
    _ plan: SearchPlan, _ filter: ParagraphFilter, _ request: SearchRequest
  ) throws -> (ReportMarks.Rule, rows: Set<Int64>) {
    var rows: Set<Int64> = []
    try index.forEachText(plan.allWords, filter: filter) { rows.insert($0.row) }
    if plan.terms.count == 1 { return (.word, rows) }
    if request.wantsAllWords || !rows.isEmpty { return (.everyWord, rows) }
    let best = try index.bestMatches(plan.match, filter: filter, limit: Self.mostOfAnyWord, offset: 0)
    rows = Set(best.matches.map(\.row))
    return (best.count > rows.count ? .best(of: best.count) : .anyWord, rows)
  }
}
