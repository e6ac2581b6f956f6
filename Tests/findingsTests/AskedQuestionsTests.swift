import Foundation
import TestSupport
import Testing

/// Questions over a whole collection, of which the table says what is right.
@Suite("Questions with known answers")
struct AskedQuestionsTests {
  private static let realIndex = ProcessInfo.processInfo.environment["FINDINGS_ASKED_INDEX"]

  @Test func `questions over the invented reports are read and answered right`() async throws {
    let program = try Program()
    let ingest = try await program.run("ingest", Repository.corpus)
    try #require(ingest.status == 0)
    let questions = AskedQuestion.all.filter(\.isOverCorpus)
    try #require(questions.count >= 20)
    try await check(questions, program, index: program.index)
  }

  @Test(.enabled(if: realIndex != nil, "FINDINGS_ASKED_INDEX names no index of the real reports"))
  func `questions over the real reports are read and answered right`() async throws {
    let index = try #require(Self.realIndex)
    try await check(AskedQuestion.all.filter { !$0.isOverCorpus }, try Program(), index: index)
  }

  /// Every sentence is verbatim; of the plans 95 in 100 are right, of the answers 90.
  private func check(_ questions: [AskedQuestion], _ program: Program, index: String) async throws {
    var (wrongPlans, wrongAnswers): ([String], [String]) = ([], [])
    for question in questions {
      let outcome = try await program.run([
        "ask", question.question, "--format", "json", "--index", index,
      ])
      try #require(outcome.status == 0 || outcome.status == 1, "\(question): \(outcome.errors)")
      let answer = try JSONDecoder().decode(AskedAnswer.self, from: Data(outcome.output.utf8))
      for sentence in answer.quoted { #expect(Self.isVerbatim(sentence), "\(question)") }
      if !Self.isPlanRight(answer, question) { wrongPlans.append("\(question): \(answer.plan)") }
      if !Self.isRight(answer, question) { wrongAnswers.append("\(question): \(answer.names.prefix(3))") }
    }
    let most = Double(questions.count)
    #expect(Double(wrongPlans.count) <= most * 0.05, "\(wrongPlans.joined(separator: "\n"))")
    #expect(Double(wrongAnswers.count) <= most * 0.1, "\(wrongAnswers.joined(separator: "\n"))")
    try write(questions.count, wrongPlans, wrongAnswers)
  }

  /// What was wrong, where it is asked for.
  private func write(_ count: Int, _ plans: [String], _ answers: [String]) throws {
    guard let path = ProcessInfo.processInfo.environment["FINDINGS_ASKED_RESULT"] else { return }
    let text = """
      \(count) questions, \(plans.count) plans wrong, \(answers.count) answers wrong
      \((plans.map { "plan " + $0 } + answers.map { "answer " + $0 }).joined(separator: "\n"))

      """
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private static func isVerbatim(_ sentence: AskedAnswer.Sentence) -> Bool {
    let scalars = Array(sentence.paragraph.text.unicodeScalars)
    guard sentence.range.count == 2, 0 <= sentence.range[0], sentence.range[0] < sentence.range[1],
      sentence.range[1] <= scalars.count
    else { return false }
    return String(String.UnicodeScalarView(scalars[sentence.range[0]..<sentence.range[1]])) == sentence.text
  }

  private static func isPlanRight(_ answer: AskedAnswer, _ question: AskedQuestion) -> Bool {
    answer.plan.kind == question.kind
      && compared(answer.filters, question) == compared(question.filters, question)
      && (answer.plan.stance ?? "") == question.stance
  }

  /// Whether a year is where a change begins, and whether what was recommended is asked to have been done, can be read either way.
  private static func compared(_ filters: Set<String>, _ question: AskedQuestion) -> Set<String> {
    switch question.kind {
    case "changed": filters.filter { !$0.hasPrefix("year:") }
    case "recommended": filters.subtracting(["change:put-right"])
    default: filters
    }
  }

  private static func isRight(_ answer: AskedAnswer, _ question: AskedQuestion) -> Bool {
    if question.hasNoAnswer { return answer.names.isEmpty && answer.groups.isEmpty }
    let holdsAuthority =
      question.authorities.isEmpty || question.authorities.contains(where: answer.authorities.contains)
    let holdsParagraph =
      question.paragraphs.isEmpty || question.kind == "grade"
      || answer.names.prefix(10).contains(where: question.paragraphs.contains)
    return holdsAuthority && holdsParagraph && question.facts.allSatisfy(answer.facts.contains)
  }
}
