/// How widespread something is, in inspectors' own words.
public enum Extent: Int, Sendable, Comparable, CaseIterable {
  case none, few, some, many, most, all

  public static func < (left: Extent, right: Extent) -> Bool { left.rawValue < right.rawValue }
}

/// An extent as a sentence says it.
public struct ExtentMention: Sendable, Equatable {
  public let extent: Extent
  /// `too many`, `too often`, `too few`: the inspectors' measure is exceeded.
  public let isTooMuch: Bool
  /// The bytes of the words that say it.
  public let range: Range<Int>
}
