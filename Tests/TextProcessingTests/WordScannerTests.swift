import TestSupport
import Testing

@testable import TextProcessing

struct WordScannerTests {
  @Test(arguments: [RandomText.prose, RandomText.punctuation, RandomText.everything, RandomText.bytesOfASCII])
  func `the fast way finds the same words as ICU`(pieces: [String]) {
    var random = SeededRandom(seed: 3)
    let scanners = Scanners()
    let texts = (0..<8_000).map { _ in random.text(of: pieces, longest: 12) }
    let differing = texts.filter { scanners.fast($0) != scanners.slow($0) }
    let smallest = differing.min { $0.utf8.count < $1.utf8.count }
    #expect(smallest == nil, "\(differing.count) texts differ")
  }

  @Test func `the fast way finds the same words as ICU in a real-looking report`() throws {
    let text = try #require(Repository.text(of: "corpus/fenmarsh-2011-10-21.txt"))
    let scanners = Scanners()
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.first { scanners.fast($0) != scanners.slow($0) } == nil)
    #expect(scanners.fast(text) == scanners.slow(text))
  }

  @Test func `the fast way finds the same words as ICU in bytes that are not UTF-8`() {
    var random = SeededRandom(seed: 4)
    let scanners = Scanners()
    for _ in 0..<5_000 {
      let bytes = RandomText.bytes(&random, longest: 16)
      #expect(scanners.fast(bytes) == scanners.slow(bytes), "\(bytes)")
    }
  }

  @Test(arguments: [RandomText.prose, RandomText.everything])
  func `each word is its bytes in the text, folded`(pieces: [String]) {
    var random = SeededRandom(seed: 5)
    let scanners = Scanners()
    for _ in 0..<3_000 {
      let text = random.text(of: pieces, longest: 12)
      let bytes = Array(text.utf8)
      for word in scanners.fast(text) {
        let slice = String(validating: bytes[word.range], as: UTF8.self)
        #expect(slice.map(Self.folded) == word.folded, "in '\(text)'")
      }
    }
  }

  @Test func `words come in order, apart from each other and inside the text`() {
    var random = SeededRandom(seed: 6)
    let scanners = Scanners()
    for _ in 0..<5_000 {
      let bytes = RandomText.bytes(&random, longest: 40)
      var end = 0
      for word in scanners.fast(bytes) {
        #expect(word.range.lowerBound >= end && !word.range.isEmpty)
        end = word.range.upperBound
      }
      #expect(end <= bytes.count)
    }
  }

  @Test(arguments: [
    ("Café", "cafe"), ("CAFE\u{301}", "cafe"), ("Łódź", "łodz"), ("ﬁnding", "finding"), ("Ｈａｒｒｏｗ", "harrow"),
    ("Straße", "strasse"), ("Ωμέγα", "ωμεγα"), ("ЁЖ", "еж"),
  ])
  func `case, width, ligatures and diacritics do not count`(text: String, folded: String) {
    #expect(Scanners().fast(text).map(\.folded) == [folded])
  }

  @Test(arguments: ["हिन्दी", "தமிழ்", "שָׁלוֹם", "ภาษาไทย"])
  func `vowel signs of other scripts stay`(text: String) {
    let scalars = text.unicodeScalars.filter { $0.properties.generalCategory == .nonspacingMark }
    let folded = Scanners().fast(text).map(\.folded).joined()
    let kept = folded.unicodeScalars.filter { $0.properties.generalCategory == .nonspacingMark }
    #expect(kept.count == scalars.count)
  }

  @Test(arguments: ["it's", "it’s", "it‘s", "IT’S"])
  func `curly and straight apostrophes are alike`(text: String) {
    #expect(Scanners().fast(text).map(\.folded) == ["it's"])
  }

  @Test(arguments: [
    ("16,000", ["16,000"]), ("3.5", ["3.5"]), ("1,a", ["1", "a"]), ("e.g.", ["e.g"]), ("a.b", ["a.b"]),
    ("well_being", ["well_being"]), ("__", []), ("'quoted'", ["quoted"]), ("“drift”", ["drift"]),
    ("decision-making", ["decision", "making"]), ("children…and", ["children", "and"]), ("£5m", ["5m"]),
    ("and/or", ["and", "or"]), ("(LSCB)", ["lscb"]), ("2010/11", ["2010", "11"]),
  ])
  func `words end where people see them end`(text: String, words: [String]) {
    #expect(Scanners().fast(text).map(\.folded) == words)
  }

  @Test(arguments: ["", " ", "\n\t", "…", "—", "“”", "\u{0}", "!?"])
  func `a text without letters or digits has no words`(text: String) {
    #expect(Scanners().fast(text).isEmpty)
  }

  /// NFKC case fold without diacritics, with straight apostrophes.
  private static func folded(_ word: String) -> String {
    let bytes = Array(word.utf16).withUnsafeBufferPointer { ICUWordBreaker.folded($0) }
    return String(decoding: bytes, as: UTF8.self).replacing("’", with: "'").replacing("‘", with: "'")
  }
}

/// Both ways of scanning.
private struct Scanners {
  struct Word: Equatable {
    let range: Range<Int>
    let folded: String
  }

  private let fastScanner = WordScanner()
  private let slowScanner = WordScanner(usesICUOnly: true)

  func fast(_ text: String) -> [Word] { fast(Array(text.utf8)) }
  func slow(_ text: String) -> [Word] { slow(Array(text.utf8)) }
  func fast(_ bytes: [UInt8]) -> [Word] { Self.words(bytes, fastScanner) }
  func slow(_ bytes: [UInt8]) -> [Word] { Self.words(bytes, slowScanner) }

  private static func words(_ bytes: [UInt8], _ scanner: WordScanner) -> [Word] {
    var words: [Word] = []
    bytes.withUnsafeBufferPointer { buffer in
      scanner.forEachWord(in: buffer) { range, folded in
        words.append(Word(range: range, folded: String(decoding: folded, as: UTF8.self)))
      }
    }
    return words
  }
}
