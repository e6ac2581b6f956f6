internal import Reports

// score = bm25 × (1 + closeness + coverage) × kind
//
// bm25 is the index's, over text and headings. Closeness rewards words that stand as near to each other as in the
// query, coverage paragraphs that hold more of the words. Boilerplate says the same in every report and goes down.

/// Weighs how well a paragraph answers a query, beyond the words it holds.
enum Relevance {
  private static let closenessWeight = 0.6
  private static let coverageWeight = 0.4
  /// Words further apart than this have nothing to do with each other.
  private static let widestGap = 8

  static func score(
    bm25: Double, occurrences: Occurrences, terms: [QueryTerm], kind: Paragraph.Kind
  ) -> Double {
    let found = Set(occurrences.places.map(\.term)).count
    let coverage = terms.isEmpty ? 0 : Double(found) / Double(terms.count)
    let closeness = closeness(occurrences, terms: terms)
    return bm25 * (1 + closenessWeight * closeness + coverageWeight * coverage) * weight(of: kind)
  }

  private static func weight(of kind: Paragraph.Kind) -> Double {
    switch kind {
    case .finding: 1
    case .recommendation: 0.9
    case .table: 0.5
    case .boilerplate: 0.4
    }
  }

  /// The mean over neighbouring terms of how near they come to each other: 1 for side by side in order.
  private static func closeness(_ occurrences: Occurrences, terms: [QueryTerm]) -> Double {
    guard terms.count > 1 else { return 0 }
    var best = [Double](repeating: 0, count: terms.count - 1)
    let places = occurrences.places
    for (index, left) in places.enumerated() {
      for right in places[index...].dropFirst() {
        let gap = right.position - left.position - terms[left.term].length
        guard gap <= widestGap else { break }
        guard abs(left.term - right.term) == 1 else { continue }
        let isInOrder = left.term < right.term
        let value = (isInOrder ? 1.0 : 0.7) / Double(1 + max(0, gap - 1))
        best[min(left.term, right.term)] = max(best[min(left.term, right.term)], value)
      }
    }
    return best.reduce(0, +) / Double(best.count)
  }
}
