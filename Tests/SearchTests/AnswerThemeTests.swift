import Indexing
import Reports
import TestSupport
import Testing

@testable import Search

struct AnswerThemeTests {
  /// An answer that quotes paragraphs of the index of `PackFixture`.
  private static func answer(
    _ fixture: PackFixture, question: String = "Which authorities were criticised for drift?",
    required: [String] = ["drift"], isPlain: Bool = true, _ change: (inout QuestionPlan) -> Void = { _ in }
  ) throws -> Answer {
    var plan = QuestionPlan(question: question)
    plan.kind = .authorities
    plan.query = "drift criticised"
    change(&plan)
    let search = AnswerSearch(
      required: required, optional: ["criticised"], dropped: [], expansions: [], unknownWords: [],
      scattered: 0, isPlain: isPlain)
    return Answer(plan: plan, search: search, lookedAt: Population(), found: Population())
  }

  private static func quoted(_ paragraph: ParagraphInContext) -> QuotedSentence {
    let text = paragraph.paragraph.text
    return QuotedSentence(
      paragraph: paragraph, range: 0..<text.unicodeScalars.count, text: text, highlights: [],
      verdict: .weakness,
      extent: nil, score: 1)
  }

  private static func paragraphs(_ fixture: PackFixture) throws -> [ParagraphInContext] {
    try fixture.pack { $0.queries = [Theme.Query("drift")] }.groups.flatMap { $0.evidence.map(\.paragraph) }
  }

  @Test func `an answer becomes a theme that finds and pins what it quotes`() throws {
    let fixture = try PackFixture()
    var answer = try Self.answer(fixture) {
      $0.filter.years = [SampleReport.day("2009-01-01")...SampleReport.day("2024-12-31")]
    }
    let paragraphs = try Self.paragraphs(fixture)
    #expect(paragraphs.count > 1)
    answer.sentences = [Self.quoted(paragraphs[1]), Self.quoted(paragraphs[0]), Self.quoted(paragraphs[1])]
    let theme = try #require(Theme(answer: answer))
    #expect(theme.title == "Which authorities were criticised for drift?")
    #expect(theme.question == answer.plan.question)
    #expect(theme.queries.map(\.text) == ["drift"] && theme.queries[0].wantsAllWords)
    #expect(theme.filter == answer.plan.filter)
    #expect(theme.pinned.map(\.paragraph) == [paragraphs[1], paragraphs[0]].map(\.id.description))
    let read = try Theme(parsing: ThemeText.text(of: theme))
    #expect(read.pinned.map(\.paragraph) == theme.pinned.map(\.paragraph))
    #expect(read.filter == theme.filter && read.queries.map(\.text) == ["drift"])
    let pack = try fixture.build { $0 = read }.pack
    let evidence = pack.groups.flatMap(\.evidence)
    #expect(Set(evidence.filter(\.isPinned).map(\.paragraph.id)) == Set(paragraphs[0...1].map(\.id)))
  }

  @Test func `all that an answer quotes is pinned, wherever it stands`() throws {
    let fixture = try PackFixture()
    let paragraphs = try Self.paragraphs(fixture)
    var answer = try Self.answer(fixture)
    var group = AnswerGroup(subject: .year("2012"), lookedAt: Population(), found: Population())
    group.timeline = [
      TimelineEntry(
        report: paragraphs[0].report, judgements: [], paragraphs: 1, verdict: nil,
        sentences: [Self.quoted(paragraphs[0])])
    ]
    answer.groups = [group]
    answer.trails = [
      RecommendationTrail(
        recommendation: paragraphs[1], highlights: [], outcome: .met, nextReport: nil,
        evidence: [Self.quoted(paragraphs[2])], score: 1)
    ]
    let theme = try #require(Theme(answer: answer))
    #expect(theme.pinned.map(\.paragraph) == paragraphs.prefix(3).map(\.id.description))
    #expect(theme.grouping == .year)
  }

  @Test func `an answer that quotes nothing is no theme`() throws {
    #expect(Theme(answer: try Self.answer(PackFixture())) == nil)
  }

  @Test(arguments: [
    (["drift", "delay"], "drift delay", true), ([], "drift criticised", false),
    (["-"], "drift criticised", false),
    (["\"decision making\""], "\"decision making\"", true),
  ])
  func `words that had to be there are all wanted, others any`(
    required: [String], query: String, wantsAllWords: Bool
  ) throws {
    let fixture = try PackFixture()
    var answer = try Self.answer(fixture, required: required)
    answer.sentences = [Self.quoted(try Self.paragraphs(fixture)[0])]
    let theme = try #require(Theme(answer: answer))
    #expect(theme.queries.map(\.text) == [query])
    #expect(theme.queries.map(\.wantsAllWords) == [wantsAllWords])
  }

  @Test(arguments: [
    ("drift OR visits", ["drift", "visits"]), ("drift NEAR/5 delay", ["drift", "delay"]),
    ("drift NOT visits", ["drift"]), ("(drift OR delay) cases", ["drift", "delay", "cases"]),
  ])
  func `a theme with operators keeps them`(query: String, required: [String]) throws {
    let fixture = try PackFixture()
    var answer = try Self.answer(fixture, required: required, isPlain: false) { $0.query = query }
    answer.sentences = [Self.quoted(try Self.paragraphs(fixture)[0])]
    let theme = try #require(Theme(answer: answer))
    #expect(theme.queries.map(\.text) == [query] && theme.queries[0].wantsAllWords)
    #expect(try Theme(parsing: ThemeText.text(of: theme)).queries.map(\.text) == [query])
  }

  @Test func `what a question about change was searched by is the query of its theme`() throws {
    let fixture = try PackFixture()
    var answer = try Self.answer(fixture, required: ["improved"], isPlain: false) {
      ($0.kind, $0.change, $0.query) = (.changed, .putRight, "")
    }
    answer.sentences = [Self.quoted(try Self.paragraphs(fixture)[0])]
    #expect(!answer.isPlain && answer.query.hasPrefix("addressed OR"))
    #expect(Theme(answer: answer)?.queries.map(\.text) == [answer.query])
  }

  @Test(arguments: [
    "Who's worst: \"drift\" #1?", "a\nb", "- drift", "\u{FEFF}drift: {x}", "&c *d !e", "null", "🙂",
    String(repeating: "drift ", count: 100),
  ])
  func `a theme can be read again whatever the question`(question: String) throws {
    let fixture = try PackFixture()
    var answer = try Self.answer(fixture, question: question)
    answer.sentences = [Self.quoted(try Self.paragraphs(fixture)[0])]
    let theme = try #require(Theme(answer: answer))
    let read = try Theme(parsing: ThemeText.text(of: theme))
    #expect(read.title == theme.title && read.question == theme.question)
  }
}
