internal import Indexing
internal import TextProcessing

/// Finds where the terms of a query occur in one text.
enum Occurrences {
  /// The bytes of every occurrence of one of `forms` in a text of which `words` are the words, in order of their starts.
  static func ranges(of forms: [TermForm], in words: [ScannedWord], ofRow row: Int64) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for position in words.indices {
      for form in forms {
        form.forEachOccurrence(at: position, in: words, ofRow: row) { ranges.append($0.range) }
      }
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }
}
