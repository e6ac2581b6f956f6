import Indexing
import Reports
import Search
import TestSupport
import Testing

@Suite("Answers")
struct AnswererTests {
  @Test func `an authority is listed with the sentence that says it`() throws {
    let answer = try AnswerFixture().answer("Which authorities were criticised for high caseloads?")
    #expect(
      answer.grouped.sorted() == [
        "Harrow: Most social workers carry caseloads that are too high.",
        "Kent: In some teams caseloads are too high.",
      ])
    #expect(answer.found == Population(authorities: 2, reports: 2, paragraphs: 2, dates: answer.found.dates))
    #expect(answer.lookedAt.reports == 4)
  }

  @Test func `a word that judges the theme leaves out who is praised for it`() throws {
    let answer = try AnswerFixture().answer("Which authorities had high caseloads?")
    #expect(answer.groups.map(\.subject.words).sorted() == ["Harrow", "Kent"])
    #expect(answer.notes.contains("'high' is taken to ask for a weakness"))
  }

  @Test func `who prevents drift is not counted among those who have it`() throws {
    let answer = try AnswerFixture().answer("Which authorities had drift in care planning?")
    #expect(answer.groups.map(\.subject) == [.authority("Kent")])
    #expect(answer.notes == ["what is said to be prevented or dealt with is not counted"])
    let said = try AnswerFixture().answer("What did inspectors say about drift in care planning?")
    #expect(said.sentences.map(\.paragraph.report.subject) == ["Kent", "Norfolk"])
    #expect(said.sentences.map(\.verdict) == [.weakness, .strength])
  }

  @Test func `two sentences that follow each other are quoted together where neither says it alone`() throws {
    let answer = try AnswerFixture().answer("Which authorities were told that supervision lacked challenge?")
    #expect(
      answer.grouped == ["Harrow: Supervision is regular. It lacks challenge, and managers do not record it."]
    )
  }

  @Test func `words far from each other are no answer, and are counted apart`() throws {
    let answer = try AnswerFixture().answer("supervision challenge") { $0.filter.authorities = ["Kent"] }
    #expect(answer.sentences.map(\.text).allSatisfy { !$0.contains("Doors are open") })
    #expect(answer.search?.scattered == 2)
  }

  @Test(arguments: [
    ("How many authorities had high caseloads?", 2, 2), ("How many councils mention drift?", 1, 1),
    ("How many authorities were rated good?", 2, 2), ("How many reports since 2017 judged inadequate?", 0, 0),
  ])
  func `numbers come with the reports that were looked at`(
    question: String, reports: Int, authorities: Int
  ) throws {
    let answer = try AnswerFixture().answer(question)
    #expect((answer.found.reports, answer.found.authorities) == (reports, authorities))
    #expect(answer.years.reduce(0) { $0 + $1.found } == reports)
    #expect(answer.years.reduce(0) { $0 + $1.lookedAt } == answer.lookedAt.reports)
  }

  @Test func `a timeline has every report of the authority, with what it says and on its own scale`() throws {
    let answer = try AnswerFixture().answer("Has Harrow put its caseloads right?")
    let entries = try #require(answer.groups.first).timeline
    #expect(entries.map(\.report.facts.framework) == [.slac, .sif])
    #expect(entries.map(\.report.facts.overall) == [.inadequate, .good])
    #expect(entries.map(\.verdict) == [.weakness, .strength])
  }

  @Test func `only authorities whose reports changed as it is asked are listed`() throws {
    let fixture = try AnswerFixture()
    #expect(
      try fixture.answer("Which authorities have improved on caseloads?").groups.map(\.subject) == [
        .authority("Harrow")
      ])
    #expect(try fixture.answer("Which authorities have got worse at caseloads?").groups.isEmpty)
  }

  @Test func `a comparison has each side, also one of which nothing is found`() throws {
    let answer = try AnswerFixture().answer("Compare Harrow and Norfolk on caseloads")
    #expect(answer.groups.map(\.subject) == [.authority("Harrow"), .authority("Norfolk")])
    #expect(answer.groups.map(\.found.paragraphs) == [2, 0])
  }

  @Test func `years can be compared`() throws {
    let answer = try AnswerFixture().answer("Compare caseloads in 2012 and in 2017")
    #expect(answer.groups.map(\.subject) == [.year("2012"), .year("2017")])
    #expect(answer.groups.map(\.found.paragraphs) == [1, 2])
  }

  @Test(arguments: [
    "school meals in France", "caseloads in Leeds", "submarines",
    "Which councils were praised for ski trips?",
  ])
  func `what no report says is not answered`(question: String) throws {
    let answer = try AnswerFixture().answer(question)
    #expect(answer.isEmpty)
    #expect(answer.found == Population())
  }

  @Test func `an empty question has a gap and no answer`() throws {
    #expect(try AnswerFixture().answer("").gaps == [.nothing])
    #expect(try AnswerFixture().answer("Which authorities in London?").gaps == [.noTheme])
  }

  @Test func `a question about strengths alone is answered from what is praised`() throws {
    let answer = try AnswerFixture().answer("Harrow strengths")
    #expect(!answer.sentences.isEmpty)
    #expect(answer.sentences.allSatisfy { $0.verdict == .strength || $0.verdict == .both })
  }

  @Test func `words that only share a stem are told apart, in texts and in headings`() throws {
    let texts = ["Caseloads are high, and management is new.", "Caseloads are manageable."]
    let answer = try AnswerFixture([SampleReport.report(texts)]).answer("manageable caseloads")
    #expect(answer.sentences.map(\.text) == ["Caseloads are manageable."])
  }

  @Test func `a word that no report holds is read as the likeliest that one does`() throws {
    let answer = try AnswerFixture().answer("superivsion in Harrow")
    #expect(answer.notes.contains("no report holds 'superivsion'; it is read as 'supervision'"))
    #expect(!answer.sentences.isEmpty)
  }

  @Test func `more words than are searched do no harm`() throws {
    let many = (1...100).map { "word\($0)" }.joined(separator: " ")
    #expect(try AnswerFixture().answer(many).isEmpty)
  }

  @Test(arguments: [
    ("drift OR caseloads", 5), ("supervision AND challenge", 2), ("caseloads -high", 1), ("\"too high\"", 2),
  ])
  func `a theme with operators is looked for as they say`(theme: String, paragraphs: Int) throws {
    let answer = try AnswerFixture().answer("") {
      ($0.kind, $0.theme, $0.thesaurus) = (.said, theme, Thesaurus())
    }
    #expect(answer.found.paragraphs == paragraphs)
    #expect(answer.search?.isPlain == (theme.first == "\""))
  }

  @Test func `everyday words are searched as inspectors write them`() throws {
    let answer = try AnswerFixture().answer("talking to missing children")
    #expect(answer.sentences.map(\.paragraph.report.subject) == ["Norfolk"])
    #expect(answer.notes == ["for 'talking to missing children' the reports say 'return home interviews'"])
  }
}

@Suite("Corrected plans")
struct PlanCorrectionTests {
  @Test func `a correction takes the place of what was read`() throws {
    let plan = try AnswerFixture().answer("What did inspectors say about caseloads in Kent in 2017?") {
      $0.kind = .authorities
      $0.theme = "supervision"
      $0.stance = .weakness
      $0.filter.authorities = ["Harrow"]
      $0.dropped = [.year]
    }.plan
    #expect(plan.kind == .authorities)
    #expect(plan.query == "supervision")
    #expect(plan.stance == .weakness)
    #expect(plan.fields == ["authority:Harrow"])
  }

  @Test func `a name that is dropped is not missed`() throws {
    let answer = try AnswerFixture().answer("caseloads in Leeds") { $0.dropped = [.authority] }
    #expect(answer.plan.unknownNames.isEmpty)
    #expect(answer.found.paragraphs == 3)
  }

  @Test func `a question about recommendations looks for findings when it is corrected`() throws {
    let plan = try AnswerFixture().answer("What was recommended on caseloads?") { $0.kind = .said }.plan
    #expect(plan.filter.kinds.isEmpty)
  }
}

@Suite("Filters and orders of answers")
struct AnswerOrderTests {
  @Test func `only sentences that say so count`() throws {
    let fixture = try AnswerFixture()
    let all = try fixture.answer("caseloads")
    let weak = try fixture.answer("caseloads") { $0.stance = .weakness }
    let strong = try fixture.answer("caseloads") { $0.stance = .strength }
    #expect([all, weak, strong].map(\.found.paragraphs) == [3, 2, 1])
    #expect(all.verdicts.reduce(0) { $0 + $1.paragraphs } == 3)
  }

  @Test func `how widespread something is can be asked for, counted and sorted by`() throws {
    let fixture = try AnswerFixture()
    let sorted = try fixture.answer("caseloads") { $0.order = .extent }
    #expect(sorted.sentences.map { $0.extent?.words } == ["Most", "some", nil])
    #expect(sorted.extents.map(\.extent) == [.most, .some])
    let most = try fixture.answer("caseloads") { $0.leastExtent = .most }
    #expect(most.sentences.map(\.paragraph.report.subject) == ["Harrow"])
    #expect(most.found.paragraphs == 1)
  }

  @Test(arguments: [
    (AnswerOrder.newest, ["2017-06-13", "2017-03-31", "2012-06-27"]),
    (.oldest, ["2012-06-27", "2017-03-31", "2017-06-13"]),
  ])
  func `sentences stand in the order that is asked for`(order: AnswerOrder, days: [String]) throws {
    let answer = try AnswerFixture().answer("caseloads") { $0.order = order }
    #expect(answer.sentences.compactMap { $0.paragraph.report.facts.date?.description } == days)
  }

  @Test func `pages follow each other without overlap`() throws {
    let fixture = try AnswerFixture()
    let pages = try [0, 1, 2].map { offset in
      try fixture.answer("caseloads") { ($0.limit, $0.offset) = (1, offset) }.sentences.map(\.text)
    }
    #expect(pages.flatMap(\.self) == (try fixture.answer("caseloads").sentences.map(\.text)))
  }
}
