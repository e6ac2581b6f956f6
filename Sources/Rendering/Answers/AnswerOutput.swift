public import Search

/// Answers to questions: `findings.ask/1`, for people, as a document, and as a list of what is quoted.
public struct AnswerOutput {
  private let words: AnswerWords

  /// - Parameter request: what was asked, with the user's corrections.
  public init(_ answer: Answer, _ request: QuestionRequest, _ files: AskFiles = AskFiles()) {
    words = AnswerWords(answer: answer, request: request, files: files)
  }

  /// - Parameter showsPath: whether the files of reports are shown by their paths, or by their names alone.
  public func text(as format: TableFormat, terminal: Terminal, showsPath: Bool = true) throws -> String {
    switch format {
    case .text: AnswerText(words, terminal: terminal).text
    case .json: try JSONText.document(AnswerJSON(words), showsPath: showsPath) + "\n"
    case .jsonl: try AnswerRows(words.answer, showsPath: showsPath).jsonLines
    case .csv: AnswerRows(words.answer, showsPath: showsPath).csv
    case .markdown: AnswerMarkdown(words).text
    }
  }

  /// What a list of quotations has no place for: how the question was read, and why nothing was found.
  public var remarks: [String] {
    let plan = PlanWords(words.answer.plan, words.request)
    let unanswered =
      words.answer.gaps.isEmpty && !words.answer.isEmpty ? [] : UnansweredWords(words).sentences
    return ([plan.reading] + plan.remarks + words.notes + unanswered).map(Terminal.harmless)
  }

  // MARK: Themes

  /// That an answer was written as a theme, and what can be done with it.
  public static func themeWritten(to path: String) -> String { PackOutput.themeWritten(to: path) }

  /// That there is no theme, because nothing would be in it.
  public static func noTheme(in path: String) -> String {
    Terminal.harmless("\(path): is not written, because nothing was found")
  }
}
