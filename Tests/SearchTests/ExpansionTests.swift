import Indexing
import Reports
import Search
import TestSupport
import Testing

/// Words that mean the same are searched as well, and named.
struct ExpansionTests {
  private static let thesaurus = """
    looked after children = children in care
    children = young people
    drift = delay ~ slow
    """

  private static func search(
    _ query: String, in texts: [String], _ change: (inout SearchRequest) -> Void = { _ in }
  ) throws -> SearchResults {
    let thesaurus = try Thesaurus(parsing: thesaurus)
    return try SearchFixture(texts: texts).search(query) {
      $0.thesaurus = thesaurus
      change(&$0)
    }
  }

  private static func described(_ results: SearchResults) -> [String] {
    results.expansions.map { "\($0.term): " + $0.alternatives.joined(separator: ", ") }
  }

  @Test(arguments: [
    ("drift", ["drift: delay, slow"]), ("drifting", ["drifting: delay, slow"]),
    ("slow", ["slow: drift, delay"]),
    ("looked after children", ["looked after children: children in care"]),
    ("looked-after children", ["looked after children: children in care"]),
    ("children in care", ["children in care: looked after children"]),
    ("children", ["children: young people"]),
    ("children drift", ["children: young people", "drift: delay, slow"]),
    ("\"drift\"", []), ("\"looked after children\"", []),
    ("looked \"after\" children", ["children: young people"]),
    ("dri*", []), ("other -drift", []), ("other -(drift children)", []), ("other NOT drift", []),
    ("drift delay", ["drift: slow", "delay: slow"]), ("drift AND other", ["drift: delay, slow"]),
    ("looked (after children)", ["children: young people"]),
    ("looked AND after children", ["children: young people"]),
    ("other", []),
  ])
  func `the longest run of words that is known has others beside it`(query: String, expected: [String]) throws
  {
    #expect(try Self.described(Self.search(query, in: ["Nothing."])) == expected)
    #expect(try Self.search(query, in: ["Nothing."]) { $0.isLiteral = true }.expansions.isEmpty)
  }

  @Test func `what means the same is found behind what was typed, and marked`() throws {
    let texts = ["Slow work.", "Delay seen.", "Drift seen.", "Nothing."]
    let results = try Self.search("drift", in: texts)
    #expect(results.hits.map(\.match.paragraph.text) == ["Drift seen.", "Delay seen.", "Slow work."])
    #expect(results.hits.map(\.marked) == [["Drift"], ["Delay"], ["Slow"]])
    #expect((results.withAllWords, results.withAnyWord) == (1, 3))
    let literal = try Self.search("drift", in: texts) { $0.isLiteral = true }
    #expect(literal.hits.map(\.match.paragraph.text) == ["Drift seen."])
  }

  @Test func `with every word wanted what means the same will do`() throws {
    let texts = ["Delay for young people.", "Drift alone.", "Drift for children."]
    let found = try Self.search("drift children", in: texts) { $0.wantsAllWords = true }
    #expect(
      Set(found.hits.map(\.match.paragraph.text)) == ["Drift for children.", "Delay for young people."])
    let literal = try Self.search("drift children", in: texts) {
      ($0.wantsAllWords, $0.isLiteral) = (true, true)
    }
    #expect(literal.hits.map(\.match.paragraph.text) == ["Drift for children."])
  }

  @Test func `what was left out is left out, even if it means the same`() throws {
    let texts = ["Drift.", "Delay.", "Slow."]
    #expect(
      try Self.search("drift -delay", in: texts).hits.map(\.match.paragraph.text) == ["Drift.", "Slow."])
  }

  // MARK: Left out

  @Test(arguments: [
    (["drift"], [String](), ["drift"]), (["drift = delay"], ["drift: slow"], ["drift = delay"]),
    (["drift = slow"], ["drift: delay"], ["drift = slow"]),
    (["drift = slow", "drift = delay"], [], ["drift = delay", "drift = slow"]),
    // What nobody would search leaves nothing out, and is not named.
    (["delay", "drift = quick", "other = slow", ""], ["drift: delay, slow"], []),
  ])
  func `all that is searched beside a term can be left out, or one of it`(
    parts: [String], expanded: [String], leftOut: [String]
  ) throws {
    let results = try Self.search("drift", in: ["Slow work.", "Delay seen.", "Drift seen."]) {
      $0.unexpanded = Set(parts.map(ExpansionPart.init(parsing:)))
    }
    #expect(Self.described(results) == expanded)
    #expect(results.unexpanded.map(\.description) == leftOut)
    let found = Set(results.hits.map(\.match.paragraph.text))
    #expect(found.contains("Slow work.") == expanded.contains { $0.contains("slow") })
    #expect(found.contains("Delay seen.") == expanded.contains { $0.contains("delay") })
  }

  @Test func `an alternative that is left out is not there under another form, and changes no other term`()
    throws
  {
    let thesaurus = try Thesaurus(parsing: "drift = delay = delays = late running\nplan = scheme")
    let results = try SearchFixture(texts: ["Delays.", "Late running.", "A scheme.", "Drift plan."]).search(
      "drift plan"
    ) {
      ($0.thesaurus, $0.unexpanded) = (thesaurus, [ExpansionPart("drift", "delay")])
    }
    #expect(Self.described(results) == ["drift: late running", "plan: scheme"])
    #expect(!results.hits.contains { $0.match.paragraph.text == "Delays." })
    #expect(results.hits.first { $0.match.paragraph.text == "Late running." }?.marked == ["Late running"])
  }

  @Test func `what is left out counts for nothing where every word is wanted`() throws {
    let texts = ["Delay for children.", "Drift for children.", "Slow for children."]
    let found = try Self.search("drift children", in: texts) {
      ($0.wantsAllWords, $0.unexpanded) = (true, [ExpansionPart("drift", "delay")])
    }
    #expect(
      Set(found.hits.map(\.match.paragraph.text)) == ["Drift for children.", "Slow for children."])
  }

  @Test(arguments: [
    ("drift", "drift", nil), ("drift = delay", "drift", "delay"), ("a = b = c", "a", "b = c"),
    ("a=b", "a=b", nil), ("", "", nil),
  ])
  func `a part has one name`(text: String, term: String, alternative: String?) {
    let part = ExpansionPart(parsing: text)
    #expect(part == ExpansionPart(term, alternative))
    #expect(part.description == text)
  }

  // MARK: Abbreviations

  private static let defining = [
    SampleReport.report(
      [
        "The missing episodes group (MEG) met.", "One.", "MEG was praised.",
        "Missing episodes groups were asked.",
      ],
      path: "/0.txt"),
    SampleReport.report(
      ["The midlands education guild (MEG) met.", "Two.", "MEG failed.", "Other."], authority: "Norfolk",
      path: "/1.txt"),
  ]

  @Test func `an abbreviation finds what reports say it stands for`() throws {
    let results = try SearchFixture(Self.defining).search("MEG") { ($0.foldsAlike, $0.limit) = (false, 50) }
    let alternatives = try #require(results.expansions.first).alternatives
    #expect(Set(alternatives) == ["missing episodes group", "midlands education guild"])
    #expect(Set(results.hits.map(\.match.paragraph.text)).contains("Missing episodes groups were asked."))
    let literal = try SearchFixture(Self.defining).texts("MEG") {
      ($0.isLiteral, $0.foldsAlike) = (true, false)
    }
    #expect(literal.count == 4)
  }

  @Test func `the words find the abbreviation, but not where it means something else`() throws {
    let results = try SearchFixture(Self.defining).search("missing episodes group") {
      ($0.wantsAllWords, $0.foldsAlike) = (true, false)
    }
    #expect(results.expansions.map(\.alternatives) == [["MEG"]])
    let found = Set(results.hits.map(\.match.paragraph.text))
    #expect(
      found == [
        "The missing episodes group (MEG) met.", "MEG was praised.", "Missing episodes groups were asked.",
      ])
    #expect(results.hits.first { $0.match.paragraph.text == "MEG was praised." }?.marked == ["MEG"])
  }

  @Test func `a word that one report abbreviates something to stays a word`() throws {
    let fixture = try SearchFixture(texts: ["The children and relatives exchange (CARE) met.", "They care."])
    #expect(try fixture.search("care").expansions.isEmpty)
    #expect(try fixture.search("CARE").expansions.first?.alternatives == ["children and relatives exchange"])
  }

  @Test(arguments: [("counselling", "counseling"), ("paediatric", "pediatric"), ("enrolment", "enrollment")])
  func `British and American spellings find each other, where the index has them`(
    british: String, american: String
  ) throws {
    let fixture = try SearchFixture(texts: [
      "Their \(british) was good.", "Their \(american) was good.", "No.",
    ])
    #expect(try fixture.texts(british) { $0.foldsAlike = false }.count == 2)
    #expect(try fixture.texts(american) { $0.foldsAlike = false }.count == 2)
    let one = try SearchFixture(texts: ["Their \(british) was good."])
    #expect(try one.search(british).expansions.isEmpty)
  }
}
