// A new theme, for an analyst to change. What is needed is filled in; what is not is a comment, with an example behind '#':
//
//     # Limit: the most paragraphs that are found (a whole number from 1 to 20000; otherwise 60).
//     #limit: 100
//
// Words stand behind `# `, examples behind `#`, so that taking the `#` away makes a field of the example.

extension ThemeText {
  /// A theme to start from, which searches for a query and explains every field.
  ///
  /// - Throws: what is wrong with the query.
  public static func start(with query: String) throws(QueryProblem) -> String {
    _ = try QueryParser.parse(query)
    var template = ThemeTemplate(title: title(for: query), query: query)
    template.write()
    return template.text
  }
}

private struct ThemeTemplate {
  let title: String
  let query: String
  private(set) var text = """
    # A theme: what an evidence pack is about. Make the pack with: findings pack THIS-FILE -o PACK.html
    # What stands behind a '#' is a comment. Take the '#' before an example away to make use of it.
    # Texts with ': ' or ' #' in them, or that begin with a quotation mark, have to be put in single quotes.

    """

  init(title: String, query: String) {
    self.title = title
    self.query = query
  }

  mutating func write() {
    for field in ThemePart.theme.fields {
      text += "\n# \(field.explanation)\n"
      switch field.name {
      case "title": text += "title: \(YAMLText.value(title))\n"
      case "queries":
        text += "queries:\n  - \(YAMLText.value(query))\n"
        add(Self.item(of: .query, indent: 2))
      default: add(Self.lines(of: field, indent: 0))
      }
    }
  }

  /// Examples, as comments.
  private mutating func add(_ lines: [String]) { text += lines.map { "#\($0)\n" }.joined() }

  /// A field with an example; what is explained above a field of the theme itself is explained behind any other.
  private static func lines(of field: ThemeField, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let comment = indent == 0 ? "" : "  # " + field.explanation.dropLast()
    switch field.form {
    case .part(let part):
      return ["\(margin)\(field.name):\(comment)"] + part.fields.flatMap { lines(of: $0, indent: indent + 2) }
    case .list(let part):
      return ["\(margin)\(field.name):\(comment)"] + item(of: part, indent: indent + 2)
    case .text, .paragraph, .number, .whole, .yesOrNo, .choice, .filter:
      return field.example.split(separator: "\n").enumerated().map {
        $0 == 0 ? "\(margin)\(field.name): \($1)\(comment)" : "\(margin)\($1)"
      }
    }
  }

  /// The fields of an item, the first of them behind a dash.
  private static func item(of part: ThemePart, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return part.fields.flatMap { lines(of: $0, indent: indent + 2) }.enumerated().map {
      $0 == 0 ? "\(margin)- " + $1.dropFirst(indent + 2) : $1
    }
  }
}

extension ThemeField {
  /// What it is for and what it takes, as a sentence.
  fileprivate var explanation: String {
    let usual = usual.map { "; otherwise \($0)" } ?? ""
    let takes: String =
      switch form {
      case .text, .paragraph, .part, .list: ""
      case .filter(.authority), .filter(.region), .filter(.section), .filter(.report): ""
      default: " (\(Self.short(expected))\(usual))"
      }
    return meaning.prefix(1).uppercased() + meaning.dropFirst() + takes + "."
  }

  /// Of many values the first ones; an error names them all.
  private static func short(_ expected: String) -> String {
    if expected.count <= 60 || !expected.hasPrefix("one of") { return expected }
    return expected.prefix(50).split(separator: ", ").dropLast().joined(separator: ", ") + ", …"
  }
}
