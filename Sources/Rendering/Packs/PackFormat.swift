/// The forms of an evidence pack.
public enum PackFormat: String, CaseIterable, Sendable {
  case html, markdown, docx, csv, json

  /// The form that a file's name stands for; `nil` where it stands for none.
  public init?(ofFileAt path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "html", "htm": self = .html
    case "md", "markdown": self = .markdown
    case "docx": self = .docx
    case "csv": self = .csv
    case "json": self = .json
    default: return nil
    }
  }
}
