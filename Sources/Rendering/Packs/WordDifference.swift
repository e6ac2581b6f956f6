/// The first place where a quotation leaves the words of its paragraph, with a few words around it on either side.
struct WordDifference: Equatable {
  /// What the quotation has.
  let found: String
  /// What the paragraph has.
  let expected: String

  /// The place is behind the longest run of words from the start of the quotation that the paragraph has, or else before
  /// the longest one to its end.
  init(of quotation: String, from text: String) {
    let quoted = QuotedRun.normalised(quotation).split(separator: " ")
    let words = QuotedRun.normalised(text).split(separator: " ")
    let head = Self.longestRun(quoted, words)
    let tail = head.count > 0 ? head : Self.longestRun(quoted.reversed(), words.reversed())
    if head.count > 0 {
      found = Self.around(head.count, of: quoted)
      expected = Self.around(head.place + head.count, of: words)
    } else if tail.count > 0 {
      found = Self.around(quoted.count - tail.count - 1, of: quoted)
      expected = Self.around(words.count - tail.place - tail.count - 1, of: words)
    } else {
      found = Self.start(of: quotation)
      expected = Self.start(of: text)
    }
  }

  /// The first words of a text.
  static func start(of text: String) -> String {
    excerpt(of: QuotedRun.normalised(text).split(separator: " "), 0..<7)
  }

  /// The longest run of `words` with which `quoted` begins.
  private static func longestRun(_ quoted: [Substring], _ words: [Substring]) -> (place: Int, count: Int) {
    var best = (place: 0, count: 0)
    for place in words.indices {
      let count = zip(quoted, words[place...]).prefix { $0.utf8.elementsEqual($1.utf8) }.count
      if count > best.count { best = (place, count) }
    }
    return best
  }

  private static func around(_ place: Int, of words: [Substring]) -> String {
    excerpt(of: words, (place - 3)..<(place + 4))
  }

  private static func excerpt(of words: [Substring], _ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<words.count)
    let text = words[range].map(visible).joined(separator: " ")
    return (range.lowerBound > 0 ? "… " : "") + text + (range.upperBound < words.count ? " …" : "")
  }

  /// What a screen shows nothing of is named, because the difference can lie in it.
  private static func visible(_ word: Substring) -> String {
    word.unicodeScalars.prefix(longestWord).map { scalar in
      scalar.properties.generalCategory == .format
        ? "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">" : String(Character(scalar))
    }.joined()
  }

  /// Letters; more of a word are not shown.
  private static let longestWord = 60
}
