/// What BM25 adds to the occurrences of a term in the denominator: more for longer paragraphs.
struct LengthNorms {
  static let k1 = 0.9
  static let b = 0.4

  private let base = Float(Self.k1 * (1 - Self.b))
  private let slope: Float

  /// - Parameter meanLength: of all paragraphs, in words; at least 1.
  init(meanLength: Double) {
    slope = Float(Self.k1 * Self.b / meanLength)
  }

  /// For a paragraph of so many words.
  @inline(__always)
  func norm(length: UInt16) -> Float { base + slope * Float(length) }

  /// In full precision, for the score that counts.
  static func norm(length: Int, meanLength: Double) -> Double {
    k1 * (1 - b + b * Double(length) / meanLength)
  }

  /// The mean of the lengths above 0, at least 1.
  static func mean(_ lengths: ArraySlice<UInt16>) -> Double {
    let count = lengths.reduce(into: 0) { count, length in if length > 0 { count += 1 } }
    let sum = lengths.reduce(0) { $0 + Int($1) }
    return max(1, Double(sum) / Double(max(1, count)))
  }
}
