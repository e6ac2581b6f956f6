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
    #expect(indexTerms("16,000") == indexTerms("16000"))
  }

  @Test(arguments: [
    ["child", "child’s"], ["decide", "decided", "deciding"], ["assessment", "assessments", "Assessment’s"],
    ["improve", "improving", "improved", "improves"], ["inspection", "inspections"],
  ])
  func `the forms of a word have one key`(forms: [String]) {
    let scanner = TermScanner()
    let keys = forms.flatMap { scanner.words(in: $0).map { text(scanner.key(of: $0)) } }
    #expect(keys.count == forms.count)
    #expect(Set(keys).count == 1)
  }

  @Test func `every form of a word is found by every other`() {
    let forms = ["drift", "drifts", "drifted", "drifting", "Drift’s"]
    for document in forms {
      for query in forms { #expect(finds(query, in: document), "\(query) in \(document)") }
    }
  }

  @Test func `a word that is its own stem is one term, any other is two`() {
    #expect(indexTerms("drift") == [["drift"]])
    #expect(indexTerms("drifted") == [["drifted", "~drift"]])
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
    #expect(indexTerms("naïves") == [["naives", "~naiv"]])
    #expect(indexTerms("строительства") == [["строительства"]])
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
        scanner.forEachWord(in: buffer) { word in
          #expect(word.range.lowerBound >= end && word.range.upperBound <= bytes.count)
          #expect(!TermScanner.indexTerms(of: word).contains { $0.isEmpty })
          end = word.range.upperBound
        }
      }
    }
  }

  @Test func `a chain of a hundred thousand hyphens makes no long term`() {
    let words = TermScanner().words(in: Array(repeating: "a", count: 100_000).joined(separator: "-"))
    #expect(words.count == 100_000)
    #expect(words.compactMap(\.compound?.count).allSatisfy { $0 <= 130 })
    #expect(words.allSatisfy { TermScanner.indexTerms(of: $0).allSatisfy { $0.count <= 130 } })
  }

  @Test func `an empty text has no words`() {
    #expect(TermScanner().words(in: "").isEmpty)
  }

  private func words(_ text: String) -> [String] {
    TermScanner().words(in: text).map { self.text($0.word) }
  }

  private func indexTerms(_ text: String) -> [[String]] {
    TermScanner().words(in: text).map { TermScanner.indexTerms(of: $0).map(self.text) }
  }

  private func finds(_ query: String, in document: String) -> Bool {
    let scanner = TermScanner()
    let wanted = scanner.words(in: query).flatMap { scanner.terms(forAnyFormOf: $0) }
    let held = scanner.words(in: document).flatMap { TermScanner.indexTerms(of: $0) }
    return !Set(wanted).isDisjoint(with: held)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
