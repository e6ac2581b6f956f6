internal import Indexing
internal import Yams

extension Theme {
  /// The longest text that is read, in bytes.
  public static let largestText = 1 << 20

  /// Reads a theme as an analyst writes it, in YAML. Line ends of every kind and a byte order mark are allowed.
  public init(parsing text: String) throws(ThemeProblem) {
    var reader = ThemeReader()
    self = try reader.theme(in: text)
  }
}

/// Makes a theme of YAML.
struct ThemeReader {
  /// Where each paragraph is named, in the order of reading.
  private(set) var paragraphNames: [Node.Scalar] = []

  mutating func theme(in text: String) throws(ThemeProblem) -> Theme {
    guard let root = try YAMLTree.root(of: text.withoutByteOrderMark), !root.isBlank else {
      throw ThemeProblem(.empty, at: nil)
    }
    guard case .mapping = root else {
      throw ThemeProblem(.noFields(found: root.found), at: root.mark.map(ThemeProblem.Place.init))
    }
    var theme = try theme(of: ThemeFields(of: root, as: .theme, named: ""))
    theme.text = text
    return theme
  }

  private mutating func theme(of fields: ThemeFields) throws(ThemeProblem) -> Theme {
    var theme = Theme(title: try fields.neededScalar("title").text.onOneLine)
    theme.question = try fields.text("question")?.onOneLine
    theme.introduction = try fields.text("introduction")
    theme.queries = try fields.list("queries").map { node throws(ThemeProblem) in try query(node) }
    theme.filter = try filter(fields.fields("filters", as: .filters))
    try readLayout(fields, into: &theme)
    try readParagraphs(fields, into: &theme)
    if theme.queries.isEmpty && theme.pinned.isEmpty {
      throw ThemeProblem(.noEvidence, at: fields.place(of: "queries"))
    }
    return theme
  }

  private func readLayout(_ fields: ThemeFields, into theme: inout Theme) throws(ThemeProblem) {
    let grouping = try fields.value("group_by") { Theme.Grouping(rawValue: $0.lowercased()) }
    theme.grouping = grouping ?? theme.grouping
    let limits = 1...ThemeField.most
    theme.limit = try fields.value("limit") { Self.whole($0, in: limits) } ?? theme.limit
    if let limit = try fields.value("per_report", { Self.limit($0, in: limits) }) {
      theme.limitPerReport = limit
    }
    let recommendations = try fields.value("recommendations") { Self.whole($0, in: 0...ThemeField.most) }
    theme.recommendationLimit = recommendations ?? theme.recommendationLimit
    theme.marksWords = try fields.value("mark_words", Self.yesOrNo) ?? theme.marksWords
  }

  // MARK: What is searched

  private func query(_ node: Node) throws(ThemeProblem) -> Theme.Query {
    guard case .mapping = node else {
      return try query(node.scalar(of: "queries", expected: ThemePart.query.expected))
    }
    let fields = try ThemeFields(of: node, as: .query, named: "queries")
    var query = try query(fields.neededScalar("query"))
    query.weight = try fields.value("weight", Self.weight) ?? query.weight
    query.wantsAllWords =
      try fields.value("words") { ["all": true, "any": false][$0.lowercased()] } ?? query.wantsAllWords
    query.isLiteral = try fields.value("literal", Self.yesOrNo) ?? query.isLiteral
    return query
  }

  private func query(_ scalar: Node.Scalar) throws(ThemeProblem) -> Theme.Query {
    var query = Theme.Query(scalar.text)
    query.line = scalar.mark?.line
    do {
      _ = try QueryParser.parse(query.text)
    } catch {
      throw ThemeProblem(.query(error), at: scalar.mark.map(ThemeProblem.Place.init))
    }
    return query
  }

  private func filter(_ fields: ThemeFields?) throws(ThemeProblem) -> ParagraphFilter {
    var filter = ParagraphFilter()
    guard let fields else { return filter }
    for field in FilterField.allCases {
      for node in try fields.list(field.rawValue) {
        let scalar = try node.scalar(of: field.rawValue, expected: field.expected)
        do {
          try field.add(scalar.text, to: &filter)
        } catch {
          throw ThemeProblem(.filter(error), at: scalar.mark.map(ThemeProblem.Place.init))
        }
      }
    }
    return filter
  }

  // MARK: Paragraphs and groups

  private mutating func readParagraphs(_ fields: ThemeFields, into theme: inout Theme) throws(ThemeProblem) {
    var (choices, notes) = (RepeatedNames(), RepeatedNames())
    for node in try fields.list("pinned") {
      let remark = try remark(node, as: .pinned, in: "pinned", textField: "note")
      try choices.add(remark, in: "pinned", at: paragraphNames.last?.mark)
      if remark.text != nil { try notes.addNote(on: remark.paragraph, at: paragraphNames.last?.mark) }
      theme.pinned.append(remark)
    }
    for node in try fields.list("excluded") {
      let remark = try remark(node, as: .excluded, in: "excluded", textField: "reason")
      try choices.add(remark, in: "excluded", at: paragraphNames.last?.mark)
      theme.excluded.append(remark)
    }
    guard let fields = try fields.fields("notes", as: .notes) else { return }
    for node in try fields.list("paragraphs") {
      let remark = try remark(node, as: .paragraphNote, in: "paragraphs", textField: "note")
      try notes.addNote(on: remark.paragraph, at: paragraphNames.last?.mark)
      theme.notes.append(remark)
    }
    theme.groupNotes = try groupNotes(fields.list("groups"))
  }

  private mutating func remark(
    _ node: Node, as part: ThemePart, in list: String, textField: String
  ) throws(ThemeProblem) -> Theme.Remark {
    if part.shortField != nil, case .scalar = node {
      return try remark(node.scalar(of: list, expected: part.expected), text: nil)
    }
    let fields = try ThemeFields(of: node, as: part, named: list)
    let scalar = try fields.neededScalar("paragraph")
    let isNeeded = part.fields.contains { $0.name == textField && $0.isNeeded }
    let text = isNeeded ? try fields.neededScalar(textField).text : try fields.text(textField)
    return try remark(scalar, text: text)
  }

  private mutating func remark(_ scalar: Node.Scalar, text: String?) throws(ThemeProblem) -> Theme.Remark {
    guard ParagraphNameForm.isName(scalar.text) else {
      throw ThemeProblem(.noParagraphName(scalar.text), at: scalar.mark.map(ThemeProblem.Place.init))
    }
    paragraphNames.append(scalar)
    return Theme.Remark(paragraph: scalar.text, text: text, line: scalar.mark?.line)
  }

  private func groupNotes(_ nodes: [Node]) throws(ThemeProblem) -> [Theme.GroupNote] {
    var names = RepeatedNames()
    return try nodes.map { node throws(ThemeProblem) in
      let fields = try ThemeFields(of: node, as: .groupNote, named: "groups")
      let group = try fields.neededScalar("group")
      let note = Theme.GroupNote(
        group: group.text, text: try fields.neededScalar("note").text, line: group.mark?.line)
      try names.addNote(on: note.group, key: note.group.lowercased(), at: group.mark)
      return note
    }
  }

  // MARK: Values

  private static func whole(_ text: String, in range: ClosedRange<Int>) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text) else { return nil }
    return range.contains(value) ? value : nil
  }

  /// A number, or `none` for any number.
  private static func limit(_ text: String, in range: ClosedRange<Int>) -> Int?? {
    text.lowercased() == "none" ? .some(nil) : whole(text, in: range).map { .some($0) }
  }

  private static func weight(_ text: String) -> Double? {
    // `Double` also reads hexadecimal digits, and words such as `infinity`.
    guard text.utf8.allSatisfy({ "0123456789.eE+-".utf8.contains($0) }), let value = Double(text) else {
      return nil
    }
    return value > 0 && value <= Double(ThemeField.mostWeight) ? value : nil
  }

  private static func yesOrNo(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "true", "on": true
    case "no", "false", "off": false
    default: nil
    }
  }
}

/// Finds what is named twice.
private struct RepeatedNames {
  private var seen: [String: (field: String, line: Int)] = [:]

  mutating func add(_ remark: Theme.Remark, in field: String, at mark: Mark?) throws(ThemeProblem) {
    if let first = seen.updateValue((field, mark?.line ?? 0), forKey: remark.paragraph) {
      let fields = first.field == field ? [field] : [first.field, field]
      throw ThemeProblem(
        .repeatedParagraph(remark.paragraph, fields: fields, other: first.line),
        at: mark.map(ThemeProblem.Place.init))
    }
  }

  /// - Parameter key: the same for every way of writing the name; `nil` where there is one way.
  mutating func addNote(on name: String, key: String? = nil, at mark: Mark?) throws(ThemeProblem) {
    if let first = seen.updateValue(("", mark?.line ?? 0), forKey: key ?? name) {
      throw ThemeProblem(.repeatedNote(on: name, other: first.line), at: mark.map(ThemeProblem.Place.init))
    }
  }
}

extension String {
  /// Without line ends and runs of spaces. By scalars: a mark may be drawn together with a space.
  var onOneLine: String {
    unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }

  /// Some editors begin a file with one.
  var withoutByteOrderMark: String { String(trimmingPrefix("\u{FEFF}")) }
}
