import TestSupport
import Testing
import TextProcessing

struct StemmerTests {
  @Test func `the cache never changes a stem`() {
    var random = SeededRandom(seed: 9)
    let cached = Stemmer()
    let letters = "aeioustndrglymc'".map(String.init)
    for _ in 0..<3_000 {
      let word = Array(random.text(of: letters, longest: 9).utf8)
      let first = stem(word, cached)
      #expect(first == stem(word, Stemmer()))
      #expect(first == stem(word, cached))
    }
  }

  @Test(arguments: ["", "é", "16000", "well_being", "naïve", "строить"])
  func `what is not written in English letters is its own stem`(word: String) {
    #expect(stem(Array(word.utf8), Stemmer()) == Array(word.utf8))
  }

  private func stem(_ word: [UInt8], _ stemmer: Stemmer) -> [UInt8] {
    word.withUnsafeBufferPointer { stemmer.stem($0) }
  }
}
