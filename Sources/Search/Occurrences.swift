internal import Indexing
internal import TextProcessing

/// Finds where the terms of a query occur in one text.
enum Occurrences {
  /// The bytes of every occurrence of one of `terms` in a text of which `words` are the words, in order of their starts.
  static func ranges(of terms: [QueryTerm], in words: [ScannedWord]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for position in words.indices {
      for term in terms { term.form.forEachOccurrence(at: position, in: words) { ranges.append($0.range) } }
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }
}
