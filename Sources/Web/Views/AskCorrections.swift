internal import Indexing
internal import Rendering
internal import Search

/// A form that says in place of what was read what is asked for, looked for and in which reports.
struct AskCorrections {
  private let address: AskAddress
  /// The theme that is looked for now.
  private let theme: String
  private let problem: QueryProblem?

  init(_ address: AskAddress, plan: QuestionPlan) {
    self.address = address
    theme = plan.query
    problem = nil
  }

  init(_ address: AskAddress, problem: QueryProblem) {
    self.address = address
    theme = address.theme ?? ""
    self.problem = problem
  }

  /// The `id` of the field in which a problem is.
  static func field(of problem: QueryProblem) -> String {
    switch problem {
    case .badFilter(let field, _, _), .excludedFilter(let field, _, _): id(field)
    case .noWords, .onlyFilters, .onlyExclusions: "theme"
    }
  }

  private static func id(_ field: FilterField) -> String { "filter-" + field.rawValue }

  /// Those that can always be set here.
  private static let fields: [FilterField] = [
    .authority, .region, .year, .framework, .overall, .grade, .section,
  ]

  func write(_ html: inout HTMLWriter) {
    html.within("form class=\"corrections\" action=\"/ask\" method=\"get\"") { html in
      hidden(&html)
      select("as", "What is asked for", QuestionKind.allCases.map(\.rawValue), address.kind?.rawValue, &html)
      text("theme", id: "theme", "What to look for", theme, "Words, as in a search.", &html)
      select(
        "extent", "How widespread at least", Extent.allCases.map(\.word), address.leastExtent?.word, &html)
      select("sort", "Order", AnswerOrder.allCases.map(\.rawValue), address.order.rawValue, &html)
      html.within("fieldset") { html in
        html.element("legend", "Filters, each in place of what was read for it")
        for field in fields { filter(field, &html) }
      }
      html.element("button", "Ask again")
    }
  }

  /// A filter with several values has each of them above, where it can be left out. One that is wrong is set right here.
  private var fields: [FilterField] {
    let fields = Self.fields.filter { address.filters[$0, default: []].count < 2 || $0 == wrong?.field }
    return fields + [wrong?.field].compactMap(\.self).filter { !Self.fields.contains($0) }
  }

  /// The filter that has no such value.
  private var wrong: (field: FilterField, value: String)? {
    switch problem {
    case .badFilter(let field, let value, _), .excludedFilter(let field, let value, _): (field, value)
    case .noWords, .onlyFilters, .onlyExclusions, nil: nil
    }
  }

  /// What the form has no field for.
  private func hidden(_ html: inout HTMLWriter) {
    var shown = Set(["as", "theme", "extent", "sort", "page"])
    for field in fields where address.filters[field, default: []].count < 2 { shown.insert(field.rawValue) }
    for item in address.query.items where !shown.contains(item.name) {
      if item.name == wrong?.field.rawValue && item.value == wrong?.value { continue }
      html.open("input", ["type": "hidden", "name": item.name, "value": item.value])
      html.raw("\n")
    }
  }

  // MARK: Fields

  private func filter(_ field: FilterField, _ html: inout HTMLWriter) {
    let value = (field == wrong?.field ? wrong?.value : address.filters[field]?.first) ?? ""
    if let choices = field.choices {
      // One that there is not can be seen where it was typed.
      let all = value.isEmpty || choices.contains(value) ? choices : [value] + choices
      select(field.rawValue, id: Self.id(field), Self.label(field), all, value, &html)
    } else {
      text(field.rawValue, id: Self.id(field), Self.label(field), value, Self.hint(field), &html)
    }
  }

  private static func label(_ field: FilterField) -> String {
    switch field {
    case .overall: "Overall grade"
    case .grade: "Grade of what is said"
    case .authority, .region, .framework, .section, .kind, .report, .year, .published:
      field.rawValue.prefix(1).uppercased() + field.rawValue.dropFirst()
    }
  }

  private static func hint(_ field: FilterField) -> String {
    switch field {
    case .authority: "A name, such as Fenmarsh"
    case .region: "A name, such as North West"
    case .section: "Words of a heading, such as care leavers"
    case .year, .published, .report, .framework, .overall, .grade, .kind: "It takes \(field.expected)"
    }
  }

  private func field(_ id: String, _ html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
    guard let problem, Self.field(of: problem) == id else {
      return html.within("div class=\"field\"", content)
    }
    html.within("div class=\"field invalid\"") { html in
      html.element("p", ["class": "error", "id": id + "-error"], Messages.text(of: problem))
      content(&html)
    }
  }

  private func text(
    _ name: String, id: String, _ label: String, _ value: String, _ hint: String, _ html: inout HTMLWriter
  ) {
    field(id, &html) { html in
      html.element("label", ["for": id], label)
      html.element("p", ["class": "hint", "id": id + "-hint"], hint)
      let described = id + "-hint" + (isWrong(id) ? " \(id)-error" : "")
      html.open(
        "input",
        [
          "type": "text", "id": id, "name": name, "value": value, "autocomplete": "off",
          "maxlength": String(AddressQuery.longestValue),
          "aria-describedby": described, "aria-invalid": isWrong(id) ? "true" : "false",
        ])
      html.raw("\n")
    }
  }

  private func isWrong(_ id: String) -> Bool { problem.map { Self.field(of: $0) == id } ?? false }

  private func select(
    _ name: String, id: String? = nil, _ label: String, _ choices: [String], _ chosen: String?,
    _ html: inout HTMLWriter
  ) {
    let id = id ?? name
    field(id, &html) { html in
      html.element("label", ["for": id], label)
      html.within("select", ["id": id, "name": name]) { html in
        // An order is never read.
        if name != "sort" { html.element("option value=\"\"", "As it is read") }
        for choice in choices {
          html.element(choice == chosen ? "option selected" : "option", ["value": choice], Self.words(choice))
        }
      }
    }
  }

  private static func words(_ choice: String) -> String { choice.replacing("-", with: " ") }
}
