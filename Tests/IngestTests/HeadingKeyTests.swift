import TestSupport
import Testing

@testable import Ingest

struct HeadingKeyTests {
  @Test(arguments: [
    ("", ""), ("Care leavers:", "care leavers"), ("  CARE–LEAVERS ", "care leavers"),
    ("The authority’s 'own' **view**", "the authoritys own view"), ("Judgment", "judgement"),
    ("Children’s naïveté", "childrens naïveté"), ("16–17", "16 17"), ("…", ""),
  ])
  func `headings are compared without case, marks and spacing`(text: String, words: String) {
    #expect(HeadingKey(text).words == words)
  }

  @Test func `the fast way gives what the slow one gives`() {
    var random = SeededRandom(seed: 53)
    let pieces = RandomText.prose + RandomText.bytesOfASCII + ["‘", "’", "“", "–"]
    var accepted = 0
    for _ in 0..<5_000 {
      let text = random.text(of: pieces, longest: 8)
      guard let folded = HeadingKey.foldedASCII(text) else { continue }
      accepted += 1
      #expect(folded == HeadingKey.foldedSlowPath(text))
    }
    #expect(accepted > 500)
  }

  @Test func `the fast way leaves alone what it does not know`() {
    for text in ["é", "\u{200D}", "\u{2030}", "\u{E9}t\u{E9}", "İ", "€"] {
      #expect(HeadingKey.foldedASCII(text) == nil)
    }
  }
}
