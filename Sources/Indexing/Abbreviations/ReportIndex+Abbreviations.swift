internal import GRDB
public import TextProcessing

extension ReportIndex {
  /// The words that are an abbreviation in some report, or what one stands for, with every way in which reports use it. In order
  /// of their first words; of what starts at one word the longest, and no long form inside another.
  ///
  /// - Parameter words: of a query, in order.
  public func abbreviations(in words: [ScannedWord]) throws -> [AbbreviationMatch] {
    if words.isEmpty { return [] }
    return try read { try AbbreviationLookup(PostingStore.connection($0)).matches(in: words) }
  }
}
