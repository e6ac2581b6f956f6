import Indexing
import Reports
import Search
import TestSupport
import Testing

@testable import Rendering

struct AnswerTextTests {
  private static func text(
    _ answer: Answer, width: Int = 80, usesColour: Bool = false,
    _ change: (inout QuestionRequest) -> Void = { _ in }
  ) throws -> String {
    try AnswerOutput(answer, SampleAnswers.request(change)).text(
      as: .text, terminal: Terminal(width: width, usesColour: usesColour))
  }

  @Test(arguments: QuestionKind.allCases, [80, 120])
  func `answers look as they should`(kind: QuestionKind, width: Int) throws {
    let text = try Self.text(SampleAnswers.answer(of: kind), width: width)
    #expect(try Golden("answer-\(kind.rawValue)-\(width)").difference(from: text) == nil)
  }

  @Test(arguments: QuestionKind.allCases)
  func `an answer in colour says the same as one without`(kind: QuestionKind) throws {
    let answer = SampleAnswers.answer(of: kind)
    let coloured = try Self.text(answer, usesColour: true)
    for line in coloured.split(separator: "\n") {
      let starts = line.ranges(of: "\u{1B}[").count
      #expect(line.ranges(of: "\u{1B}[0m").count * 2 == starts)
    }
    let words = { (text: String) in
      text.replacing(/\u{1B}\[[0-9;]*m/, with: "").filter { !$0.isWhitespace && $0 != "«" && $0 != "»" }
    }
    #expect(words(coloured) == words(try Self.text(answer)))
  }

  @Test(arguments: QuestionKind.allCases, [60, 72, 80, 100, 110, 120])
  func `no line is wider than the terminal`(kind: QuestionKind, width: Int) throws {
    let lines = try Self.text(SampleAnswers.answer(of: kind), width: width).split(separator: "\n")
    #expect(lines.first { DisplayWidth.of(String($0)) > width } == nil)
  }

  @Test func `three sides stand beside each other where the terminal is wide, four below each other`() throws
  {
    let three = SampleAnswers.comparison(of: ["Northmere", "Tarnbeck", "Fenmarsh"])
    let four = SampleAnswers.comparison(of: ["Northmere", "Tarnbeck", "Fenmarsh", "Saltreach"])
    let beside = { (text: String) in
      text.split(separator: "\n").contains { $0.contains("Northmere") && $0.contains("Tarnbeck") }
    }
    #expect(beside(try Self.text(three, width: 120)))
    #expect(!beside(try Self.text(three, width: 80)))
    #expect(!beside(try Self.text(four, width: 120)))
  }

  @Test(arguments: RecommendationTrail.Outcome.allCases)
  func `an outcome is said in words`(outcome: RecommendationTrail.Outcome) throws {
    let trail = try #require(SampleAnswers.answer(of: .recommended).trails.first { $0.outcome == outcome })
    let words =
      switch outcome {
      case .met: "reads as met in the report of 4 May 2016 (SIF inspection)"
      case .repeated: "reads as still not done in the report of 4 May 2016 (SIF inspection)"
      case .mentioned: "spoken of in the report of 4 May 2016 (SIF inspection), not said whether it is done"
      case .notMentioned: "not mentioned in the next report, that of 4 May 2016 (SIF inspection)"
      case .notLookedFor: "could not be looked for in later reports"
      case .noLaterReport: "no later report in this index"
      }
    #expect(trail.outcomeInWords == words)
  }

  @Test func `a recommendation that is made again is told from one that is not met`() {
    let recommendation = SampleAnswers.recommendation
    let quotation = QuotedSentence(
      paragraph: recommendation, range: 0..<6, text: "Ensure", highlights: [], verdict: .neither, extent: nil,
      score: 1)
    let trail = RecommendationTrail(
      recommendation: recommendation, highlights: [], outcome: .repeated, nextReport: recommendation.report,
      evidence: [quotation], score: 1)
    #expect(trail.outcomeInWords == "asked for again in the report of 27 June 2012 (SLAC inspection)")
  }

  @Test(arguments: QuestionKind.allCases)
  func `control characters of reports and questions never reach the terminal`(kind: QuestionKind) throws {
    let text = try Self.text(HostileAnswer.answer(of: kind))
    #expect(text.contains("evil"))
    #expect(HostileAnswer.controls(in: text).isEmpty)
  }

  // MARK: Nothing found

  @Test func `where nothing is found it is said what was looked at and what could be tried`() throws {
    let text = try Self.text(SampleAnswers.empty(.authorities))
    #expect(text.contains("No report says it (2014 to 2018).\n"))
    #expect(text.contains("Looked at: 58 reports of 31 authorities, 14 March 2014 to 30 November 2018"))
    #expect(text.onOneLine.contains("had to hold 'supervision' and 'challenge' together"))
    #expect(text.onOneLine.contains("no paragraph holds 'chalenge'; did you mean 'challenge'?"))
    #expect(text.onOneLine.contains("14 paragraphs hold the words further apart"))
    #expect(text.onOneLine.contains("findings search --all 'supervision challenge year:2014..2018'"))
    #expect(text.onOneLine.contains("leaving out years 2014 to 2018 (--drop year)"))
  }

  @Test func `where many speak of it and none changed, both is said`() throws {
    let answer = SampleAnswers.empty(.authorities, found: Population(authorities: 7, reports: 9)) {
      $0.change = .worsened
    }
    let text = try Self.text(answer).onOneLine
    #expect(
      text.contains(
        "9 of 58 reports (2014 to 2018) speak of it, on 7 authorities, but no authority's reports changed that way"
      ))
    #expect(text.contains("Looked at: 58 reports of 31 authorities"))
  }

  @Test(arguments: [QuestionKind.comparison, .changed])
  func `where nothing is found it is said of each side what was looked at`(kind: QuestionKind) throws {
    var answer = SampleAnswers.empty(kind)
    var none = AnswerGroup(
      subject: .authority("Atlantis"), lookedAt: Population(), found: Population())
    none.timeline = []
    answer.groups = [SampleAnswers.group(.authority("Northmere")), none]
    answer.groupCount = 2
    let sentences = UnansweredWords(AnswerWords(answer: answer, request: SampleAnswers.request())).sentences
    #expect(sentences.contains("Northmere: nothing in 4 reports, 14 March 2014 to 4 May 2016."))
    #expect(sentences.contains("Atlantis: no report of it."))
  }

  @Test func `of nobody that the index knows nothing is claimed to be looked at`() throws {
    let plan = QuestionReader(
      authorities: [IndexedAuthority(name: "Northmere", region: "North West", printed: [])], newest: nil
    ).read("what was said about drift in Atlantis?")
    let answer = Answer(
      plan: plan, search: nil, lookedAt: Population(authorities: 1, reports: 4), found: Population())
    let text = try Self.text(answer).onOneLine
    #expect(text.contains("The index holds 4 reports of 1 authority, none of them on 'Atlantis'"))
    #expect(text.contains("(--drop authority)") && !text.contains("Looked at"))
  }

  @Test func `a theme with operators is said as it was typed`() throws {
    let change = { (plan: inout QuestionPlan) in plan.query = "supervision NEAR/5 challenge OR drift" }
    let nothing = try Self.text(SampleAnswers.empty(.said, plan: change)).onOneLine
    #expect(
      nothing.contains("Searched for supervision NEAR/5 challenge OR drift, or what means the same."))
    #expect(!nothing.contains("A sentence had to hold"))
    var answer = SampleAnswers.empty(.said, found: Population(reports: 1, paragraphs: 1), plan: change)
    answer.sentences = [SampleAnswers.sentence()]
    let found = try Self.text(answer)
    #expect(found.contains("\nsearched for supervision NEAR/5 challenge OR drift\n"))
    #expect(!found.contains("in a sentence"))
  }

  @Test func `a question about change alone says what it was searched by`() throws {
    var answer = SampleAnswers.answer(of: .changed)
    var plan = answer.plan
    (plan.query, plan.change) = ("", .worsened)
    answer = SampleAnswers.empty(.changed) { $0 = plan }
    #expect(try Self.text(answer).onOneLine.contains("Searched for deteriorated OR"))
  }

  @Test(arguments: [QuestionKind.authorities, .count])
  func `a grade is had and not said`(kind: QuestionKind) throws {
    for format in [TableFormat.text, .markdown] {
      let text = try AnswerOutput(SampleAnswers.graded(kind), SampleAnswers.request()).text(
        as: format, terminal: Terminal(width: 120, usesColour: false))
      #expect(text.contains("have it") && !text.lowercased().contains("say it"))
    }
    var none = SampleAnswers.graded(kind)
    (none.groups, none.groupCount) = ([], 0)
    none = Answer(plan: none.plan, search: nil, lookedAt: none.lookedAt, found: Population())
    #expect(try Self.text(none).contains("No report has it (2014 to 2018).\n"))
  }

  @Test func `where no report passes the filters these are named`() throws {
    let plan = SampleAnswers.plan(.said)
    let answer = Answer(plan: plan, search: nil, lookedAt: Population(), found: Population())
    #expect(try Self.text(answer).contains("No report is from there and then: years 2014 to 2018."))
    let bare = Answer(
      plan: QuestionPlan(question: "drift?"), search: nil, lookedAt: Population(), found: Population())
    #expect(try Self.text(bare).contains("The index holds no report; add some with 'findings ingest PATH'."))
  }

  @Test(arguments: [
    (QuestionGap.nothing, "nothing in the question"), (.noTheme, "where or when, and not what"),
    (.nothingToCompareWith, "A comparison needs two or more"),
    (.noAuthority, "name an authority or a region"),
  ])
  func `a gap is named with an example`(gap: QuestionGap, words: String) throws {
    var answer = SampleAnswers.empty(.said) { $0.filter.authorities = ["King's Lynn"] }
    answer.gaps = [gap]
    let text = try Self.text(answer).onOneLine
    #expect(text.contains(words))
    #expect(text.contains("For example: findings ask '"))
    #expect(!text.contains("No report says it"))
    if gap == .noAuthority { #expect(text.contains(#"King'\''s Lynn"#)) }
  }

  @Test(arguments: [
    (QuestionKind.authorities, "passes over 7 authorities"), (.grade, "passes over 1 authority"),
    (.recommended, "passes over 12 recommendations"), (.said, "passes over all that there is to quote"),
    (.count, "passes over all that there is to quote"),
  ])
  func `beyond the last page it is said how much there is`(kind: QuestionKind, words: String) throws {
    var answer = SampleAnswers.answer(of: kind)
    (answer.groups, answer.sentences, answer.trails) = ([], [], [])
    let text = try Self.text(answer) { $0.offset = 100 }.onOneLine
    #expect(text.contains("Nothing is left: --offset 100 \(words); lower it or leave it out."))
    #expect(!text.contains("No report says it") && !text.contains("says it, from"))
  }

  @Test func `how many reports say it is said beyond the last sentence too`() throws {
    var answer = SampleAnswers.answer(of: .count)
    answer.groups = [SampleAnswers.group(.authority("Northmere"))]
    answer.sentences = []
    let text = try Self.text(answer) { $0.offset = 100 }.onOneLine
    #expect(text.contains("say it, from 7 of 31 authorities"))
    #expect(text.ranges(of: "Nothing is left: --offset 100 passes over all").count == 1)
  }

  @Test(arguments: [
    (1, 0, "the first 1; --offset 1 shows more"), (1, 4, "5 to 5; --offset 5 shows more"), (10, 0, nil),
    (10, 10, "11 to 11"), (1, 20, "21 to 21"),
  ])
  func `of sentences it is not promised how many can be listed`(
    limit: Int, offset: Int, words: String?
  ) throws {
    let text = try Self.text(SampleAnswers.answer(of: .count)) {
      ($0.limit, $0.offset) = (limit, offset)
    }
    #expect(!text.contains("of 21 paragraphs"))
    if let words { #expect(text.contains("\n\(words)\n")) } else { #expect(!text.contains("--offset")) }
  }

  @Test func `where no theme is looked for, reports are counted and listed`() throws {
    var plan = QuestionPlan(question: "Which authorities are inadequate?")
    plan.kind = .authorities
    plan.filter.overall = [.inadequate]
    let found = Population(authorities: 1, reports: 2)
    var answer = Answer(plan: plan, search: nil, lookedAt: found, found: found)
    answer.groups = [AnswerGroup(subject: .authority("Northmere"), lookedAt: found, found: found)]
    #expect(try Self.text(answer).contains("\nNorthmere  2 reports\n"))
    answer.groups[0].timeline = SampleAnswers.timeline
    #expect(try Self.text(answer).contains("  27 June 2012 · SLAC inspection · northmere-2012-06-27\n"))
  }

  @Test func `who changed is counted apart from who is spoken of`() throws {
    var answer = SampleAnswers.answer(of: .authorities)
    var plan = answer.plan
    plan.change = .worsened
    let groups = answer.groups
    answer = SampleAnswers.empty(.authorities, found: answer.found) { $0 = plan }
    (answer.groups, answer.groupCount) = (groups, 2)
    let text = try Self.text(answer, width: 120)
    #expect(
      text.contains(
        "2 of 31 authorities changed that way; 9 of 58 reports looked at (2014 to 2018) say something on it\n"
      ))
  }

  @Test func `of an authority it is said how many of its reports have the grade`() throws {
    #expect(
      try Self.text(SampleAnswers.graded(.authorities)).contains("\nNorthmere  2 of 4 reports, 14 March"))
    var none = SampleAnswers.comparison(of: ["Northmere"])
    none.groups[0] = AnswerGroup(
      subject: .authority("Atlantis"), lookedAt: Population(), found: Population())
    #expect(try Self.text(none).contains("\nAtlantis  no report of it\n"))
  }

  @Test func `what was not understood stands above the answer`() throws {
    var plan = SampleAnswers.plan(.said)
    plan.notUnderstood = ["sort:size"]
    plan.notes = ["'supervison' was read as 'supervision'"]
    let answer = Answer(
      plan: plan, search: nil, lookedAt: Population(authorities: 1, reports: 1), found: Population())
    let text = try Self.text(answer) { $0.leastExtent = .many }.onOneLine
    #expect(
      text.contains("Read as: what was said, as a weakness, on: supervision challenge; in years 2014 to 2018")
    )
    #expect(text.contains("where it says many or more"))
    #expect(text.contains("not understood: 'sort:size'"))
    #expect(text.contains("note: 'supervison' was read as 'supervision'"))
  }

  @Test func `of a path of headings that is too long the inner end is shown`() {
    let path = ["The experiences and progress of children", "Adoption", "Leadership and management"]
    #expect(CitationParts.shortened(path, to: 200) == path.joined(separator: " › "))
    #expect(CitationParts.shortened(path, to: 50) == "… › Adoption › Leadership and management")
    #expect(CitationParts.shortened(path, to: 10) == "… › Leadership and management")
    #expect(CitationParts.shortened([], to: 10) == "")
  }
}

extension String {
  fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// Answers whose reports and question try to command what shows them.
enum HostileAnswer {
  static let evil = "\u{1B}[2J\u{7}\u{9B}31m\u{202E}=evil|**x** `y`\u{2066}\r\n\u{8}"

  static func answer(of kind: QuestionKind) -> Answer {
    var report = SampleAnswers.report(evil, .sif, "2014-03-14", .other(evil))
    report = ReportSummary(id: Report.ID(evil), facts: report.facts, source: report.source, pageCount: 1)
    var sentence = SampleAnswers.sentence(evil, report: report, section: [evil, evil])
    sentence.alike = [sentence.paragraph.id]
    var plan = SampleAnswers.plan(kind)
    plan.filter.authorities = [evil]
    plan.notUnderstood = [evil]
    let all = Population(authorities: 1, reports: 1, paragraphs: 1)
    let search = AnswerSearch(
      required: [evil], optional: [evil], dropped: [evil], expansions: [],
      unknownWords: [UnknownWord(word: evil, suggestions: [evil])], scattered: 1)
    var answer = Answer(plan: plan, search: search, lookedAt: all, found: all)
    answer.notes = [evil]
    answer.sentences = [sentence]
    let judgement = Judgement(
      name: [evil], grade: .other(evil), gradePrinted: evil, scale: .sif, origin: .heading, page: nil)
    var group = SampleAnswers.group(.authority(evil))
    group.sentences = [sentence]
    group.timeline = [
      TimelineEntry(
        report: report, judgements: [judgement], paragraphs: 1, verdict: .both, sentences: [sentence])
    ]
    answer.groups = [group, group]
    answer.trails = [
      RecommendationTrail(
        recommendation: sentence.paragraph, highlights: [], outcome: .met, nextReport: report,
        evidence: [sentence], score: 1)
    ]
    return answer
  }

  static func controls(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value))
    }
  }
}
