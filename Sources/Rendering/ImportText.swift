public import Ingest

/// How an import went, in words.
public struct ImportSummary: Sendable {
  public var reports = 0
  public var paragraphs = 0
  public var badLines = 0

  public init() {}

  /// The line at the end.
  public var text: String {
    let read = "\(counted(paragraphs, "paragraph")) of \(counted(reports, "report")) imported"
    return badLines == 0 ? read : "\(read), \(counted(badLines, "line")) left out"
  }
}

extension Messages {
  /// Why a line could not be imported.
  public static func text(of problem: ImportProblem, in file: String) -> String {
    Terminal.harmless("\(file), line \(problem.line): \(words(for: problem.reason)): '\(problem.excerpt)'")
  }

  private static func words(for reason: ImportProblem.Reason) -> String {
    switch reason {
    case .notJSON: "is no JSON object; write one paragraph a line, as 'findings export' does"
    case .missing(let key): "'\(key)' is missing; every line needs 'text' and the 'id' of its 'report'"
    case .unexpected(let key): "'\(key)' holds something else than 'findings export' writes there"
    case .noText: "'text' is empty; leave such lines out"
    case .noIdentifier: "the 'id' of the 'report' is empty; give each report a name of its own"
    }
  }
}
