/// Which terms of a query a text holds.
struct TermSet {
  /// One for each of the first 63 terms; the last for all others, of which nothing more is known.
  private var bits: UInt64 = 0
  private static let others: UInt64 = 1 << 63

  @inline(__always)
  mutating func insert(_ term: Int) { bits |= term < 63 ? 1 << UInt64(term) : Self.others }

  @inline(__always)
  func union(_ other: TermSet) -> TermSet {
    var union = self
    union.bits |= other.bits
    return union
  }

  /// The least that `Closeness` can add.
  func leastBonus(of count: Int) -> Float {
    Float(Closeness.coverageWeight) * Float((bits & ~Self.others).nonzeroBitCount) / Float(count)
  }

  /// The most that `Closeness` can add: every pair of neighbours that is there side by side.
  func mostBonus(of count: Int) -> Float {
    if bits & Self.others != 0 { return Float(Closeness.closenessWeight + Closeness.coverageWeight) }
    let pairs = count < 2 ? 0 : Float((bits & bits >> 1).nonzeroBitCount) / Float(count - 1)
    return leastBonus(of: count) + Float(Closeness.closenessWeight) * pairs
  }
}
