import Indexing
import Rendering
import Search

/// One run of `findings ask`: the question is answered, the answer printed, and perhaps written as a theme.
struct AskSession {
  private let command: AskCommand
  private let request: QuestionRequest
  /// Where the theme goes.
  private let file: NewFile?

  /// - Throws: `OutputProblem` for a file that may not be written.
  init(_ command: AskCommand) throws {
    self.command = command
    request = try command.request()
    file = try NewFile.checked(
      command.pack, replaces: command.replace,
      besides: NewFile.files(ofIndexAt: command.index.path) + [command.thesaurus, UserFiles.thesaurus])
  }

  func run() async throws {
    let index = try command.index.open(for: .reading)
    let answerer = Answerer(index)
    if command.plan { return try show(answerer.plan(request)) }
    let answer = try answerer.answer(request)
    try show(answer)
    try await writeTheme(of: answer)
    if answer.isEmpty { throw ExitStatus.nothingFound }
  }

  private var files: AskFiles { AskFiles(thesaurus: command.thesaurus, index: command.index.index) }

  private func show(_ plan: QuestionPlan) throws {
    let output = PlanOutput(plan, request, files)
    try write(command.format == .json ? output.json() : output.text(terminal: command.look.terminal))
  }

  private func show(_ answer: Answer) throws {
    let output = AnswerOutput(answer, request, files)
    if command.format == .jsonl || command.format == .csv { output.remarks.forEach(Console.note) }
    write(try output.text(as: command.format, terminal: command.look.terminal))
  }

  private func write(_ text: String) {
    if command.format == .text {
      Console.page(text, isAllowed: !command.look.noPager)
    } else {
      Console.write(text)
    }
  }

  private func writeTheme(of answer: Answer) async throws {
    guard let file else { return }
    guard let theme = Theme(answer: answer) else { return Console.note(AnswerOutput.noTheme(in: file.path)) }
    try await file.write(Array(ThemeText.text(of: theme).utf8))
    Console.note(AnswerOutput.themeWritten(to: file.path))
  }
}
