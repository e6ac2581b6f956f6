import Testing

@testable import Rendering

struct QuotedRunTests {
  @Test(arguments: [
    ("Drift was seen.", "Drift was seen.", QuotedRun.found), ("was", "Drift was seen.", .found),
    ("was  seen", "Drift was\nseen.", .found), ("seen.", "Drift was seen.", .found),
    ("as", "Drift was seen.", .cutsWord),
    ("was see", "Drift was seen.", .cutsWord), ("is", "This is so.", .found),
    ("effective", "ineffective", .cutsWord),
    ("1", "paragraph 12", .cutsWord), ("drift", "Drift was seen.", .differs), ("", "Drift", .differs),
    ("Drift was seen.", "", .differs), ("caf\u{E9}", "the cafe\u{301} there", .found),
    ("cafe", "cafe\u{301}", .cutsWord),
    ("it's", "it’s", .differs), ("well-known", "a well-known case", .found),
    ("known", "a well-known case", .found),
    ("a\u{200B}b", "ab", .differs), ("naïve", "naive", .differs),
  ])
  func `a quotation is a run of whole words`(quotation: String, text: String, run: QuotedRun) {
    #expect(QuotedRun(of: quotation, in: text) == run)
  }

  @Test(.timeLimit(.minutes(1))) func `a text that repeats itself takes no longer`() {
    let text = String(repeating: "ab ", count: 200_000)
    #expect(QuotedRun(of: "b", in: text) == .cutsWord)
    #expect(QuotedRun(of: String(repeating: "ab ", count: 100_000) + "c", in: text) == .differs)
  }

  @Test(arguments: [
    ("a b c d x f g h", "a b c d e f g h", "… b c d x f g h", "… b c d e f g h"),
    ("x b", "a b c", "x b", "a b c"), ("p q", "a b c", "p q", "a b c"), ("a b c", "a b", "a b c", "a b"),
    ("a\u{200B}b", "ab", "a<U+200B>b", "ab"), ("", "a", "", "a"),
  ])
  func `the first difference is shown among a few words`(
    quotation: String, text: String, found: String, expected: String
  ) {
    let difference = WordDifference(of: quotation, from: text)
    #expect(difference.found == found)
    #expect(difference.expected == expected)
  }
}
