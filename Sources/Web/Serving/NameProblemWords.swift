internal import Indexing
internal import Rendering
internal import Reports

/// A name that points at nothing, in words for readers of pages.
struct NameProblemWords {
  let title: String
  let advice: String
  /// Where to go instead.
  let ways: [ProblemWords.Way]

  init(_ problem: NameProblem) {
    switch problem {
    case .unknownReport(let name, let nearest):
      title = "There is no such report"
      let advice = "No report is called '\(Self.short(name))', and none begins like it."
      self.advice = nearest.isEmpty ? advice : advice + " These have names like it:"
      ways = nearest.map(Self.way) + [Self.list]
    case .ambiguousReport(let name, let first, let count):
      title = "Several reports begin like this"
      advice = "\(counted(count, "report")) begin with '\(Self.short(name))'. Choose one:"
      ways = first.map(Self.way) + [Self.list]
    case .unknownParagraph(let id, let numbers, let nearest):
      title = "There is no such paragraph"
      let range = numbers.map { "are numbered \($0.lowerBound) to \($0.upperBound)" } ?? "have no numbers"
      advice = "The report has no paragraph '\(Self.short(id.local))'; its paragraphs \(range)."
      ways =
        nearest.map { ProblemWords.Way(address: ReportAddress($0).text, text: "Paragraph \($0.local)") }
        + [ProblemWords.Way(address: ReportAddress(id.report).text, text: "Read the whole report")]
    }
  }

  private static let list = ProblemWords.Way(address: ReportAddress.listPath, text: "See all reports")

  private static func way(_ report: Report.ID) -> ProblemWords.Way {
    ProblemWords.Way(address: ReportAddress(report).text, text: report.description)
  }

  /// Of an endless name the beginning will do; by scalars, for marks without end can stand on one letter.
  private static func short(_ name: String) -> String {
    let scalars = name.unicodeScalars
    return scalars.count > longest ? String(scalars.prefix(longest)) + "…" : name
  }

  private static let longest = 80
}
