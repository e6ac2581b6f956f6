import Foundation
import Indexing
import Reports
import Search
import TestSupport
import Testing

@testable import Rendering

struct PlanOutputTests {
  private static let reader = QuestionReader(
    authorities: [IndexedAuthority(name: "Northmere", region: "North West", printed: [])],
    newest: SampleReport.day("2025-03-04"))

  private static func plan(_ question: String) -> QuestionPlan { reader.read(question) }

  private static func line(
    _ plan: QuestionPlan, _ change: (inout QuestionRequest) -> Void = { _ in }
  ) -> String {
    var request = QuestionRequest(question: plan.question)
    change(&request)
    return AskLine(plan, request).text
  }

  @Test func `each part of a question is shown with what it was read as`() throws {
    let question = "What was said about drift in Northmere between 2014 and 2016?"
    let output = PlanOutput(Self.plan(question), QuestionRequest(question: question))
    let text = output.text(terminal: Terminal(width: 80, usesColour: false))
    #expect(text.hasPrefix("Read as: what was said, on: drift; in authority Northmere, years 2014 to 2016\n"))
    #expect(text.contains("Northmere"))
    #expect(text.contains("Typed "))
    #expect(
      text.hasSuffix(
        "  findings ask --as said --theme drift --authority Northmere --year 2014..2016 'What was said about drift in Northmere between 2014 and 2016?'\n"
      ))
  }

  @Test func `a plan for programs is one document`() throws {
    let question = "drift in Northmere grade:lovely"
    let text = try PlanOutput(Self.plan(question), QuestionRequest(question: question)).json()
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(document.keys) == ["schema", "question", "plan"])
    #expect(document["schema"] as? String == "findings.plan/1")
    let plan = try #require(document["plan"] as? [String: Any])
    #expect(plan["theme"] as? String == "drift")
    #expect(plan["filters"] as? [[String: String]] == [["field": "authority", "value": "Northmere"]])
    #expect(plan["not_understood"] as? [String] == ["grade:lovely"])
    let characters = Array(question)
    let readings = try #require(plan["readings"] as? [[String: Any]])
    let authority = try #require(readings.first { $0["part"] as? String == "authority" })
    let (from, to) = (try #require(authority["from"] as? Int), try #require(authority["to"] as? Int))
    #expect(String(characters[from..<to]) == "Northmere")
  }

  @Test func `what is missing is said beside the plan`() {
    let plan = Self.plan("What grade?")
    let text = PlanOutput(plan, QuestionRequest(question: plan.question)).text(
      terminal: Terminal(width: 120, usesColour: false))
    #expect(
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "For example: findings ask '"))
  }

  @Test func `the line asks exactly what was read and corrected`() throws {
    var plan = QuestionPlan(question: "Who's worst, at $HOME `x` \"y\"?")
    plan.kind = .authorities
    plan.query = "drift \"decision making\""
    plan.stance = .weakness
    try FilterField.grade.add("requires improvement", to: &plan.filter)
    try FilterField.published.add("2018-01..", to: &plan.filter)
    let line = Self.line(plan) { request in
      request.dropped = [.region, .authority]
      request.leastExtent = .many
      request.order = .newest
      (request.limit, request.offset, request.limitPerGroup) = (5, 10, 3)
    }
    #expect(
      line
        == #"findings ask --as which --theme 'drift "decision making"' --weakness --grade 'requires improvement' --published 2018.. --drop authority --drop region --extent many --sort newest --limit 5 --offset 10 --per-group 3 'Who'\''s worst, at $HOME `x` "y"?'"#
    )
  }

  @Test func `names that the index does not have are asked of as well where others are written out`() {
    var plan = Self.plan("compare Northmere and Atlantis on drift")
    #expect(plan.unknownNames.map(\.name) == ["Atlantis"])
    #expect(Self.line(plan).contains(" --authority Northmere --authority Atlantis "))
    plan.filter.authorities = []
    plan.filter.regions = ["London"]
    #expect(Self.line(plan).contains(" --region London ") && !Self.line(plan).contains("--authority"))
    plan.filter.regions = []
    #expect(!Self.line(plan).contains("--authority"))
  }

  @Test func `files that it was asked with are in the line, and values that begin with a dash`() {
    var plan = QuestionPlan(question: "drift")
    plan.query = "-delay drift"
    let files = AskFiles(thesaurus: "my words.txt", index: "-a.sqlite")
    #expect(
      AskLine(plan, QuestionRequest(question: "drift"), files).text
        == "findings ask --as said '--theme=-delay drift' --thesaurus 'my words.txt' '--index=-a.sqlite' drift"
    )
  }

  @Test func `a question that begins with a dash stands behind two`() {
    #expect(Self.line(QuestionPlan(question: "-drift")) == "findings ask --as said -- -drift")
    #expect(Self.line(QuestionPlan(question: "a")) { $0.theme = "" } == "findings ask --as said --theme '' a")
  }

  @Test func `control characters of a question never reach the terminal`() {
    let plan = Self.plan("drift \u{1B}[2J\u{202E} \u{9B}31m in 'Nort\u{7}hmere\r\nx'")
    let text = PlanOutput(plan, QuestionRequest(question: plan.question)).text(
      terminal: Terminal(width: 80, usesColour: false))
    #expect(HostileAnswer.controls(in: text).isEmpty)
  }
}
