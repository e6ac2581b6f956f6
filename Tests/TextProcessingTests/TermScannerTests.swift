import TestSupport
import Testing
import TextProcessing

struct TermScannerTests {
  @Test(arguments: [
    ("Harrow’s", "harrow"), ("children's", "children"), ("inspectors’", "inspectors"), ("it’s", "it"),
    ("16,000", "16000"), ("1,234,567", "1234567"), ("3.5", "3.5"), ("'s", "s"), ("DRIFT", "drift"),
  ])
  func `a word is written without possessive and thousands separators`(text: String, word: String) {
    #expect(words(text) == [word])
  }

  @Test func `a number is the same with and without separators`() {
    #expect(terms("16,000") == terms("16000"))
  }

  @Test(arguments: [
    ["child", "child’s"], ["decide", "decided", "deciding"], ["assessment", "assessments", "Assessment’s"],
    ["improve", "improving", "improved", "improves"], ["inspection", "inspections"],
  ])
  func `the forms of a word have one stem`(forms: [String]) {
    let stems = forms.flatMap { TermScanner().words(in: $0).map { text($0.stem) } }
    #expect(stems.count == forms.count)
    #expect(Set(stems).count == 1)
  }

  @Test func `every form of a word is found by every other`() {
    let forms = ["drift", "drifts", "drifted", "drifting", "Drift’s"]
    for document in forms {
      for query in forms { #expect(finds(query, in: document), "\(query) in \(document)") }
    }
  }

  @Test func `the terms of a text are its words, and its compounds behind a mark`() {
    #expect(
      terms("Drifted decision-making’s drift") == [
        "drifted", "decision", "making", "~decisionmaking", "drift",
      ])
  }

  @Test(arguments: ["decision-making", "decision‐making", "decision‑making", "Decision-Making’s"])
  func `a compound is found by its words and written solid`(text: String) {
    let words = ["decision", "decisions", "making", "makes", "decisionmaking"]
    #expect(words.filter { !finds($0, in: text) } == [])
    #expect(!finds("decisionmaking", in: "decision making"))
  }

  @Test(arguments: [
    "decision making", "decision – making", "decision -making", "decision--making", "2010-11",
  ])
  func `words without one hyphen between them are no compound`(text: String) {
    #expect(TermScanner().words(in: text).allSatisfy { $0.compound == nil })
  }

  @Test func `a compound of three words is solid as a whole`() {
    #expect(finds("outofhours", in: "out-of-hours"))
    #expect(!finds("outof", in: "out-of-hours"))
  }

  @Test func `only words of English letters are stemmed`() {
    #expect(
      TermScanner().words(in: "naïves строительства").map { text($0.stem) } == ["naiv", "строительства"])
  }

  @Test func `any text gives the same words as its parts on their own lines`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2_000 {
      let one = random.text(of: RandomText.prose, longest: 6)
      let other = random.text(of: RandomText.prose, longest: 6)
      #expect(words(one + "\n\n" + other) == words(one) + words(other))
    }
  }

  @Test func `no bytes at all crash it`() {
    var random = SeededRandom(seed: 8)
    let scanner = TermScanner()
    for _ in 0..<5_000 {
      let bytes = RandomText.bytes(&random, longest: 30)
      var end = 0
      bytes.withUnsafeBufferPointer { buffer in
        scanner.forEachToken(in: buffer) { token in
          #expect(token.range.lowerBound >= end && token.range.upperBound <= bytes.count)
          #expect(!token.word.isEmpty && token.compoundStart <= token.range.lowerBound)
          end = token.range.upperBound
        }
      }
    }
  }

  @Test func `a chain of a hundred thousand hyphens makes no long term`() {
    let words = TermScanner().words(in: Array(repeating: "a", count: 100_000).joined(separator: "-"))
    #expect(words.count == 100_000)
    #expect(words.compactMap(\.compound?.count).allSatisfy { $0 <= 130 })
  }

  @Test(arguments: ["a", "é", "漢", "\u{1F600}a", "строительства"])
  func `a word without an end is cut between two characters`(character: String) throws {
    let word = try #require(TermScanner().words(in: String(repeating: character, count: 50_000)).first)
    #expect(word.word.count <= 200)
    #expect(String(validating: word.word, as: UTF8.self) != nil)
  }

  @Test func `an empty text has no words`() {
    #expect(TermScanner().words(in: "").isEmpty)
  }

  private func words(_ text: String) -> [String] {
    TermScanner().words(in: text).map { self.text($0.word) }
  }

  /// What the full-text index gets of a text.
  private func terms(_ text: String) -> [String] {
    var terms: [String] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      TermScanner().forEachToken(in: bytes) { token in
        terms.append(self.text(Array(token.word)))
        if !token.markedCompound.isEmpty { terms.append(self.text(Array(token.markedCompound))) }
      }
    }
    return terms
  }

  private func finds(_ query: String, in document: String) -> Bool {
    let wanted = TermScanner().words(in: query).map(\.stem)
    let held = TermScanner().words(in: document).flatMap { [$0.stem, $0.compoundStem].compactMap(\.self) }
    return !Set(wanted).isDisjoint(with: held)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
