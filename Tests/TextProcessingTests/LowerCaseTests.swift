import TestSupport
import Testing
import TextProcessing

struct LowerCaseTests {
  @Test(arguments: [RandomText.prose, RandomText.punctuation, RandomText.everything, RandomText.bytesOfASCII])
  func `the fast way gives what the standard library gives`(pieces: [String]) {
    var random = SeededRandom(seed: 15)
    for _ in 0..<3_000 {
      let text = random.text(of: pieces, longest: 12)
      #expect(Array(text.lowercasedFast().utf8) == Array(text.lowercased().utf8), "\(text)")
    }
  }
}
