/// Finds how widespread something is said to be.
struct ExtentReader {
  private static let phrases = PhraseTable<Kind>(table)

  /// All extents of a sentence, in order.
  func extents(in words: [SentenceWord]) -> [ExtentMention] {
    Self.phrases.matches(in: words).compactMap { match in
      guard let (stated, isTooMuch) = match.kind.extent, !isAmount(match, words), !isAim(match, words)
      else { return nil }
      let extent = stated == .all && isDenied(match, words) ? .some : stated
      let range =
        words[match.words.lowerBound].range.lowerBound..<words[match.words.upperBound - 1].range.upperBound
      return ExtentMention(extent: extent, isTooMuch: isTooMuch, range: range)
    }
  }

  /// `to ensure that all`, `half of all`: what is aimed at, and what a share is of.
  private func isAim(_ match: PhraseTable<Kind>.Match, _ words: [SentenceWord]) -> Bool {
    guard match.kind == .all else { return false }
    let before = words[max(0, match.words.lowerBound - 3)..<match.words.lowerBound].map(\.word)
    return before.contains { Self.aims.contains($0) } || before.last == "of"
  }

  private static let aims: Set<String> = [
    "ensure", "ensures", "ensuring", "ensured", "whether", "aim", "aims",
  ]

  /// `are not yet effective in ensuring … all`, `not … consistently`: not all.
  private func isDenied(_ match: PhraseTable<Kind>.Match, _ words: [SentenceWord]) -> Bool {
    let first = words[match.words.lowerBound]
    return words[..<match.words.lowerBound].contains { word in
      word.half == first.half && first.clause - word.clause <= 1 && Self.denials.contains(word.word)
    }
  }

  private static let denials: Set<String> = [
    "not", "nor", "cannot", "isn't", "aren't", "wasn't", "weren't", "don't", "doesn't", "didn't",
  ]

  /// `some 18,000 people`, `every six weeks`, `No. 5`: the word before a number says no extent.
  private func isAmount(_ match: PhraseTable<Kind>.Match, _ words: [SentenceWord]) -> Bool {
    guard match.words.count == 1, match.words.upperBound < words.count else { return false }
    let (word, next) = (words[match.words.lowerBound].word, words[match.words.upperBound].word)
    switch word {
    case "some", "no": return next.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    case "every", "each":
      return Self.spans.contains(next) || next.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    default: return false
    }
  }

  private static let spans: Set<String> = [
    "day", "week", "month", "year", "quarter", "fortnight", "term", "morning", "two", "three", "four", "five",
    "six", "eight", "ten",
    "twelve", "second", "third", "few",
  ]

  private enum Kind: String {
    case all, most, many, some, few, none
    case tooMany, tooFew
    /// Says no extent, and keeps its words from saying one.
    case idiom

    var extent: (Extent, isTooMuch: Bool)? {
      switch self {
      case .all: (.all, false)
      case .most: (.most, false)
      case .many: (.many, false)
      case .some: (.some, false)
      case .few: (.few, false)
      case .none: (.none, false)
      case .tooMany: (.many, true)
      case .tooFew: (.few, true)
      case .idiom: nil
      }
    }
  }

  private static let table = """
    all 1: all, every, each, always, consistently, invariably, universally, without exception, at all times, in every case
    most 1: most, mostly, majority, generally, usually, typically, mainly, largely, in the main, almost all, nearly all, almost every, \
    nearly every, almost always, nearly always, vast majority, great majority, overwhelming majority, normally, most of
    many 1: many, often, frequently, numerous, large number, large numbers, significant number, significant numbers, considerable number, \
    high number, high numbers, high proportion, large proportion, significant proportion, quite a few, widespread, commonly, a great many
    tooMany 1: too many, far too many, too often, far too often, all too often, too frequently
    tooFew 1: too few, far too few
    some 1: some, several, sometimes, at times, in some cases, in some instances, not all, not every, not always, not consistently, \
    not yet consistently, not sufficiently consistent, variable, too variable, varies, vary, varied, inconsistent, inconsistently, a number of, \
    mixed, in places, not routinely, cannot always
    few 1: few, a few, very few, small number, small numbers, very small number, minority, small minority, occasionally, occasional, \
    rarely, rare, seldom, handful, hardly any, hardly ever, infrequent, infrequently, isolated cases, isolated instances, scarcely any
    none 1: no, none, never, nobody, no one, nothing, neither of, neither parent, nowhere, at no point, not one, not a single, in no case
    idiom 1: the most, in most need, most recent, most recently, most effective, most vulnerable, most complex, most likely, most in need, most \
    appropriate, most significant, most notably, most of all, at most, no longer, no doubt, first few, last few, next few, each other, \
    each stage, how many, as many as, no more than, no less than, above all, after all, at all, all the same, by no means, once and for all, \
    not only, no small achievement, all round, all too, how often, some way, no matter, as often as, nothing but, no further forward, \
    every effort, every opportunity, at every stage, some time, some years ago, more often than not
    """
}
