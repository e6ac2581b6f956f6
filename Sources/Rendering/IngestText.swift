public import Ingest

/// How an ingest went, in words.
public struct IngestSummary: Sendable {
  public var added = 0
  public var unchanged = 0
  /// Files whose content was in the index already.
  public var repeated = 0
  public var dropped = 0
  public var problems: [FileProblem] = []

  public init() {}

  /// The line at the end.
  public var text: String {
    var parts = ["\(counted(added, "report")) read"]
    if unchanged > 0 { parts.append("\(counted(unchanged, "file")) unchanged") }
    if repeated > 0 { parts.append("\(counted(repeated, "file")) with the content of another") }
    if dropped > 0 { parts.append("\(counted(dropped, "file")) dropped") }
    if !problems.isEmpty { parts.append("\(counted(problems.count, "file")) not read") }
    return parts.joined(separator: ", ")
  }
}
