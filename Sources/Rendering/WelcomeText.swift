/// What findings says when it is run without a command: what to do next.
public enum WelcomeText {
  /// - Parameters:
  ///   - reports: how many the index holds; 0 where there is none.
  ///   - index: the path of the index, whether there is one or not.
  public static func text(reports: Int, index: String) -> String {
    let begin = [("findings ingest FOLDER", "reads your reports into the index")]
    let use = [(#"findings search "drift in decision making""#, "finds paragraphs, best first")]
    let look = [
      ("findings show NAME", "shows a report, or one paragraph"), ("findings reports", "lists the reports"),
    ]
    let help = [("findings --help", "says what else there is")]
    let steps = (reports == 0 ? begin + use : use + look) + help
    let widest = steps.map(\.0.count).max() ?? 0
    let lines = steps.map { command, meaning in
      "  \(command)\(String(repeating: " ", count: widest + 2 - command.count))\(meaning)\n"
    }
    let state =
      reports == 0 ? "There is nothing in the index yet" : "The index holds \(counted(reports, "report"))"
    return """
      findings searches inspection reports by paragraph, section and grade.

      \(lines.joined())
      \(state): \(Terminal.harmless(index))

      """
  }
}
