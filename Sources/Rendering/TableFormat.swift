/// The forms of what is listed.
public enum TableFormat: String, CaseIterable, Sendable {
  case text, json, jsonl, csv, markdown

  /// Whether there is no place in it for what has to be said beside the rows.
  public var isList: Bool { self == .jsonl || self == .csv || self == .markdown }
}
