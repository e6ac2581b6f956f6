import Indexing
import Reports
import Search
import TestSupport

/// Answers made in code, one for each kind of question.
enum SampleAnswers {
  static func answer(of kind: QuestionKind) -> Answer {
    switch kind {
    case .authorities: which
    case .count: count
    case .grade: grades
    case .said: said
    case .changed: changed
    case .comparison: comparison(of: ["Northmere", "Tarnbeck"])
    case .recommended: recommended
    }
  }

  // MARK: Answers

  static func plan(_ kind: QuestionKind) -> QuestionPlan {
    var plan = QuestionPlan(question: "Which authorities were told that supervision lacked challenge?")
    plan.kind = kind
    plan.stance = .weakness
    plan.query = "supervision challenge"
    plan.filter.years = [SampleReport.day("2014-01-01")...SampleReport.day("2018-12-31")]
    return plan
  }

  /// An answer with counts, of which nothing is found yet.
  static func empty(
    _ kind: QuestionKind, found: Population = Population(),
    plan change: (inout QuestionPlan) -> Void = { _ in }
  ) -> Answer {
    var plan = plan(kind)
    change(&plan)
    let search = AnswerSearch(
      required: ["supervision", "challenge"], optional: ["lacked"], dropped: [], expansions: [],
      unknownWords: [UnknownWord(word: "chalenge", suggestions: ["challenge"])], scattered: 14)
    let dates = SampleReport.day("2014-03-14")...SampleReport.day("2018-11-30")
    let all = Population(authorities: 31, reports: 58, paragraphs: 4_210, dates: dates)
    return Answer(plan: plan, search: search, lookedAt: all, found: found)
  }

  private static func found(_ kind: QuestionKind) -> Answer {
    let dates = SampleReport.day("2014-03-14")...SampleReport.day("2017-06-02")
    var answer = empty(kind, found: Population(authorities: 7, reports: 9, paragraphs: 21, dates: dates))
    answer.verdicts = [
      VerdictCount(verdict: .weakness, paragraphs: 12), VerdictCount(verdict: .strength, paragraphs: 5),
      VerdictCount(verdict: .both, paragraphs: 1), VerdictCount(verdict: .neither, paragraphs: 3),
    ]
    answer.extents = [
      ExtentCount(extent: .most, paragraphs: 2, tooMuch: 0),
      ExtentCount(extent: .many, paragraphs: 4, tooMuch: 3),
    ]
    return answer
  }

  private static var which: Answer {
    var answer = found(.authorities)
    var first = group(.authority("Northmere"))
    first.sentences = [sentence(), sentence(Texts.mixed, verdict: .both)]
    var second = group(.authority("Tarnbeck"))
    second.sentences = [
      sentence(Texts.praise, verdict: .strength, report: report("Tarnbeck", .ilacs, "2017-06-02", .good))
    ]
    answer.groups = [first, second]
    answer.groupCount = 7
    answer.notes = ["'inspectors' is in every report and was not looked for"]
    return answer
  }

  private static var count: Answer {
    var answer = found(.count)
    answer.years = [
      YearFigure(year: 2014, lookedAt: 20, found: 4), YearFigure(year: 2015, lookedAt: 30, found: 0),
      YearFigure(year: 2017, lookedAt: 8, found: 5),
    ]
    answer.sentences = [sentence()]
    return answer
  }

  private static var said: Answer {
    var answer = found(.said)
    answer.sentences = [sentence(), sentence(Texts.mixed, verdict: .both), bare]
    return answer
  }

  private static var grades: Answer {
    var answer = found(.grade)
    answer.verdicts = []
    answer.extents = []
    var group = group(.authority("Northmere"))
    group.timeline = timeline.map {
      TimelineEntry(report: $0.report, judgements: $0.judgements, paragraphs: 0, verdict: nil, sentences: [])
    }
    answer.groups = [group]
    answer.groupCount = 1
    return answer
  }

  /// An answer to which authorities, or how many, have a grade.
  static func graded(_ kind: QuestionKind) -> Answer {
    var plan = plan(kind)
    (plan.query, plan.stance, plan.filter.overall) = ("", nil, [.inadequate])
    let (all, found) = (empty(kind).lookedAt, Population(authorities: 7, reports: 9))
    var answer = Answer(plan: plan, search: nil, lookedAt: all, found: found)
    answer.years = [YearFigure(year: 2014, lookedAt: 20, found: 9)]
    var group = group(.authority("Northmere"))
    let report = report("Northmere", .sif, "2014-03-14", .inadequate)
    group.timeline = [
      timeline[0],
      TimelineEntry(report: report, judgements: [], paragraphs: 0, verdict: nil, sentences: []),
    ].map {
      TimelineEntry(report: $0.report, judgements: $0.judgements, paragraphs: 0, verdict: nil, sentences: [])
    }
    answer.groups = [group]
    answer.groupCount = 7
    return answer
  }

  private static var changed: Answer {
    var answer = found(.changed)
    var group = group(.authority("Northmere"))
    group.timeline = timeline
    answer.groups = [group]
    answer.groupCount = 1
    return answer
  }

  static func comparison(of names: [String]) -> Answer {
    var answer = found(.comparison)
    answer.groups = names.map { name in
      var side = group(.authority(name))
      side.timeline = timeline
      side.sentences = [sentence(), sentence(Texts.praise, verdict: .strength)]
      return side
    }
    answer.groupCount = names.count
    return answer
  }

  private static var recommended: Answer {
    var answer = found(.recommended)
    let next = report("Northmere", .sif, "2016-05-04", .requiresImprovement)
    answer.trails = RecommendationTrail.Outcome.allCases.map { outcome in
      RecommendationTrail(
        recommendation: recommendation, highlights: [12..<23], outcome: outcome,
        nextReport: outcome == .noLaterReport ? nil : next,
        evidence: [.met, .repeated, .mentioned].contains(outcome) ? [sentence(report: next)] : [], score: 1)
    }
    answer.trailCount = 12
    return answer
  }

  // MARK: Parts

  private enum Texts {
    static let criticism =
      "Too many social workers told inspectors that their supervision is irregular, and that managers do not use it to challenge drift."
    static let mixed = "Supervision is regular, but few records show challenge."
    static let praise = "Supervision is reflective and managers challenge poor practice well."
  }

  static func group(_ subject: AnswerGroup.Subject) -> AnswerGroup {
    let dates = SampleReport.day("2014-03-14")...SampleReport.day("2016-05-04")
    return AnswerGroup(
      subject: subject, lookedAt: Population(authorities: 1, reports: 4, paragraphs: 300, dates: dates),
      found: Population(authorities: 1, reports: 2, paragraphs: 3, dates: dates))
  }

  static let timeline = [
    TimelineEntry(
      report: report("Northmere", .slac, "2012-06-27", .adequate),
      judgements: [
        judgement(["Overall effectiveness"], .adequate, "Grade 3 (Adequate)", .slac),
        judgement(
          ["Services for looked after children", "Leadership"], .inadequate, "Grade 4 (Inadequate)", .slac),
      ], paragraphs: 0, verdict: nil, sentences: []),
    TimelineEntry(
      report: report("Northmere", .sif, "2014-03-14", .inadequate),
      judgements: [judgement(["Overall effectiveness"], .inadequate, "inadequate", .sif)], paragraphs: 3,
      verdict: .weakness, sentences: [sentence()]),
    TimelineEntry(
      report: report("Northmere", .jtai, nil, nil), judgements: [], paragraphs: 1, verdict: .neither,
      sentences: []),
  ]

  private static func judgement(
    _ name: [String], _ grade: Grade, _ printed: String, _ scale: Framework
  ) -> Judgement {
    Judgement(name: name, grade: grade, gradePrinted: printed, scale: scale, origin: .heading, page: 4)
  }

  static func report(
    _ authority: String, _ framework: Framework, _ published: String?, _ overall: Grade?
  ) -> ReportSummary {
    let facts = ReportFacts(
      title: "Inspection of \(authority)", authority: Authority(name: authority, region: "North West"),
      framework: framework, published: published.map(SampleReport.day), overall: overall)
    return ReportSummary(
      id: Report.ID("\(authority.lowercased())-\(published ?? "undated")"), facts: facts,
      source: Source(path: "/reports/\(authority).pdf", sha256: "1f"), pageCount: 30)
  }

  /// A sentence in the middle of a paragraph.
  static func sentence(
    _ text: String = SampleAnswers.criticism, verdict: Verdict = .weakness,
    report: ReportSummary = report("Northmere", .sif, "2014-03-14", .inadequate), section: [String]? = nil
  ) -> QuotedSentence {
    let before = "Caseloads have fallen. "
    let paragraph = Paragraph(
      ordinal: 97, printedNumber: ParagraphNumber(86), kind: .finding, section: 4, grade: .inadequate,
      gradePrinted: "Inadequate", pages: 18...18, text: before + text + " Leaders know this.")
    let match = ParagraphInContext(
      id: Paragraph.ID(report: report.id, local: "86"), report: report,
      section: section ?? [
        "The experiences and progress of children who need help and protection",
        "Leadership, management and governance",
        "Supervision",
      ], paragraph: paragraph)
    let start = before.unicodeScalars.count
    let extent = QuotedExtent(extent: .many, isTooMuch: true, words: "Too many")
    var sentence = QuotedSentence(
      paragraph: match, range: start..<start + text.unicodeScalars.count, text: text,
      highlights: text == criticism ? [51..<62, 112..<121] : [0..<11], verdict: verdict,
      extent: text == criticism ? extent : nil, score: 2.5)
    if text == criticism { sentence.alike = [Paragraph.ID(report: report.id, local: "12")] }
    return sentence
  }

  static let criticism = Texts.criticism

  /// The text of a report of which nothing is known.
  static let bare = QuotedSentence(
    paragraph: SampleResults.bare.match, range: 0..<6, text: "Drift.", highlights: [], verdict: .neither,
    extent: nil,
    score: 1)

  static let recommendation = ParagraphInContext(
    id: Paragraph.ID(report: Report.ID("northmere-2012-06-27"), local: "57"),
    report: report("Northmere", .slac, "2012-06-27", .adequate),
    section: ["Areas for improvement"],
    paragraph: Paragraph(
      ordinal: 60, printedNumber: ParagraphNumber(57), kind: .recommendation, section: 2, grade: nil,
      gradePrinted: nil, pages: 20...20,
      recommendation: Recommendation(
        timescale: "Within three months", due: SampleReport.day("2012-09-27"),
        addressees: ["NHS Northmere", "the council"]),
      text: "Ensure that supervision is regular, recorded and used to challenge practice."))

  static func request(_ change: (inout QuestionRequest) -> Void = { _ in }) -> QuestionRequest {
    var request = QuestionRequest(question: plan(.said).question)
    change(&request)
    return request
  }
}
