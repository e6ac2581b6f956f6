public import Search

/// How a question is read, without an answer: `findings.plan/1`, or in words.
public struct PlanOutput {
  private let plan: QuestionPlan
  private let request: QuestionRequest
  private let files: AskFiles

  public init(_ plan: QuestionPlan, _ request: QuestionRequest, _ files: AskFiles = AskFiles()) {
    (self.plan, self.request, self.files) = (plan, request, files)
  }

  public func json() throws -> String {
    try JSONText.document(Document(question: plan.question, plan: PlanJSON(plan, request, files))) + "\n"
  }

  private struct Document: Encodable {
    let schema = "findings.plan/1"
    let question: String
    let plan: PlanJSON
  }

  /// Each part of the question with what it was read as, and the line that asks exactly that.
  public func text(terminal: Terminal) -> String {
    let words = PlanWords(plan, request)
    let lines = { (text: String, indent: Int) in
      Paragrapher(terminal: terminal, indent: indent).lines(of: text)
    }
    let parts = Table(columns: Self.columns, rows: words.parts).textTable(for: terminal).lines(
      terminal)
    let blocks = [
      lines(words.reading, 0) + words.remarks.flatMap { lines($0, 0) },
      plan.readings.isEmpty ? [] : parts,
      plan.gaps.isEmpty ? [] : UnansweredWords.sentences(for: plan.gaps, in: plan).flatMap { lines($0, 0) },
      lines("To ask exactly this, or to change it:", 0) + ["  " + AskLine(plan, request, files).text],
    ]
    return blocks.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private static var columns: [Table<PlanWords.Part>.Column] {
    [
      .init("typed", "Typed") { .text($0.typed) }, .init("part", "Read as") { .text($0.part) },
      .init("value", "Value") { .text($0.value) },
    ]
  }
}
