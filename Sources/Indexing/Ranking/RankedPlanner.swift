internal import GRDB

/// Looks up what a query needs before it is evaluated.
struct RankedPlanner {
  private let reader: TermPostingsReader
  private let table: RankingTable
  /// For each segment whether all of its paragraphs are still there.
  private let areWhole: [Bool]

  init(_ reader: TermPostingsReader, _ table: RankingTable) {
    self.reader = reader
    self.table = table
    let all = reader.segments.reduce(0) { $0 + $1.rows.count }
    areWhole = reader.segments.map { all == table.paragraphCount || Self.isWhole($0, table) }
  }

  func plan(_ match: RankedMatch, filter: RowSet?) throws -> RankedEvaluation.Plan {
    var numbers: [TermForm: Int] = [:]
    var terms: [TermPostings] = []
    for form in match.scoringForms + match.condition.terms where numbers[form] == nil {
      numbers[form] = terms.count
      terms.append(try reader.postings(of: form))
    }
    let factors = match.terms.map { _ in 1 } + match.related.map(\.factor)
    let counts = terms.prefix(factors.count).map(count)
    return RankedEvaluation.Plan(
      terms: terms, termCount: match.terms.count, scoringCount: factors.count,
      condition: Self.condition(match.condition, numbers), segments: reader.segments,
      weights: zip(factors, counts).map {
        $0 * ParagraphScore.weight(count: $1, of: table.paragraphCount)
      }, counts: counts,
      factors: RankingFactors(seeksWeakness: match.seeksWeakness, grades: try reader.grades()),
      filter: filter, interruption: reader.interruption)
  }

  private static func condition(
    _ condition: MatchCondition, _ numbers: [TermForm: Int]
  ) -> RankedEvaluation.Condition {
    switch condition {
    case .term(let form): .term(numbers[form] ?? 0)
    case .any(let parts): any(parts.map { self.condition($0, numbers) })
    case .all(let parts): .all(parts.map { self.condition($0, numbers) })
    case .not(let part): .not(self.condition(part, numbers))
    }
  }

  private static func any(_ parts: [RankedEvaluation.Condition]) -> RankedEvaluation.Condition {
    let terms = parts.compactMap { part in if case .term(let number) = part { number } else { nil } }
    return terms.count == parts.count ? .anyTerm(terms) : .any(parts)
  }

  /// How many paragraphs hold a term in their text. Postings of removed ones stay until they are merged.
  private func count(_ term: TermPostings) -> Int {
    reader.segments.indices.reduce(0) { sum, index in
      guard let text = term.texts[index] else { return sum }
      return sum + (areWhole[index] ? text.rowCount : liveCount(text, reader.segments[index]))
    }
  }

  private static func isWhole(_ segment: PostingSegment, _ table: RankingTable) -> Bool {
    let (first, last) = (
      Int(segment.base) / PostingBlock.rows, Int(segment.rows.upperBound) / PostingBlock.rows
    )
    let live = (first...last).reduce(0) { sum, block in
      let start = Int64(block * PostingBlock.rows)
      let rows = RowMask(Int(segment.rows.lowerBound - start)..<Int(segment.rows.upperBound - start) + 1)
      return sum + table.mask(ofBlock: block).intersection(rows).count
    }
    return live == segment.rows.count
  }

  private func liveCount(_ text: BlockPostings, _ segment: PostingSegment) -> Int {
    let first = Int(segment.base) / PostingBlock.rows
    return (0..<text.blockCount).reduce(0) {
      $0 + text.view.mask(ofBlock: $1).intersection(table.mask(ofBlock: first + $1)).count
    }
  }
}
