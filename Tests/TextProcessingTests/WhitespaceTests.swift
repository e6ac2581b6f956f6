import TestSupport
import Testing
import TextProcessing

struct WhitespaceTests {
  @Test(arguments: [
    ("", ""), (" ", ""), ("a", "a"), ("a b", "a b"), (" a  b ", "a b"), ("a\t\n b\r\n", "a b"),
    ("a\u{A0}b", "a b"), ("\u{2009}a\u{3000}", "a"), ("a\u{2028}b\u{2029}", "a b"),
    ("children’s  care", "children’s care"),
    ("a\u{200B}b", "a\u{200B}b"), ("\u{2018}a\u{2019} \u{2014} b", "\u{2018}a\u{2019} \u{2014} b"),
  ])
  func `runs of white space become single spaces`(text: String, collapsed: String) {
    #expect(text.collapsingWhitespace() == collapsed)
  }

  @Test func `the bytes give what Unicode's property gives, on random text`() {
    var random = SeededRandom(seed: 41)
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in random.pick(RandomText.everything) }
        .joined()
      let words = text.unicodeScalars.split { $0.properties.isWhitespace }.map { String(Substring($0)) }
      #expect(text.collapsingWhitespace() == words.joined(separator: " "))
      #expect(text.isBlank == words.isEmpty)
      let trimmed = text.trimmingWhitespace()
      #expect(trimmed.collapsingWhitespace() == text.collapsingWhitespace())
      #expect(trimmed.unicodeScalars.first?.properties.isWhitespace != true)
      #expect(trimmed.unicodeScalars.last?.properties.isWhitespace != true)
    }
  }
}

struct ByteSearchTests {
  @Test(
    arguments: [
      ("drift in decision making", "decision", 9), ("aaab", "aab", 1), ("abc", "", 0), ("abc", "abcd", nil),
      ("", "a", nil), ("éa", "a", 2), ("Drift", "drift", nil), ("abab", "b", 1),
    ] as [(String, String, Int?)])
  func `a part is found where its bytes first stand`(text: String, part: String, offset: Int?) {
    #expect(text.firstByteOffset(of: part) == offset)
    #expect(text.containsBytes(of: part) == (offset != nil))
  }
}
