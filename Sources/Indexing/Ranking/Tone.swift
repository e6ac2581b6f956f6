internal import TextProcessing

// Inspectors say the same words of the best and of the worst: "there is drift", "there is no drift". What tells the two apart are
// the words around. A paragraph's tone is the balance of words that criticise and words that praise, in seven steps; a search
// for a weakness ranks those that criticise first. It never decides what matches.

/// Whether a paragraph criticises or praises.
struct Tone: Equatable {
  /// From -3, praise, to 3, criticism.
  let level: Int

  static let neutral = Tone(level: 0)
  private static let mostLevel = 3

  /// The tone of a text that holds so many words of each sort. A few words tell little.
  init(criticising: Int, praising: Int) {
    let balance = Double(criticising - praising) / Double(criticising + praising + 2)
    level = Int((balance * Double(Self.mostLevel) / Self.strongest).rounded())
      .clamped(to: -Self.mostLevel...Self.mostLevel)
  }

  private init(level: Int) {
    self.level = level
  }

  /// The balance of a text that could not be more one-sided.
  private static let strongest = 0.75

  /// From -0.75 to 0.75.
  var balance: Double { Double(level) / Double(Self.mostLevel) * Self.strongest }

  /// As three bits.
  var code: UInt8 { UInt8(level + Self.mostLevel) }

  init(code: UInt8) {
    level = (Int(code) - Self.mostLevel).clamped(to: -Self.mostLevel...Self.mostLevel)
  }
}

/// Whether a word criticises or praises, by its stem.
enum ToneWords {
  /// +1 for a stem that criticises, -1 for one that praises, 0 for any other.
  static func sign(ofStem stem: [UInt8]) -> Int8 { signs[stem] ?? 0 }

  private static let signs: [[UInt8]: Int8] = {
    var signs: [[UInt8]: Int8] = [:]
    let scanner = TermScanner()
    for (words, sign) in [(praising, Int8(-1)), (criticising, 1)] {
      for word in scanner.words(in: words) { signs[word.stem] = sign }
    }
    return signs
  }()

  private static let criticising = """
    not no nor never without lack insufficient insufficiently inadequate poor weak weakness inconsistent \
    inconsistency variable variability however although despite too limited delay late slow drift failure fail unable \
    unclear unacceptable concern concerning shortfall shortage deficit underdeveloped unmet unsuitable rarely seldom absence \
    absent missing missed ineffective inappropriate unmanageable excessive gap barrier hinder hampered undermine unnecessarily \
    overdue backlog unsafe superficial
    """

  private static let praising = """
    effective good well strong strength robust timely prompt swift appropriate positive improved improvement successful \
    excellent outstanding comprehensive thorough detailed clear consistently sensitive skilled committed ensure enable \
    benefit prevent avoid minimise quickly proactive highly purposeful reduced helps routinely ambitious confident careful
    """
}

extension Int {
  fileprivate func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
