internal import TextProcessing

// A sentence falls into halves, which may disagree, and halves into clauses, out of which no negation reaches:
//
//     Children are seen quickly, | although plans, which are late, | are …
//     └ half 0, clause 0 ──────┘   └ half 1, clauses 1, 2, 3 …

/// A word of a sentence with its place in it.
struct SentenceWord: Sendable {
  /// Its bytes in the sentence.
  let range: Range<Int>
  let word: String
  let stem: String
  let half: Int
  let clause: Int
  /// Whether a mark of punctuation other than a hyphen or an apostrophe stands before it.
  let isBehindMark: Bool
}

/// Cuts a sentence into words, clauses and halves.
///
/// Not thread-safe.
struct SentenceWordReader {
  private let scanner = TermScanner()
  /// Words that are read; no sentence that a person wrote has more.
  private static let most = 400

  func words(in sentence: String) -> (words: [SentenceWord], mainHalf: Int) {
    let scanned = scanner.words(in: sentence)
    let bytes = Array(sentence.utf8)
    var words: [SentenceWord] = []
    var halves = HalfCounter()
    var end = 0
    for word in scanned.prefix(Self.most) {
      let text = String(decoding: word.word, as: UTF8.self)
      let mark = Self.mark(in: bytes[end..<word.range.lowerBound])
      halves.advance(to: text, behind: mark)
      words.append(
        SentenceWord(
          range: word.range, word: text, stem: String(decoding: word.stem, as: UTF8.self), half: halves.half,
          clause: halves.clause, isBehindMark: mark != nil))
      end = word.range.upperBound
    }
    return (words, halves.mainHalf)
  }

  /// The strongest mark among the bytes between two words: `;` for what parts halves, `,` for what parts clauses.
  private static func mark(in bytes: ArraySlice<UInt8>) -> Character? {
    var mark: Character?
    for (index, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
        return ";"
      case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"): mark = ","
      // En and em dash: E2 80 93, E2 80 94.
      case 0x93, 0x94: if index > bytes.startIndex, bytes[index - 1] == 0x80 { mark = "," }
      default: break
      }
    }
    return mark
  }
}

/// Counts halves and clauses from word to word.
private struct HalfCounter {
  private(set) var half = 0
  private(set) var clause = 0
  private(set) var mainHalf = 0
  private var isFirst = true
  /// True within `Although …,`: the half ends at the comma.
  private var isConceding = false

  mutating func advance(to word: String, behind mark: Character?) {
    defer { isFirst = false }
    if isFirst {
      isConceding = Self.conceding.contains(word)
      return
    }
    if isConceding, mark == "," {
      isConceding = false
      startHalf()
      mainHalf = half
    } else if mark == ";" || isHinge(word, behind: mark) {
      startHalf()
    } else if mark != nil || Self.joints.contains(word) {
      clause += 1
    }
  }

  /// `yet` is none in `not yet` and `has yet to`.
  private func isHinge(_ word: String, behind mark: Character?) -> Bool {
    word == "yet" ? mark != nil : Self.hinges.contains(word) || Self.conceding.contains(word)
  }

  private mutating func startHalf() {
    half += 1
    clause += 1
  }

  private static let conceding: Set<String> = [
    "although", "though", "while", "whilst", "whereas", "despite", "notwithstanding", "albeit", "apart",
  ]
  private static let hinges: Set<String> = ["but", "however", "spite", "nevertheless", "nonetheless"]
  private static let joints: Set<String> = [
    "and", "which", "who", "whom", "whose", "where", "when", "because", "that", "unless", "until", "if",
    "since",
    "once", "before", "after", "than", "meaning", "leading", "resulting",
  ]
}
