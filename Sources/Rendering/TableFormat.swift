/// The forms of what is listed.
public enum TableFormat: String, CaseIterable, Sendable {
  case text, json, jsonl, csv, markdown
}
