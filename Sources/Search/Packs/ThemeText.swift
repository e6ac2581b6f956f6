internal import Indexing
internal import Reports

/// Writes themes as YAML.
public enum ThemeText {
  /// A theme in few lines: what is as usual is left out. Read again, it is the same theme.
  ///
  /// Its title and question are on one line. No text in it is blank, holds NUL, or begins with a byte order mark.
  public static func text(of theme: Theme) -> String {
    var writer = ThemeWriter()
    writer.write(theme)
    return writer.text
  }

  /// A title made of a query: `drift in decision making` becomes `Drift in decision making`.
  public static func title(for query: String) -> String {
    let words = query.onOneLine
    let title = words.count <= longestTitle ? words : words.prefix(longestTitle - 1) + "…"
    guard let first = title.unicodeScalars.first else { return title }
    return first.properties.titlecaseMapping + String(title.unicodeScalars.dropFirst())
  }

  private static let longestTitle = 120
}

/// Puts the lines of a theme together.
private struct ThemeWriter {
  private(set) var text = ""

  mutating func write(_ theme: Theme) {
    add("title", theme.title)
    add("question", theme.question)
    add("introduction", theme.introduction)
    list("queries", theme.queries, Self.query)
    filters(theme.filter)
    layout(theme)
    list("pinned", theme.pinned) { Self.remark($0, textField: "note") }
    list("excluded", theme.excluded) { Self.remark($0, textField: "reason") }
    if theme.notes.isEmpty && theme.groupNotes.isEmpty { return }
    text += "notes:\n"
    list("paragraphs", theme.notes, indent: 2) { Self.remark($0, textField: "note") }
    list("groups", theme.groupNotes, indent: 2) { [("group", $0.group, true), ("note", $0.text, true)] }
  }

  private mutating func layout(_ theme: Theme) {
    let usual = Theme(title: "")
    if theme.grouping != usual.grouping { line("group_by: \(theme.grouping.rawValue)") }
    if theme.limit != usual.limit { line("limit: \(theme.limit)") }
    if theme.limitPerReport != usual.limitPerReport {
      line("per_report: \(theme.limitPerReport.map(String.init) ?? "none")")
    }
    if theme.recommendationLimit != usual.recommendationLimit {
      line("recommendations: \(theme.recommendationLimit)")
    }
    if theme.marksWords != usual.marksWords { line("mark_words: \(theme.marksWords ? "yes" : "no")") }
  }

  private mutating func filters(_ filter: ParagraphFilter) {
    let values = FilterField.allCases.map { (field: $0, values: filter.typed($0)) }.filter {
      !$0.values.isEmpty
    }
    if values.isEmpty { return }
    line("filters:")
    for (field, values) in values {
      let areDates = field == .year || field == .published
      let written = values.map { areDates ? $0 : YAMLText.value($0, in: .flow) }.joined(separator: ", ")
      line("  \(field.rawValue): " + (values.count > 1 ? "[\(written)]" : written))
    }
  }

  // MARK: Items of lists

  /// A field of an item; its value is a text, or a number or word that is written as it is.
  private typealias ItemField = (name: String, value: String, isText: Bool)

  private static func query(_ query: Theme.Query) -> [ItemField] {
    var fields: [ItemField] = [("query", query.text, true)]
    if query.weight != 1 { fields.append(("weight", "\(query.weight)", false)) }
    if !query.wantsAllWords { fields.append(("words", "any", false)) }
    if query.isLiteral { fields.append(("literal", "yes", false)) }
    return fields
  }

  private static func remark(_ remark: Theme.Remark, textField: String) -> [ItemField] {
    [("paragraph", remark.paragraph, true)] + (remark.text.map { [(textField, $0, true)] } ?? [])
  }

  /// Items of one field are written as its value alone.
  private mutating func list<Item>(
    _ name: String, _ items: [Item], indent: Int = 0, _ fields: (Item) -> [ItemField]
  ) {
    if items.isEmpty { return }
    let margin = String(repeating: " ", count: indent)
    line("\(margin)\(name):")
    for item in items {
      let fields = fields(item)
      if fields.count == 1 {
        line("\(margin)  - " + YAMLText.value(fields[0].value))
        continue
      }
      for (place, field) in fields.enumerated() {
        let value = field.isText ? YAMLText.value(field.value, indent: indent + 4) : field.value
        line("\(margin)  \(place == 0 ? "-" : " ") \(field.name): \(value)")
      }
    }
  }

  private mutating func add(_ name: String, _ value: String?) {
    if let value { line("\(name): " + YAMLText.value(value, indent: 0)) }
  }

  private mutating func line(_ line: String) { text += line + "\n" }
}

extension DateRange {
  /// What is read as this range, in as few words as it takes.
  static func typed(_ range: ClosedRange<CalendarDate>) -> String {
    let (first, last) = (range.lowerBound, range.upperBound)
    let isFromStart = (first.month, first.day) == (1, 1)
    let isToEnd = (last.month, last.day) == (12, 31)
    let areYears = isFromStart && isToEnd
    let lower = first.year == 1 ? "" : areYears ? String(first.year) : first.description
    let upper =
      last.year == 9999 && !lower.isEmpty && isToEnd ? "" : areYears ? String(last.year) : last.description
    return lower == upper ? lower : "\(lower)..\(upper)"
  }
}
