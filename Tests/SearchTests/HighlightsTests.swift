import Reports
import Search
import TestSupport
import Testing

struct HighlightsTests {
  @Test(arguments: [
    ("drift", "Drift, then drifting.", ["Drift", "drifting"]), ("drift", "🙂👩‍👧 é e\u{301} drift", ["drift"]),
    ("cafe", "The Café’s staff", ["Café’s"]), ("\"delay in\"", "A delay in a delay", ["delay in"]),
    ("drift and delay", "Drift and delay", ["Drift and delay"]),
    ("drift planning", "drift planning", ["drift planning"]),
    ("decision-making", "Their decision-making.", ["decision-making"]),
    ("decision-making", "Their decision making.", ["decision making"]),
    ("well-being", "Their wellbeing.", ["wellbeing"]),
    ("plan*", "plans, planner, unplanned", ["plans", "planner"]),
    ("16000", "Some 16,000 children", ["16,000"]),
  ])
  func `what was looked for is marked, in Unicode scalars`(
    query: String, text: String, marked: [String]
  ) throws {
    let hit = try #require(try SearchFixture(texts: [text]).search(query).hits.first)
    #expect(hit.marked == marked)
  }

  @Test func `common words between are marked only where the query has them`() throws {
    let hit = try #require(try SearchFixture(texts: ["Drift and delay"]).search("drift delay").hits.first)
    // Any common word joins the marks, whether the query has it or not.
    #expect(hit.marked == ["Drift", "delay"])
  }

  @Test func `what is excluded is not marked`() throws {
    let hit = try #require(try SearchFixture(texts: ["Drift seen"]).search("drift -delay").hits.first)
    #expect(hit.marked == ["Drift"])
  }

  @Test func `marks lie in the text, in order and apart`() throws {
    var random = SeededRandom(seed: 16)
    let texts = (0..<200).map { _ in random.text(of: RandomText.everything, longest: 30) + " drift" }
    let fixture = try SearchFixture(texts: texts)
    for query in ["drift the children", "\"drift\" 16,000", "a b 7 children’s", "dri* decision-making"] {
      for hit in try fixture.search(query, { $0.limit = 200 }).hits {
        var end = 0
        for range in hit.highlights {
          #expect(range.lowerBound >= end && !range.isEmpty)
          end = range.upperBound
        }
        #expect(end <= hit.match.paragraph.text.unicodeScalars.count)
        #expect(!hit.highlights.isEmpty || !query.contains("drift"))
      }
    }
  }
}
