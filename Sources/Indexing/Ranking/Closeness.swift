/// How near the terms of a query stand to each other in one text, and how many of them are there.
///
/// For each pair of neighbouring terms the best place counts: side by side in the order of the query gives 1, further
/// apart less, the other way round less again.
struct Closeness {
  static let closenessWeight = 0.6
  static let coverageWeight = 0.4
  private static let reversedWeight = 0.7
  /// Terms with more words than this between them have nothing to do with each other.
  private static let widestGap = 8

  private let termCount: Int
  /// For each term the furthest end of its occurrences so far, in words: of all of them it is the nearest to the next.
  private var ends: [Int]
  private var best: [Double]
  private var isFound: [Bool]

  init(termCount: Int) {
    self.termCount = termCount
    ends = Array(repeating: Self.nowhere, count: termCount)
    best = Array(repeating: 0, count: max(0, termCount - 1))
    isFound = Array(repeating: false, count: termCount)
  }

  private static let nowhere = Int.min / 2

  /// Forgets the row before.
  mutating func reset() {
    for index in best.indices { best[index] = 0 }
    for index in isFound.indices {
      isFound[index] = false
      ends[index] = Self.nowhere
    }
  }

  /// Notes an occurrence; they come in order of their places, counted in words.
  mutating func add(term: Int, at position: Int, length: Int) {
    isFound[term] = true
    if term > 0 { note(pair: term - 1, gap: position - ends[term - 1], factor: 1) }
    if term + 1 < termCount { note(pair: term, gap: position - ends[term + 1], factor: Self.reversedWeight) }
    ends[term] = max(ends[term], position + length)
  }

  private mutating func note(pair: Int, gap: Int, factor: Double) {
    guard gap <= Self.widestGap else { return }
    best[pair] = max(best[pair], factor / Double(max(1, gap)))
  }

  /// What is added to a factor of 1.
  var bonus: Double { closenessBonus + coverageBonus }

  /// For standing close together.
  var closenessBonus: Double {
    best.isEmpty ? 0 : Self.closenessWeight * best.reduce(0, +) / Double(best.count)
  }

  /// For how many of the terms are there.
  var coverageBonus: Double {
    termCount == 0 ? 0 : Self.coverageWeight * Double(isFound.count { $0 }) / Double(termCount)
  }
}
