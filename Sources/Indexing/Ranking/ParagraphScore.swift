internal import Foundation
internal import TextProcessing

// BM25 with the constants that judged queries favour: FTS5's own, k1 1.2 and b 0.75, favour short paragraphs too much for
// reports, and lists of recommendations rise above the findings. The headings are weighed as part of the term frequency (BM25F)
// instead of as a document of their own, and words that stand together are rewarded.
//
//     score = factors · Σ idf(t) · f · (k1 + 1) / (f + k1 · (1 − b + b · length / mean length)) · (1 + bonus of `Closeness`)
//     f     = occurrences in the text + 0.3 · occurrences in the headings

/// How well a paragraph answers a query. Whatever a search does to be fast only decides for which paragraphs this is worked out.
struct ParagraphScore {
  static let headingWeight = 0.3

  private let terms: [TermForm]
  private let termCount: Int
  private let weights: [Double]
  private let factors: RankingFactors
  private let meanLength: Double
  private let scanner: TermScanner
  private let stems: StemMatcher
  private let finder: OccurrenceFinder
  private var closeness: Closeness
  private var counts: [Double]
  private var headingCounts: [Int]

  /// - Parameters:
  ///   - weights: of each term and of what else scores; see `weight(count:of:)`.
  ///   - meanLength: of all paragraphs, in words.
  init(
    _ match: RankedMatch, weights: [Double], factors: RankingFactors, meanLength: Double,
    scanner: TermScanner = TermScanner()
  ) {
    terms = match.scoringForms
    termCount = match.terms.count
    self.factors = factors
    self.weights = weights
    self.meanLength = meanLength
    self.scanner = scanner
    stems = StemMatcher(terms)
    finder = OccurrenceFinder(terms)
    closeness = Closeness(termCount: termCount)
    counts = terms.map { _ in 0 }
    headingCounts = terms.map { _ in 0 }
  }

  /// The score of a paragraph.
  mutating func value(
    text: UnsafeBufferPointer<UInt8>, headings: UnsafeBufferPointer<UInt8>, row: Int64, entry: RankingEntry
  ) -> Double {
    for term in counts.indices { (counts[term], headingCounts[term]) = (0, 0) }
    closeness.reset()
    if stems.areAll { addWords(of: text) } else { addOccurrences(in: text, ofRow: row) }
    stems.forEachMatch(in: headings, scanner) { term, _ in
      counts[term] += Self.headingWeight
      headingCounts[term] += 1
    }
    let norm = LengthNorms.norm(length: entry.length, meanLength: meanLength)
    return Self.value(counts: counts, weights: weights, bonus: closeness.bonus, norm: norm)
      * factors.factor(of: entry)
  }

  /// Where every term is a word in any form.
  private mutating func addWords(of text: UnsafeBufferPointer<UInt8>) {
    stems.forEachMatch(in: text, scanner) { term, position in
      counts[term] += 1
      if term < termCount { closeness.add(term: term, at: position, length: 1) }
    }
  }

  private mutating func addOccurrences(in text: UnsafeBufferPointer<UInt8>, ofRow row: Int64) {
    finder.forEachOccurrence(in: finder.words(in: text, scanner), ofRow: row) { term, position, occurrence in
      counts[term] += 1
      if term < termCount { closeness.add(term: term, at: position, length: occurrence.length) }
    }
  }

  /// What the score of the paragraph scored last is made of.
  func parts(of entry: RankingEntry) -> ScoreParts {
    let norm = LengthNorms.norm(length: entry.length, meanLength: meanLength)
    let factors = factors.parts(of: entry)
    return ScoreParts(
      terms: counts.indices.map { term in
        let points = Self.value(counts: [counts[term]], weights: [weights[term]], bonus: 0, norm: norm)
        let inText = counts[term] - Self.headingWeight * Double(headingCounts[term])
        return ScoreParts.Term(
          count: Int(inText.rounded()), headingCount: headingCounts[term], points: points)
      },
      closeness: closeness.closenessBonus, coverage: closeness.coverageBonus, kind: factors.kind,
      isBrief: entry.traits?.isBrief == true, tone: factors.tone, grade: factors.grade)
  }

  /// The formula; without the weight of the kind.
  static func value(counts: [Double], weights: [Double], bonus: Double, norm: Double) -> Double {
    var sum = 0.0
    for (count, weight) in zip(counts, weights) where count > 0 {
      sum += weight * count * (LengthNorms.k1 + 1) / (count + norm)
    }
    return sum * (1 + bonus)
  }

  /// The inverse document frequency of a term, never negative.
  ///
  /// - Parameters:
  ///   - count: how many paragraphs hold it in their text.
  ///   - total: how many there are.
  static func weight(count: Int, of total: Int) -> Double {
    log1p((Double(total) - Double(count) + 0.5) / (Double(count) + 0.5))
  }
}
