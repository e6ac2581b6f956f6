internal import Foundation
internal import TextProcessing

// BM25 with the constants that judged queries favour: FTS5's own, k1 1.2 and b 0.75, favour short paragraphs too much for
// reports, and lists of recommendations rise above the findings. The headings are weighed as part of the term frequency (BM25F)
// instead of as a document of their own, and words that stand together are rewarded.
//
//     score = kind · Σ idf(t) · f · (k1 + 1) / (f + k1 · (1 − b + b · length / mean length)) · (1 + bonus of `Closeness`)
//     f     = occurrences in the text + 0.3 · occurrences in the headings

/// How well a paragraph answers a query. Whatever a search does to be fast only decides for which paragraphs this is worked out.
struct ParagraphScore {
  static let headingWeight = 0.3

  private let terms: [TermForm]
  private let weights: [Double]
  private let meanLength: Double
  private let scanner = TermScanner()
  private var closeness: Closeness

  /// - Parameters:
  ///   - weights: of each term; see `weight(count:of:)`.
  ///   - meanLength: of all paragraphs, in words.
  init(terms: [TermForm], weights: [Double], meanLength: Double) {
    self.terms = terms
    self.weights = weights
    self.meanLength = meanLength
    closeness = Closeness(termCount: terms.count)
  }

  /// The score of a paragraph.
  mutating func value(text: String, headings: String, entry: RankingEntry) -> Double {
    var counts = Array(repeating: 0.0, count: terms.count)
    closeness.reset()
    let words = scanner.words(in: text)
    for position in words.indices {
      for (term, form) in terms.enumerated() {
        form.forEachOccurrence(at: position, in: words) { occurrence in
          counts[term] += 1
          closeness.add(term: term, at: position, length: occurrence.length)
        }
      }
    }
    addHeadings(headings, to: &counts)
    let norm = LengthNorms.norm(length: entry.length, meanLength: meanLength)
    return Self.value(counts: counts, weights: weights, bonus: closeness.bonus, norm: norm)
      * (entry.kind?.weight ?? 1)
  }

  private func addHeadings(_ headings: String, to counts: inout [Double]) {
    let words = scanner.words(in: headings)
    for (term, form) in terms.enumerated() {
      guard case .word = form else { continue }
      for position in words.indices {
        form.forEachOccurrence(at: position, in: words) { _ in counts[term] += Self.headingWeight }
      }
    }
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
