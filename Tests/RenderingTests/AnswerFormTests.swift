import Foundation
import Indexing
import Reports
import Search
import TestSupport
import Testing

@testable import Rendering

/// Answers for programs and as documents.
struct AnswerFormTests {
  private static func text(_ answer: Answer, as format: TableFormat) throws -> String {
    try AnswerOutput(answer, SampleAnswers.request()).text(
      as: format, terminal: Terminal(width: 80, usesColour: false))
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  // MARK: JSON

  private static let keys: Set = [
    "schema", "question", "plan", "search", "looked_at", "found", "years", "verdicts", "extents", "sentences",
    "groups",
    "group_count", "recommendations", "recommendation_count", "gaps", "notes",
  ]
  private static let planKeys: Set = [
    "kind", "change", "stance", "least_extent", "filters", "theme", "in_words", "typed", "unknown_names",
    "not_understood", "readings", "notes",
  ]

  @Test(arguments: QuestionKind.allCases)
  func `an answer is one document of its schema`(kind: QuestionKind) throws {
    let document = try Self.object(Self.text(SampleAnswers.answer(of: kind), as: .json))
    #expect(Set(document.keys) == Self.keys)
    #expect(document["schema"] as? String == "findings.ask/1")
    let plan = try #require(document["plan"] as? [String: Any])
    #expect(Set(plan.keys) == Self.planKeys)
    #expect(plan["kind"] as? String == kind.rawValue)
    #expect(plan["filters"] as? [[String: String]] == [["field": "year", "value": "2014..2018"]])
    #expect(plan["change"] is NSNull && plan["least_extent"] is NSNull)
    let population = try #require(document["looked_at"] as? [String: Any])
    #expect(population["reports"] as? Int == 58 && population["from"] as? String == "2014-03-14")
  }

  @Test(arguments: QuestionKind.allCases)
  func `a quoted sentence is its range of the text of its paragraph`(kind: QuestionKind) throws {
    let document = try Self.object(Self.text(SampleAnswers.answer(of: kind), as: .json))
    let sentences = Self.sentences(in: document)
    #expect(kind == .grade || !sentences.isEmpty)
    for sentence in sentences {
      #expect(
        Set(sentence.keys) == ["text", "range", "highlights", "verdict", "extent", "alike", "paragraph"])
      let paragraph = try #require(sentence["paragraph"] as? [String: Any])
      let scalars = Array(try #require(paragraph["text"] as? String).unicodeScalars)
      let range = try #require(sentence["range"] as? [Int])
      let text = String(String.UnicodeScalarView(scalars[range[0]..<range[1]]))
      #expect(sentence["text"] as? String == text)
    }
  }

  /// Wherever they stand.
  private static func sentences(in value: Any) -> [[String: Any]] {
    if let list = value as? [Any] { return list.flatMap(sentences) }
    guard let object = value as? [String: Any] else { return [] }
    let isSentence = object["range"] != nil && object["paragraph"] != nil
    return (isSentence ? [object] : []) + object.values.flatMap(sentences)
  }

  @Test func `what is absent is null and not left out`() throws {
    let answer = SampleAnswers.answer(of: .said)
    let sentences = try #require(
      try Self.object(Self.text(answer, as: .json))["sentences"] as? [[String: Any]])
    #expect(sentences[2]["extent"] is NSNull)
    let paragraph = try #require(sentences[2]["paragraph"] as? [String: Any])
    for key in ["grade", "grade_printed", "overall", "number", "page"] { #expect(paragraph[key] is NSNull) }
    let plan = QuestionPlan(question: "?")
    let nothing = Answer(plan: plan, search: nil, lookedAt: Population(), found: Population())
    let document = try Self.object(Self.text(nothing, as: .json))
    #expect(document["search"] is NSNull)
    #expect((document["found"] as? [String: Any])?["from"] is NSNull)
    #expect((document["plan"] as? [String: Any])?["theme"] is NSNull)
    let timeline = try Self.timeline(of: SampleAnswers.answer(of: .changed))
    #expect(timeline[0]["verdict"] is NSNull && timeline[2]["overall"] is NSNull)
    let trails = try Self.object(Self.text(SampleAnswers.answer(of: .recommended), as: .json))
    let last = try #require((trails["recommendations"] as? [[String: Any]])?.last)
    #expect(last["next_report"] is NSNull && last["outcome"] as? String == "no later report")
  }

  private static func timeline(of answer: Answer) throws -> [[String: Any]] {
    let groups = try #require(try object(text(answer, as: .json))["groups"] as? [[String: Any]])
    return try #require(groups[0]["timeline"] as? [[String: Any]])
  }

  @Test func `a timeline has grades as printed on the scale of each report`() throws {
    let timeline = try Self.timeline(of: SampleAnswers.answer(of: .grade))
    let judgements = try timeline.map { try #require($0["judgements"] as? [[String: Any]]) }
    #expect(
      judgements[0].map { $0["grade_printed"] as? String } == ["Grade 3 (Adequate)", "Grade 4 (Inadequate)"])
    #expect(judgements.joined().map { $0["scale"] as? String } == ["slac", "slac", "sif"])
  }

  @Test(arguments: [
    (AnswerGroup.Subject.authority("Harrow"), "authority", "Harrow"), (.region("London"), "region", "London"),
    (.year("2014"), "year", "2014"), (.framework(.areaSEND), "framework", "area-send"),
    (.overall(.requiresImprovement), "overall", "requires improvement"),
  ])
  func `a group is named as a filter has it`(
    subject: AnswerGroup.Subject, field: String, value: String
  ) throws {
    var answer = SampleAnswers.answer(of: .comparison)
    answer.groups = [SampleAnswers.group(subject)]
    let groups = try #require(try Self.object(Self.text(answer, as: .json))["groups"] as? [[String: Any]])
    #expect(groups[0]["subject"] as? [String: String] == ["field": field, "value": value])
  }

  @Test func `a gap has a name and a message`() throws {
    var answer = SampleAnswers.empty(.grade)
    answer.gaps = [.noAuthority]
    let gaps = try #require(try Self.object(Self.text(answer, as: .json))["gaps"] as? [[String: String]])
    #expect(gaps[0]["gap"] == "no authority")
    #expect(gaps[0]["message"]?.contains("name an authority or a region") == true)
  }

  // MARK: Lists

  @Test(arguments: [
    (QuestionKind.authorities, 3), (.count, 1), (.grade, 4), (.said, 3), (.changed, 1), (.comparison, 4),
    (.recommended, 6),
  ])
  func `a list has a line for all that is quoted`(kind: QuestionKind, count: Int) throws {
    let lines = try Self.text(SampleAnswers.answer(of: kind), as: .jsonl).split(separator: "\n")
    #expect(lines.count == count)
    for line in lines { _ = try Self.object(String(line)) }
    let rows = try Self.text(SampleAnswers.answer(of: kind), as: .csv).split(separator: "\r\n")
    #expect(rows.count == count + 1)
  }

  @Test(arguments: [QuestionKind.authorities, .count, .grade])
  func `a list of an answer by grade has a row for each judgement`(kind: QuestionKind) throws {
    let answer = kind == .grade ? SampleAnswers.answer(of: .grade) : SampleAnswers.graded(kind)
    let rows = try Self.text(answer, as: .csv).split(separator: "\r\n").map(String.init)
    #expect(
      rows[0] == "authority,region,framework,report,published,overall,judgement,grade,grade_printed,page")
    #expect(
      rows[1]
        == "Northmere,North West,slac,northmere-2012-06-27,2012-06-27,adequate,Overall effectiveness,adequate,Grade 3 (Adequate),4"
    )
    let lines = try Self.text(answer, as: .jsonl).split(separator: "\n").map { try Self.object(String($0)) }
    #expect(lines.count == rows.count - 1)
    #expect(Set(lines[0].keys) == Set(rows[0].split(separator: ",").map(String.init)))
    #expect(lines[0]["judgement"] as? [String] == ["Overall effectiveness"])
    #expect(lines[0]["page"] as? Int == 4 && lines[0]["published"] as? String == "2012-06-27")
  }

  @Test func `who changed is listed with what each report says`() throws {
    var plan = SampleAnswers.plan(.authorities)
    plan.change = .worsened
    let changed = SampleAnswers.answer(of: .changed)
    var answer = Answer(plan: plan, search: changed.search, lookedAt: changed.lookedAt, found: changed.found)
    (answer.groups, answer.groupCount) = (changed.groups, 1)
    #expect(try Self.text(answer, as: .jsonl).split(separator: "\n").count == 1)
    #expect(try Self.text(answer, as: .csv).contains("\r\nNorthmere,northmere-2014-03-14:86,"))
    for format in [TableFormat.text, .markdown] {
      #expect(try Self.text(answer, as: format).contains("weakness, in 3 paragraphs"))
    }
  }

  @Test func `of a report of which nothing but the overall grade is asked that is the row`() throws {
    let lines = try Self.text(SampleAnswers.graded(.authorities), as: .jsonl).split(separator: "\n")
    let last = try Self.object(String(try #require(lines.last)))
    #expect(last["judgement"] as? [String] == ["Overall"] && last["grade"] as? String == "inadequate")
    #expect(last["grade_printed"] is NSNull && last["page"] is NSNull)
  }

  @Test func `a row of a sentence has its whole citation`() throws {
    let csv = try Self.text(SampleAnswers.answer(of: .authorities), as: .csv)
    #expect(
      csv.hasPrefix(
        "group,id,authority,region,framework,published,overall,section,grade,grade_printed,number,page,kind,verdict,extent,extent_words,text,from,to,alike,path\r\n"
      ))
    #expect(
      csv.contains("\r\nNorthmere,northmere-2014-03-14:86,Northmere,North West,sif,2014-03-14,inadequate,"))
    #expect(csv.contains(",weakness,many,Too many,\"Too many social workers told"))
  }

  @Test(arguments: QuestionKind.allCases)
  func `no cell is a formula`(kind: QuestionKind) throws {
    var answer = SampleAnswers.answer(of: kind)
    answer.sentences = [SampleAnswers.sentence("=1+1 is", section: ["@SUM"])]
    answer.groups = [SampleAnswers.group(.authority("=A1"))]
    answer.groups[0].sentences = answer.sentences
    let csv = try Self.text(answer, as: .csv)
    #expect(!csv.contains(",=") && !csv.contains("\n=") && !csv.contains(",@"))
    #expect(
      HostileAnswer.controls(in: try Self.text(HostileAnswer.answer(of: kind), as: .csv)).allSatisfy {
        $0 == "\r"
      })
  }

  @Test func `a list says beside it how the question was read and why nothing was found`() {
    let remarks = AnswerOutput(SampleAnswers.empty(.said), SampleAnswers.request()).remarks
    #expect(remarks.first?.hasPrefix("Read as: what was said") == true)
    #expect(remarks.contains { $0.hasPrefix("No report says it") })
    let found = AnswerOutput(SampleAnswers.answer(of: .said), SampleAnswers.request()).remarks
    #expect(!found.contains { $0.hasPrefix("No report says it") })
  }

  // MARK: Markdown

  @Test(arguments: [QuestionKind.authorities, .changed, .comparison, .recommended])
  func `a document looks as it should`(kind: QuestionKind) throws {
    let text = try Self.text(SampleAnswers.answer(of: kind), as: .markdown)
    #expect(try Golden("answer-\(kind.rawValue)-markdown").difference(from: text) == nil)
  }

  @Test(arguments: QuestionKind.allCases)
  func `nothing of a report is markup`(kind: QuestionKind) throws {
    let text = try Self.text(HostileAnswer.answer(of: kind), as: .markdown)
    #expect(text.contains("evil"))
    #expect(!text.contains("**x**") && !text.contains("evil|"))
    #expect(HostileAnswer.controls(in: text).isEmpty)
  }
}
