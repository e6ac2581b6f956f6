/// What paragraphs are counted by.
public enum Facet: String, Sendable, CaseIterable {
  case authority, region, year, framework, grade, section, kind
}

/// How many paragraphs share a value.
public struct FacetCount: Sendable, Equatable {
  /// `nil` for paragraphs without one: no authority, no date, under no grade.
  public let value: String?
  /// How many of them match.
  public let paragraphs: Int
  /// How many of them match more narrowly.
  public let narrow: Int

  public init(value: String?, paragraphs: Int, narrow: Int) {
    self.value = value
    self.paragraphs = paragraphs
    self.narrow = narrow
  }
}

extension ReportIndex {
  /// Counts the paragraphs that match, by each facet: the largest counts first, years in their order.
  ///
  /// - Parameters:
  ///   - wide: what a paragraph has to hold to be counted.
  ///   - narrow: what it has to hold to be counted a second time, such as every word.
  public func counts(
    _ wide: MatchCondition, _ narrow: MatchCondition, filter: ParagraphFilter, by facets: [Facet]
  ) throws -> [[FacetCount]] {
    try read { database in
      let rows = try [wide, narrow].map { condition in
        let match = RankedMatch(terms: [], condition: condition)
        var evaluation = try PreparedMatch(database, fullText, match, filter: filter)
          .evaluation(capacity: 0, keepsRows: true)
        _ = try evaluation.run()
        return evaluation.rows ?? RowSet()
      }
      return FacetCounter(try fullText.facetTable(database), wide: rows[0], narrow: rows[1]).counts(
        by: facets)
    }
  }
}
