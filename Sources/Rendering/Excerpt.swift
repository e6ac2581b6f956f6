/// Cuts a long paragraph down to the sentences around its marked words.
package enum Excerpt {
  /// Words that are shown at most, and the most that a paragraph may have to be shown whole.
  static let longest = 110

  /// The words to show; cuts are shown by an ellipsis.
  package static func words(of text: MarkedText) -> [MarkedText.Word] {
    let words = text.words
    guard words.count > longest else { return words }
    let range = window(in: words)
    var shown = Array(words[range])
    let ellipsis = MarkedText.Word(pieces: [("…", false)])
    if range.lowerBound > 0 { shown.insert(ellipsis, at: 0) }
    if range.upperBound < words.count { shown.append(ellipsis) }
    return shown
  }

  /// The window with the most marked words, moved to the start of a sentence.
  private static func window(in words: [MarkedText.Word]) -> Range<Int> {
    let marked = words.map { MarkedText.holdsMark($0) ? 1 : 0 }
    var sums = [0]
    for mark in marked { sums.append(sums[sums.count - 1] + mark) }
    let starts = sentenceStarts(words).filter { $0 + longest / 2 <= words.count }
    let best = starts.max { left, right in
      let (leftCount, rightCount) = (count(sums, from: left), count(sums, from: right))
      return (leftCount, -left) < (rightCount, -right)
    }
    let start = best ?? 0
    return start..<min(words.count, start + longest)
  }

  private static func count(_ sums: [Int], from start: Int) -> Int {
    sums[min(sums.count - 1, start + longest)] - sums[start]
  }

  private static func sentenceStarts(_ words: [MarkedText.Word]) -> [Int] {
    [0]
      + words.indices.dropFirst().filter {
        words[$0 - 1].text.last == "." && words[$0].text.first?.isUppercase == true
      }
  }
}
