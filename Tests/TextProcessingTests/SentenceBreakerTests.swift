import Foundation
import TestSupport
import Testing
import TextProcessing

struct SentenceBreakerTests {
  /// Sentences are parted by ` | `.
  @Test(arguments: [
    "Plans drift. | Children wait.",
    "Was it safe? | Yes! | No.",
    // Titles, initials and names.
    "Mr. Smith met Dr. Jones. | They agreed.",
    "She met J. Smith and A. B. Jones in St. Helens. | The U.K. Government agreed.",
    "It was Plan B. | The staff were told. | Hepatitis B. | Children were tested.",
    // Abbreviations in a sentence and at its end.
    "Some, e.g. Fathers, are missed, i.e. Men. | This matters.",
    "He works for Acme Ltd. | The rest do not, etc. | Children wait.",
    "On 3 Jan. 2015 and 12 Sept. the team met at 9 a.m. | Children came.",
    // References and numbers.
    "See No. 5 of the plan. | The answer is no. | Nobody came.",
    "Under s.47 and s. 47 enquiries rose by 3.5 per cent. | On p. 23 and in para. 7 more is said.",
    "They are on the register. | 14 children waited. | In 2015. | 23 left.",
    "12. Children are safe.", "a. Children are safe.", "(ii) Children are safe.",
    // Quotations and brackets.
    "‘He came late.’ | Then he left. | “Nobody asked us.” | One boy said so.",
    "‘Why me?’ he asked. | ‘Stop!’ | She stopped.",
    "Plans are late. (Recommendation) | Audits are weak. (paragraph 25) | Visits slip.",
    "Visits slip. | (Three had none. | One had.) | The end.",
    "The grade is a step (‘good’). | The next one.",
    // Lists and lines.
    "They were told: | • schools; | • nurses. | Staff agreed.",
    "Visits are late; plans are weak; audits: few.",
    // Ellipses.
    "He waited… | Then nothing. | And so on ... | Then more. | Then … more.",
    // The space is missing.
    "The plans. | However, they slip.",
    // Other scripts.
    "Él llegó. | Él se fue. | 子供は安全です。 | それは良い。", "هل هو آمن؟ | نعم.",
  ])
  func `a sentence ends where readers see it end`(text: String) {
    let wanted = text.components(separatedBy: " | ")
    #expect(SentenceBreakerTests.sentences(wanted.joined(separator: " ")) == wanted)
  }

  @Test(arguments: [
    ("The plans.However, they slip.", ["The plans.", "However, they slip."]),
    (
      "See www.Example.org or a.Smith@council.gov.uk today.",
      ["See www.Example.org or a.Smith@council.gov.uk today."]
    ),
    ("Write to Care.Team@a.gov.uk soon.", ["Write to Care.Team@a.gov.uk soon."]),
    ("A plan\nthat is wrapped. Next.", ["A plan\nthat is wrapped.", "Next."]),
    ("Heading\n\nChildren wait.", ["Heading", "Children wait."]),
    ("Seen:\n - plans\n - audits\n", ["Seen:", "- plans", "- audits"]),
    ("子供は安全です。それは良い。", ["子供は安全です。", "それは良い。"]),
    ("  Plans drift.\u{A0} Children wait. \n", ["Plans drift.", "Children wait."]),
    ("", []), (" \n\t", []), ("...", ["..."]), ("•", ["•"]), ("no stop", ["no stop"]),
  ])
  func `lines, missing spaces and odd texts`(text: String, sentences: [String]) {
    #expect(Self.sentences(text) == sentences)
  }

  @Test(arguments: [RandomText.prose, RandomText.punctuation, RandomText.everything, RandomText.bytesOfASCII])
  func `sentences cover a text but for the white space between them`(pieces: [String]) {
    var random = SeededRandom(seed: 11)
    let breaker = SentenceBreaker()
    for _ in 0..<4_000 {
      let text = random.text(of: pieces, longest: 30)
      let bytes = Array(text.utf8)
      var end = 0
      for range in breaker.sentences(in: text) {
        #expect(!range.isEmpty && Self.isWhitespace(bytes[end..<range.lowerBound]), "'\(text)'")
        #expect(String(validating: bytes[range], as: UTF8.self)?.first?.isWhitespace == false, "'\(text)'")
        end = range.upperBound
      }
      #expect(Self.isWhitespace(bytes[end...]), "'\(text)'")
    }
  }

  @Test(arguments: [RandomText.prose, RandomText.everything, RandomText.bytesOfASCII])
  func `no sentence ends inside a word`(pieces: [String]) {
    var random = SeededRandom(seed: 12)
    let breaker = SentenceBreaker()
    for _ in 0..<4_000 {
      let text = random.text(of: pieces, longest: 30)
      let bytes = Array(text.utf8)
      for range in breaker.sentences(in: text) where range.upperBound < bytes.count {
        let (last, next) = (bytes[range.upperBound - 1], bytes[range.upperBound])
        #expect(
          !(ASCII.isLetter(last) || ASCII.isDigit(last)) || !(ASCII.isLetter(next) || ASCII.isDigit(next)),
          "'\(text)'")
      }
    }
  }

  @Test func `a sentence is one sentence`() throws {
    let text = try #require(Repository.text(of: "corpus/ravensborough-2012-03-16.txt"))
    let breaker = SentenceBreaker()
    let bytes = Array(text.utf8)
    let ranges = breaker.sentences(in: text)
    #expect(ranges.count > 300)
    for range in ranges {
      let sentence = String(decoding: bytes[range], as: UTF8.self)
      #expect(breaker.sentences(in: sentence) == [0..<range.count], "'\(sentence)'")
    }
  }

  @Test func `bytes that are not UTF-8 are cut as well`() {
    var random = SeededRandom(seed: 13)
    let breaker = SentenceBreaker()
    for _ in 0..<3_000 {
      let bytes = RandomText.bytes(&random, longest: 40)
      var end = 0
      bytes.withUnsafeBufferPointer { buffer in
        for range in breaker.sentences(in: buffer) {
          #expect(range.lowerBound >= end && !range.isEmpty)
          end = range.upperBound
        }
      }
      #expect(end <= bytes.count)
    }
  }

  /// Each would take minutes if a step of it looked over the rest of the text.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "a", ". ", ".)", "1.A", "(\"", "1\n", ". 1", ".", "• ", "(", "… ", "\u{1F600}", "\u{1B}[31m",
      ". (a b c", "Mr. ",
    ])
  func `a megabyte of the same is cut in a moment`(piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    #expect(!SentenceBreaker().sentences(in: text).isEmpty)
  }

  @Test(.timeLimit(.minutes(1))) func `a megabyte of white space is cut in a moment`() {
    let space = String(repeating: " \n", count: 500_000)
    #expect(Self.sentences("1" + space + "Children wait." + space).count <= 2)
  }

  private static func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceBreaker().sentences(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private static func isWhitespace(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).isBlank
  }
}
