/// What an abbreviation stands for, as reports say themselves.
public struct Abbreviation: Sendable, Hashable {
  /// As printed, without the s of a plural.
  public let short: String
  /// As most of the reports print it.
  public let long: String
  /// How many reports define it so, in singular or plural.
  public let reportCount: Int

  public init(short: String, long: String, reportCount: Int) {
    self.short = short
    self.long = long
    self.reportCount = reportCount
  }
}

/// Words that are an abbreviation or what one stands for.
public struct AbbreviationMatch: Sendable, Hashable {
  /// Which of the two the words are.
  public enum Form: Sendable {
    case short
    case long
  }

  /// Where they stand among the words that were asked for.
  public let words: Range<Int>
  public let form: Form
  /// The ways in which reports use it, what most of them say first; never empty.
  public let meanings: [Abbreviation]
}
