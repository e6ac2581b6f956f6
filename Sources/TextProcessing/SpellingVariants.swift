// The other spellings of a word, British and American, whose stems differ: a search for `organization` would miss every
// `organisation`. Rules know endings and sequences of letters, not words; what they make is often no word at all, so
// whoever asks has to look it up.

/// Makes British spellings of American ones and the other way round.
public enum SpellingVariants {
  /// Words longer than this have no variants.
  private static let longest = 64

  /// What may be other spellings of a folded word, each once. The word itself is not among them, and what is among them need not
  /// exist.
  public static func variants(of word: [UInt8]) -> [[UInt8]] {
    guard (4...longest).contains(word.count), word.allSatisfy({ ASCII.isLetter($0) }) else { return [] }
    var variants: [[UInt8]] = []
    for rule in rules {
      for variant in rule.applied(to: word) where variant != word && !variants.contains(variant) {
        variants.append(variant)
      }
    }
    return variants
  }

  /// Two ways to write a part of a word, each in place of the other.
  private struct Rule {
    let (one, other): ([UInt8], [UInt8])
    /// What may stand behind the part; `nil` for anything.
    let endings: Set<[UInt8]>?
    /// How many vowels, or runs of them, have to stand before it: `fav-our`, not `f-our`; `travel-led`, not `fil-led`.
    let vowelsBefore: Int
    /// Whether it may stand at the start only.
    let isAtStart: Bool

    init(
      _ one: String, _ other: String, endings: [String]? = nil, vowelsBefore: Int = 0, isAtStart: Bool = false
    ) {
      (self.one, self.other) = (Array(one.utf8), Array(other.utf8))
      self.endings = endings.map { Set($0.map { Array($0.utf8) }) }
      self.vowelsBefore = vowelsBefore
      self.isAtStart = isAtStart
    }

    func applied(to word: [UInt8]) -> [[UInt8]] {
      replacing(one, by: other, in: word) + replacing(other, by: one, in: word)
    }

    /// The word with the part replaced, once for each place where it stands.
    private func replacing(_ part: [UInt8], by replacement: [UInt8], in word: [UInt8]) -> [[UInt8]] {
      var found: [[UInt8]] = []
      var start = 0
      while start + part.count <= word.count, !isAtStart || start == 0 {
        let end = start + part.count
        if word[start..<end].elementsEqual(part), endings?.contains(Array(word[end...])) ?? true,
          vowelRuns(in: word[..<start]) >= vowelsBefore
        {
          found.append(word[..<start] + replacement + word[end...])
        }
        start += 1
      }
      return found
    }

    private func vowelRuns(in letters: ArraySlice<UInt8>) -> Int {
      var (runs, wasVowel) = (0, false)
      for letter in letters {
        let isVowel = SpellingVariants.vowels.contains(letter)
        if isVowel && !wasVowel { runs += 1 }
        wasVowel = isVowel
      }
      return runs
    }
  }

  private static let vowels = Set("aeiou".utf8)

  private static let verbEndings = [
    "e", "es", "ed", "ing", "er", "ers", "able", "ation", "ations", "ational",
  ]
  private static let ourEndings = [
    "", "s", "ed", "ing", "al", "ally", "able", "ably", "ful", "ite", "ites", "hood", "hoods", "er", "ers",
    "less",
  ]
  private static let doubledEndings = ["ed", "ing", "ings", "er", "ers", "or", "ors", "ous"]

  private static let rules = [
    // organise, organize; analyse, analyze
    Rule("is", "iz", endings: verbEndings, vowelsBefore: 1),
    Rule("ys", "yz", endings: verbEndings, vowelsBefore: 1),
    // behaviour, behavior
    Rule("our", "or", endings: ourEndings, vowelsBefore: 1),
    // centre, center; fibre, fiber
    Rule("tre", "ter", endings: ["", "s"], vowelsBefore: 1),
    Rule("bre", "ber", endings: ["", "s"], vowelsBefore: 1),
    // programme, program
    Rule("gramme", "gram", endings: ["", "s"], vowelsBefore: 1),
    // counsellor, counselor; focussed, focused
    Rule("ll", "l", endings: doubledEndings, vowelsBefore: 2),
    Rule("ss", "s", endings: doubledEndings, vowelsBefore: 2),
    // skilful, skillful
    Rule("lful", "llful", endings: ["", "ly"], vowelsBefore: 1),
    // defence, defense
    Rule("ence", "ense", endings: ["", "s", "less"], vowelsBefore: 1),
    Rule("licenc", "licens", endings: ["e", "es", "ed", "ing"], isAtStart: true),
    Rule("practic", "practis", endings: ["e", "es", "ed", "ing"], isAtStart: true),
    // paediatric, pediatric
    Rule("paed", "ped"), Rule("anaem", "anem"), Rule("leukaem", "leukem", isAtStart: true),
    Rule("haem", "hem", isAtStart: true),
    Rule("gynaec", "gynec", isAtStart: true), Rule("naesth", "nesth"), Rule("aesth", "esth", isAtStart: true),
    Rule("caesar", "cesar", isAtStart: true),
    Rule("foet", "fet", isAtStart: true), Rule("oestr", "estr", isAtStart: true), Rule("rrhoe", "rrhe"),
    Rule("oeuv", "euv"), Rule("mediaev", "mediev", isAtStart: true),
    // dialogue, dialog
    Rule("logue", "log", endings: ["", "s"], vowelsBefore: 1),
    // judgement, judgment
    Rule("dgement", "dgment"),
    // adviser, advisor; convener, convenor
    Rule("viser", "visor", endings: ["", "s"], vowelsBefore: 1),
    Rule("vener", "venor", endings: ["", "s"], vowelsBefore: 1),
    // enquiry, inquiry
    Rule("enquir", "inquir", isAtStart: true),
    // learnt, learned
    Rule("rnt", "rned", endings: [""], vowelsBefore: 1),
    Rule("grey", "gray", isAtStart: true), Rule("sceptic", "skeptic", isAtStart: true),
    Rule("plough", "plow", isAtStart: true), Rule("artef", "artif", isAtStart: true),
  ]
}
