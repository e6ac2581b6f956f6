import Indexing
import Reports
import Search
import TestSupport
import Testing

/// Reports of one authority with invented recommendations, and what a later one says of them.
private struct TrailFixture {
  private let folder: TemporaryFolder
  let index: ReportIndex

  init(_ reports: [Report]) throws {
    folder = try TemporaryFolder()
    index = try ReportIndex(path: folder.path("index.sqlite"), for: .writing)
    try index.store(reports.map { ($0, SampleReport.stamp(of: $0)) }, readerVersion: 1)
  }

  /// A recommendation of 2014 in an index whose other reports speak of other things, and later reports of its authority.
  init(
    _ recommendation: String, later texts: [[String]], advice: [String] = [], framework: Framework = .sif,
    section: String = "Recommendations"
  ) throws {
    var reports = [
      Self.report([], advice: [recommendation], on: "2014-03-01", framework: framework, section: section)
    ]
    for (number, texts) in texts.enumerated() {
      reports.append(
        Self.report(texts, advice: number == 0 ? advice : [], on: "\(2017 + number)-03-01", framework: .ilacs)
      )
    }
    reports.append(SampleReport.report(Self.others, authority: "Kent", published: "2013-01-01"))
    try self.init(reports)
  }

  static func report(
    _ findings: [String], advice: [String], on day: String?, framework: Framework = .sif,
    authority: String = "Harrow", section: String = "What has changed"
  ) -> Report {
    var report = SampleReport.report(
      findings, authority: authority, framework: framework, published: day, section: section)
    for text in advice {
      report.paragraphs.append(
        SampleReport.paragraph(text, number: report.paragraphs.count + 1, kind: .recommendation))
    }
    return report
  }

  /// What makes words rare that are rare in reports.
  static let others = (1...40).map {
    "Paragraph \($0) speaks of schools, of health and of what children say."
  }

  var recommendations: [ParagraphInContext] {
    get throws {
      var found: [ParagraphInContext] = []
      try index.forEachRecommendation(RecommendationFilter()) { found.append($0) }
      return found
    }
  }

  /// Of the recommendation that is first in the list.
  func trail() throws -> RecommendationTrail {
    let recommendation = try #require(try recommendations.first)
    return try TrailFinder(index, thesaurus: Thesaurus.standard()).trail(of: recommendation)
  }
}

struct TrailFinderTests {
  private static let interviews =
    "Ensure that return home interviews are timely, so that risks to children are understood."

  @Test(arguments: [
    ("Return home interviews are timely and well recorded.", "met"),
    ("The recommendation on return home interviews has been met, and they are consistently good.", "met"),
    ("Return home interviews are not timely and their quality is poor.", "repeated"),
    ("Return home interviews are still too often late, which was an area for improvement.", "repeated"),
    ("Return home interviews are carried out by a charity.", "mentioned"),
    ("Children go home by bus when school ends.", "not mentioned"),
    ("Foster carers are well trained and well supported.", "not mentioned"),
  ])
  func `what a later report says decides`(_ sentence: String, _ outcome: String) throws {
    let trail = try TrailFixture(Self.interviews, later: [[sentence]]).trail()
    #expect(trail.outcome.rawValue == outcome)
    #expect(trail.nextReport?.facts.date == SampleReport.day("2017-03-01"))
    #expect(trail.evidence.map(\.text) == (outcome == "not mentioned" ? [] : [sentence]))
  }

  @Test func `strengths and weaknesses of one thing leave it open`() throws {
    let trail = try TrailFixture(
      Self.interviews,
      later: [
        ["Return home interviews are timely.", "However, the quality of return home interviews is poor."]
      ]
    ).trail()
    #expect(trail.outcome == .mentioned)
    #expect(trail.evidence.count == 2)
  }

  @Test func `a recommendation that asks for nearly the same is evidence that it is repeated`() throws {
    let again = "The timeliness of return home interviews."
    let trail = try TrailFixture(
      Self.interviews, later: [["Return home interviews are offered to all."]], advice: [again]
    ).trail()
    #expect(trail.outcome == .repeated)
    #expect(trail.evidence.first?.text == again)
  }

  @Test func `a recommendation on another thing is no repetition`() throws {
    let trail = try TrailFixture(
      Self.interviews, later: [[]], advice: ["The timeliness of health assessments."]
    )
    .trail()
    #expect(trail.outcome == .notMentioned)
  }

  @Test func `of several later reports the first that speaks of it counts`() throws {
    let trail = try TrailFixture(
      Self.interviews,
      later: [
        ["Schools are good."], ["Return home interviews are poor."], ["Return home interviews are timely."],
      ]
    ).trail()
    #expect(trail.outcome == .repeated)
    #expect(trail.nextReport?.facts.date == SampleReport.day("2018-03-01"))
  }

  @Test func `an abbreviation stands for what it abbreviates`() throws {
    let trail = try TrailFixture(
      "Improve the quality of personal education plans (PEPs).",
      later: [["PEPs are detailed and of good quality."]]
    ).trail()
    #expect(trail.outcome == .met)
  }

  @Test func `capacity that was asked for is not there because those who need it are praised`() throws {
    let trail = try TrailFixture(
      "Ensure that conference chairs have sufficient capacity to fulfil their role.",
      later: [["Conference chairs are highly effective and well respected."]]
    ).trail()
    #expect(trail.outcome == .mentioned)
  }

  @Test func `what is recommended to the board is not met by what others do`() throws {
    let fixture = { (sentence: String) in
      try TrailFixture(
        "Ensure that multi-agency training is evaluated.", later: [[sentence]],
        section: "The Local Safeguarding Children Board"
      ).trail().outcome
    }
    #expect(try fixture("Training for foster carers is excellent.") == .notMentioned)
    #expect(try fixture("Multi-agency training by the safeguarding partnership is excellent.") == .met)
  }

  @Test func `an inspection of special needs does not answer for other services`() throws {
    let reports = [
      TrailFixture.report([], advice: [Self.interviews], on: "2014-03-01"),
      TrailFixture.report(
        ["Return home interviews are timely."], advice: [], on: "2017-03-01", framework: .areaSEND),
      SampleReport.report(TrailFixture.others, authority: "Kent", published: "2013-01-01"),
    ]
    #expect(try TrailFixture(reports).trail().outcome == .notLookedFor)
  }

  /// Reports without a date, of the same day, of nobody or of others.
  @Test(arguments: [
    (day: "2014-03-01", authority: "Harrow"), ("2012-01-01", "Harrow"), ("", "Harrow"),
    ("2019-01-01", "Leeds"),
  ])
  func `only a later report of the same authority is one`(_ other: (day: String, authority: String)) throws {
    let trail = try TrailFixture([
      TrailFixture.report(["Nothing."], advice: [Self.interviews], on: "2014-03-01"),
      TrailFixture.report(
        ["Return home interviews are timely."], advice: [], on: other.day.isEmpty ? nil : other.day,
        framework: .ilacs, authority: other.authority),
    ]).trail()
    #expect(trail.outcome == .noLaterReport)
    #expect(trail.nextReport == nil)
    #expect(trail.evidence.isEmpty)
  }

  @Test func `a report without a date or an authority has no later one`() throws {
    var nobodys = TrailFixture.report([], advice: [Self.interviews], on: "2014-03-01")
    nobodys.facts.authority = nil
    for first in [nobodys, TrailFixture.report([], advice: [Self.interviews], on: nil)] {
      let trail = try TrailFixture([
        first, TrailFixture.report(["Return home interviews are timely."], advice: [], on: "2017-03-01"),
      ]).trail()
      #expect(trail.outcome == .noLaterReport)
    }
  }

  @Test(arguments: [
    "?", "—", "Ensure.", "The local authority should take the following action.", "12 34",
    "the of and",
    "\u{1B}[31mImprove\u{1B}[0m", "e\u{301}\u{200B}", "Ensure that AND OR NOT NEAR(\"x\")* (",
  ])
  func `what can hardly be looked for breaks nothing`(_ text: String) throws {
    let trail = try TrailFixture(text, later: [["Schools are good, and training is good."], []]).trail()
    #expect([.notMentioned, .mentioned, .notLookedFor].contains(trail.outcome))
  }

  @Test func `one word is enough where it tells something`() throws {
    let trail = try TrailFixture("Training.", later: [["Schools are good, and training is good."]]).trail()
    #expect(trail.outcome == .met)
  }

  @Test func `evidence is word for word where it says, with its marks inside`() throws {
    let text = "École – first. Return home interviews for “missing” children are timely. 👩‍👧 Schools are good."
    let trail = try TrailFixture(Self.interviews, later: [[text]]).trail()
    #expect(trail.outcome == .met)
    for sentence in trail.evidence {
      let scalars = Array(sentence.paragraph.paragraph.text.unicodeScalars)
      #expect(String(String.UnicodeScalarView(scalars[sentence.range])) == sentence.text)
      let own = Array(sentence.text.unicodeScalars)
      let marked = sentence.highlights.map { String(String.UnicodeScalarView(own[$0])) }
      #expect(marked == ["Return home interviews"])
    }
  }

  @Test func `the question's own words and score are handed on`() throws {
    let fixture = try TrailFixture(Self.interviews, later: [["Schools are good."]])
    let finder = try TrailFinder(fixture.index, thesaurus: Thesaurus())
    let recommendation = try #require(try fixture.recommendations.first)
    let trail = try finder.trail(of: recommendation, highlights: [3..<7], score: 2.5)
    #expect(trail.recommendation == recommendation)
    #expect(trail.highlights == [3..<7])
    #expect(trail.score == 2.5)
  }

  @Test func `of thousands of paragraphs the few that speak of it are found, the same each time`() throws {
    var texts = (1...3_000).map { "Paragraph \($0) is about interviews for jobs at home and what returns." }
    texts[1_500] = "Return home interviews are timely and thorough."
    let fixture = try TrailFixture(Self.interviews, later: [texts])
    let trail = try fixture.trail()
    #expect(trail.evidence.contains { $0.text == texts[1_500] })
    #expect(try fixture.trail().evidence == trail.evidence)
    #expect(trail.evidence.count <= 3)
  }

  /// Only what is found can be evidence, and only what is there can be next.
  @Test func `outcome, report and evidence agree`() throws {
    let sentences = ["Return home interviews are timely.", "Plans are poor.", "Training is good.", ""]
    for first in sentences.dropLast() {
      for second in sentences {
        let later = [[first], second.isEmpty ? [] : [second]]
        let trail = try TrailFixture(Self.interviews, later: later).trail()
        #expect(trail.evidence.isEmpty == [.notMentioned, .noLaterReport].contains(trail.outcome))
        #expect((trail.nextReport == nil) == (trail.outcome == .noLaterReport))
        #expect(trail.evidence.allSatisfy { $0.paragraph.report == trail.nextReport })
      }
    }
  }
}
