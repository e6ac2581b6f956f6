import Reports
import Search
import TestSupport
import Testing

/// Filters among the words are told from them.
struct TypedFiltersTests {
  @Test(arguments: [
    ("drift", "drift", []), ("  drift  ", "  drift  ", []), ("", "", []),
    ("drift grade:inadequate", "drift", ["grade=inadequate"]),
    ("grade:requires improvement drift", "drift", ["grade=requires improvement"]),
    (
      "authority:\"East Riding\" drift year:2012..2014 delay", "drift delay",
      ["authority=East Riding", "year=2012..2014"]
    ),
    ("(drift authority:Harrow) delay", "(drift ) delay", ["authority=Harrow"]),
    // What is wrong, or belongs to an operator, stays where it was typed.
    ("drift grade:lovely", "drift grade:lovely", []), ("drift -grade:good", "drift -grade:good", []),
    ("drift OR grade:good", "drift OR grade:good", []),
    ("grade:good AND drift", "grade:good AND drift", []),
    ("drift NOT grade:good", "drift NOT grade:good", []),
    ("\"grade:good\"", "\"grade:good\"", []), ("grade:good -drift", "-drift", ["grade=good"]),
    ("grade:good", "", ["grade=good"]),
  ])
  func `filters that stand free are taken out of the words`(
    query: String, words: String, filters: [String]
  ) {
    let typed = TypedFilters(in: query)
    #expect(typed.words == words)
    #expect(typed.values.map { "\($0.field.rawValue)=\($0.value)" } == filters)
  }

  @Test func `taking them out changes nothing of what is found`() throws {
    let fixture = try SearchFixture([
      SampleReport.report(["Drift was seen.", "Delay too."], grade: .good),
      SampleReport.report(["Drift and delay."], authority: "Norfolk", grade: .inadequate),
    ])
    var random = SeededRandom(seed: 8)
    let pieces = [
      "drift", "delay", "grade:good", "authority:Norfolk", "kind:finding", "OR", "(", ")", "-", "\"",
      "year:2012",
    ]
    for _ in 0..<300 {
      let query = (0..<6).map { _ in random.pick(pieces) }.joined(separator: " ")
      let typed = TypedFilters(in: query)
      let whole = try? fixture.search(query).hits.map(\.match.id)
      let apart = try? fixture.search(typed.words) { request in
        for (field, value) in typed.values { try? field.add(value, to: &request.filter) }
      }.hits.map(\.match.id)
      #expect(whole == apart, "\(query)")
    }
  }

  @Test func `whatever is typed is taken`() {
    var random = SeededRandom(seed: 9)
    for _ in 0..<500 {
      let query = random.text(of: RandomText.hostile, longest: 12)
      let once = TypedFilters(in: query)
      #expect(once.words.count <= query.count)
      #expect(!once.values.isEmpty || once.words == query)
    }
  }
}
