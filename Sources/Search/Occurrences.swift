internal import Indexing
internal import TextProcessing

/// Finds where the terms of a query occur in one text.
enum Occurrences {
  /// The bytes of every occurrence in a text of which `words` are the words, in order of their starts.
  static func ranges(
    of finder: OccurrenceFinder, in words: [ScannedWord], ofRow row: Int64?
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    finder.forEachOccurrence(in: words, ofRow: row) { _, _, occurrence in ranges.append(occurrence.range) }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }
}
