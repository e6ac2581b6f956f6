import Foundation
import Indexing
import Search
import TestSupport
import Testing

struct LabelledQuestionTests {
  private static func questions() throws -> [LabelledQuestion] {
    LabelledQuestion.read(try #require(Repository.text(of: "Tests/SearchTests/Fixtures/questions.tsv")))
  }

  /// Slightly below what was measured.
  @Test(arguments: [true, false])
  func `questions are read as well as they were`(isDevelopment: Bool) throws {
    let half = try Self.questions().filter { $0.isDevelopment == isDevelopment }
    let differences = half.map { $0.differences(from: QuestionFixture.reader.read($0.question)) }
    #expect(half.count == (isDevelopment ? 327 : 142))
    #expect(differences.count { $0.isEmpty } >= (isDevelopment ? 318 : 129))
    for part in LabelledQuestion.parts where part != "theme" {
      #expect(differences.count { $0[part] == nil } >= half.count - 2, "\(part)")
    }
  }

  /// Words that ask for something elsewhere.
  @Test(arguments: [
    "Are care leavers asked to give their views in Harrow?",
    "Are disabled children treated differently in Kent?",
    "What was the outcome for children who went missing in Harrow?", "Did Kent fail its care leavers?",
    "fixed term exclusions of looked after children in Kent", "children caught up in county lines in Kent",
    "Do children recover from trauma in Harrow?", "children placed closer to home in Harrow",
    "how children in Harrow are helped to make good progress in school", "Are action plans in Kent specific?",
    "children who have to change school in Kent", "children no longer in care in Kent",
    "inadequate supervision of social workers in Harrow",
    "leaders learn lessons from serious case reviews in Kent",
  ])
  func `words of the subject ask for nothing`(question: String) {
    let plan = QuestionFixture.reader.read(question)
    #expect(plan.kind == .said)
    #expect(plan.change == nil)
    #expect(plan.filter.kinds.isEmpty && plan.filter.overall.isEmpty && plan.filter.grades.isEmpty)
    #expect(plan.filter.authorities.count == 1 && plan.unknownNames.isEmpty)
  }

  @Test(arguments: [
    ("children are heard", "children heard"),
    ("foster carers unhappy with support", "foster carers unhappy with support"),
    ("parents who complain about social workers", "parents complain about social workers"),
    ("pathway plans up to date", "pathway plans up to date"),
    ("out of hours service", "out of hours service"),
    ("children falling behind at school", "children falling behind at school"),
    ("the management of risk", "management of risk"), ("work to find children", "work find children"),
  ])
  func `words of the subject stay in the theme`(subject: String, theme: String) {
    let plan = QuestionFixture.reader.read("What did inspectors say about \(subject) in Kent?")
    #expect(QuestionFixture.isSameTheme(plan.query, theme), "\(plan.query)")
    #expect(plan.stance == nil)
  }

  @Test(arguments: [
    ("S Glos", "South Gloucestershire"), ("Notts", "Nottinghamshire"),
    ("Northants", "North Northamptonshire"),
    ("B'ham", "Birmingham"), ("RBKC", "Kensington and Chelsea"), ("K&C", "Kensington and Chelsea"),
    ("Windsor & Maid", "Windsor and Maidenhead"), ("Bath & NES", "Bath and North East Somerset"),
    ("LB Harrow", "Harrow"),
    ("the Wirral", "Wirral"), ("N. Lincs", "North Lincolnshire"), ("Hants", "Hampshire"),
    ("RBWM", "Windsor and Maidenhead"),
    ("LBTH", "Tower Hamlets"), ("H’pool", "Hartlepool"),
  ])
  func `short forms of names are read`(short: String, name: String) {
    let plan = QuestionFixture.reader.read("drift in \(short)")
    #expect(plan.filter.authorities == [name], "\(plan.unknownNames)")
    #expect(plan.query == "drift")
  }

  @Test(arguments: ["Lancs", "N Yorks", "newham", "Herts", "Stockton-on-Tees", "Leeds"])
  func `names of England that the index does not have are named`(name: String) {
    let plan = QuestionFixture.reader.read("drift in \(name)")
    #expect(plan.unknownNames.map(\.name) == [name])
    #expect(plan.query == "drift")
  }

  @Test(arguments: [
    ("Which councils don't hold return interviews?", QuestionStance.weakness),
    ("Where is management oversight missing from case files?", .weakness),
    ("Which boroughs have not yet appointed a virtual head?", .weakness),
    ("Which councils have still not trained their foster carers?", .weakness),
    ("London: trouble finding school nurses", .weakness),
    ("Which councils place children without delay?", .strength),
    ("Where are there no long waits for therapy?", .strength),
    ("Which councils find children who are missing?", nil),
    ("Which councils support children who do not attend school?", nil),
    ("Which councils are in touch with families that are hard to reach?", nil),
  ])
  func `what is not done is a weakness of authorities`(question: String, stance: QuestionStance?) {
    let plan = QuestionFixture.reader.read(question)
    #expect(plan.kind == .authorities)
    #expect(plan.stance == stance)
  }

  @Test(arguments: [
    "What was said about children not in school in Kent?", "Are visits in Kent mostly on time, or late?",
    "Do children in Kent wait for therapy?", "Is there a shortage of foster carers in Kent?",
  ])
  func `what is said of one authority is asked for in either direction`(question: String) {
    let plan = QuestionFixture.reader.read(question)
    #expect(plan.kind == .said && plan.stance == nil)
  }

  @Test(arguments: [
    ("Kent's 2015 recommendation on drift: was it met in 2019?", ["2015"]),
    ("Was Kent's recommendation on drift from 2015 met by the 2019 inspection?", ["2015"]),
    ("Has Kent met its 2015 recommendation on drift?", ["2015"]),
    ("Has Kent met the 2015 recommendation on drift?", ["2015"]),
    ("Kent recs on drift, done by 2019?", []),
  ])
  func `the year in which a recommendation was to be met limits nothing`(question: String, years: [String]) {
    let plan = QuestionFixture.reader.read(question)
    #expect(plan.kind == .recommended && plan.change == .putRight)
    #expect(plan.fields.filter { $0.hasPrefix("year:") } == years.map { "year:\($0)" })
  }

  @Test(arguments: [
    "Is Kent better than Surrey on drift?", "Drift: Kent against Surrey",
    "Is drift worse in Kent than in Surrey?", "Was Kent better or worse than Surrey on drift?",
  ])
  func `two sides that are weighed are compared`(question: String) {
    let plan = QuestionFixture.reader.read(question)
    #expect(plan.kind == .comparison && plan.filter.authorities == ["Kent", "Surrey"])
    #expect(QuestionFixture.isSameTheme(plan.query, "drift"), "\(plan.query)")
  }

  @Test func `what a plan says can be typed has the same filters`() throws {
    for question in try Self.questions() {
      let plan = QuestionFixture.reader.read(question.question)
      #expect(
        QuestionFixture.reader.read(plan.fields.joined(separator: " ")).filter == plan.filter, "\(question)")
    }
  }

  @Test func `what a plan says can be typed is in as few words as an option takes`() throws {
    var plan = QuestionPlan(question: "?")
    for value in ["2018-03-01", "2018-03..", "2012..2016", "..2016"] {
      try FilterField.published.add(value, to: &plan.filter)
    }
    #expect(
      plan.fields == [
        "published:2018-03-01", "published:2018-03-01..", "published:2012..2016", "published:..2016",
      ])
    #expect(plan.fields == plan.filter.typed(.published).map { "published:" + $0 })
  }

  @Test func `an index gives the names and the newest day`() throws {
    let folder = try TemporaryFolder()
    let index = try ReportIndex(path: folder.path("index.sqlite"), for: .writing)
    let reports = [
      SampleReport.report(["Drift."]),
      SampleReport.report(["Drift."], authority: "Kent", published: "2019-05-01"),
    ]
    try index.store(reports.map { ($0, SampleReport.stamp(of: $0)) }, readerVersion: 1)
    let plan = try QuestionReader(index).read("drift in harrow council in the last two years")
    #expect(plan.filter.authorities == ["Harrow"])
    #expect(plan.fields == ["authority:Harrow", "year:2018..2019"])
    #expect(plan.typed == "drift authority:Harrow year:2018..2019")
    #expect(plan.notes == ["'last two years' is counted back from the newest report, of 2019-05-01"])
  }

  /// `FINDINGS_QUESTION_TABLE=FILE` writes what was measured there; of the half that is held out numbers only.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["FINDINGS_QUESTION_TABLE"] != nil))
  func `the tables are written where they are asked for`() throws {
    let target = try #require(ProcessInfo.processInfo.environment["FINDINGS_QUESTION_TABLE"])
    let showsHeldOut = ProcessInfo.processInfo.environment["FINDINGS_HELD_OUT"] != nil
    var lines: [String] = []
    for isDevelopment in [true, false] {
      let half = try Self.questions().filter { $0.isDevelopment == isDevelopment }
      let failures = half.map { ($0, $0.differences(from: QuestionFixture.reader.read($0.question))) }
      lines.append(
        "\(isDevelopment ? "development" : "held out"): \(failures.count { $0.1.isEmpty }) of \(half.count)")
      for part in LabelledQuestion.parts {
        let wrong = failures.count { $0.1[part] != nil }
        lines.append("  \(part): \(half.count - wrong)")
      }
      guard isDevelopment || showsHeldOut else { continue }
      for (question, differences) in failures where !differences.isEmpty {
        lines.append("  \(question.number) \(question.question)")
        lines += differences.sorted { $0.key < $1.key }.map { "      \($0.key): \($0.value)" }
      }
    }
    try (lines.joined(separator: "\n") + "\n").write(toFile: target, atomically: true, encoding: .utf8)
  }
}
