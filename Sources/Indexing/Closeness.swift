/// How near the terms of a query stand to each other in one text, and how many of them are there.
///
/// For each pair of neighbouring terms the best place counts: side by side in the order of the query gives 1, further
/// apart less, the other way round less again.
struct Closeness {
  /// Stands in `termOfPhrase` for phrases of what is excluded.
  static let noTerm = UInt8.max

  private static let closenessWeight = 0.6
  private static let coverageWeight = 0.4
  private static let reversedWeight = 0.7
  /// Terms with more words than this between them have nothing to do with each other.
  private static let widestGap = 8

  private struct Place {
    let term: Int
    let end: Int
  }

  private let termOfPhrase: [UInt8]
  private let termCount: Int
  private var recent: [Place] = []
  private var best: [Double]
  private var isFound: [Bool]

  init(termOfPhrase: [UInt8]) {
    self.termOfPhrase = termOfPhrase
    termCount = Int(termOfPhrase.filter { $0 != Self.noTerm }.max().map { $0 + 1 } ?? 0)
    best = Array(repeating: 0, count: max(0, termCount - 1))
    isFound = Array(repeating: false, count: termCount)
  }

  /// Forgets the row before.
  mutating func reset() {
    recent.removeAll(keepingCapacity: true)
    for index in best.indices { best[index] = 0 }
    for index in isFound.indices { isFound[index] = false }
  }

  /// Notes an occurrence; they come in order of their places, counted in words.
  mutating func add(phrase: Int, at position: Int, length: Int) {
    guard termOfPhrase.indices.contains(phrase), termOfPhrase[phrase] != Self.noTerm else { return }
    let term = Int(termOfPhrase[phrase])
    isFound[term] = true
    recent.removeAll { position - $0.end > Self.widestGap }
    for earlier in recent where abs(earlier.term - term) == 1 {
      let gap = max(0, position - earlier.end)
      let value = (earlier.term < term ? 1 : Self.reversedWeight) / Double(max(1, gap))
      best[min(earlier.term, term)] = max(best[min(earlier.term, term)], value)
    }
    recent.append(Place(term: term, end: position + length))
  }

  /// What is added to a factor of 1.
  var bonus: Double {
    guard termCount > 0 else { return 0 }
    let coverage = Double(isFound.count { $0 }) / Double(termCount)
    let closeness = best.isEmpty ? 0 : best.reduce(0, +) / Double(best.count)
    return Self.closenessWeight * closeness + Self.coverageWeight * coverage
  }
}
