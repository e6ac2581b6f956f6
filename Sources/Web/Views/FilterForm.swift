internal import Rendering
internal import Reports
internal import Search

/// The filters of a table. It asks for the same address again, with everything that was typed, be it right or wrong.
struct FilterForm {
  /// One parameter.
  struct Field {
    enum Control {
      /// Some text, with names that can be meant.
      case text(suggestions: [String])
      case choice([(value: String, title: String)])
    }

    let name: String
    let label: String
    var hint: String?
    let control: Control
  }

  private let address: TableAddress
  /// Those that everybody needs, then those that stand folded away.
  private let fields: (usual: [Field], more: [Field])
  private let problems: [ParameterProblem]

  init(_ address: TableAddress, _ usual: [Field], more: [Field] = [], problems: [ParameterProblem] = []) {
    self.address = address
    fields = (usual, more)
    self.problems = problems
  }

  func write(_ html: inout HTMLWriter) {
    html.within("form class=\"filters\" method=\"get\"", ["action": address.path]) { html in
      html.within("div class=\"fields\"") { html in
        for field in fields.usual { write(field, &html) }
      }
      if !fields.more.isEmpty { more(&html) }
      kept(&html)
      html.within("div class=\"actions\"") { html in
        html.element("button", "Show")
        if !address.isPlain { html.link(address.path, "Clear all filters") }
      }
    }
  }

  /// Open where something in it was typed.
  private func more(_ html: inout HTMLWriter) {
    let isUsed = fields.more.contains { !address.all($0.name).isEmpty }
    html.within(isUsed ? "details open" : "details") { html in
      html.element("summary", "More filters")
      html.within("div class=\"fields\"") { html in
        for field in fields.more { write(field, &html) }
      }
    }
  }

  /// What the address says and no field shows.
  private func kept(_ html: inout HTMLWriter) {
    let shown = Set((fields.usual + fields.more).map(\.name) + [TableAddress.page])
    for (name, values) in address.parameters where !shown.contains(name) {
      for value in values { html.open("input", ["type": "hidden", "name": name, "value": value]) }
    }
  }

  // MARK: One field

  /// A control for each value that was typed, at least one.
  private func write(_ field: Field, _ html: inout HTMLWriter) {
    let values = address.all(field.name)
    let errors = problems.filter { $0.name == field.name }
    html.within("div class=\"\(errors.isEmpty ? "field" : "field invalid")\"") { html in
      html.element("label", ["for": Self.id(of: field.name)], field.label)
      if let hint = field.hint {
        html.element("p class=\"hint small\"", ["id": Self.id(of: field.name) + "-hint"], hint)
      }
      if !errors.isEmpty {
        html.element(
          "p class=\"error\"", ["id": Self.id(of: field.name) + "-error"],
          errors.map(\.words).joined(separator: "; "))
      }
      for (place, value) in (values.isEmpty ? [""] : values).enumerated() {
        control(field, value, place, isWrong: !errors.isEmpty, &html)
      }
      suggestions(field, &html)
    }
  }

  static func id(of name: String) -> String { "filter-" + name }

  private func control(
    _ field: Field, _ value: String, _ place: Int, isWrong: Bool, _ html: inout HTMLWriter
  ) {
    let id = Self.id(of: field.name)
    let described = [isWrong ? id + "-error" : nil, field.hint == nil ? nil : id + "-hint"]
      .compactMap(\.self).joined(separator: " ")
    html.raw(Self.tag(of: field.control))
    Self.attribute("id", place == 0 ? id : "\(id)-\(place + 1)", &html)
    Self.attribute("name", field.name, &html)
    if place > 0 { Self.attribute("aria-label", "\(field.label), or", &html) }
    if !described.isEmpty { Self.attribute("aria-describedby", described, &html) }
    if isWrong { Self.attribute("aria-invalid", "true", &html) }
    switch field.control {
    case .text(let names):
      if !names.isEmpty { Self.attribute("list", id + "-names", &html) }
      Self.attribute("value", value, &html)
      html.raw(">\n")
    case .choice(let choices):
      html.raw(">\n")
      options(choices, chosen: value, &html)
      html.raw("</select>\n")
    }
  }

  private static func tag(of control: Field.Control) -> String {
    switch control {
    case .text: "<input type=\"text\" autocomplete=\"off\""
    case .choice: "<select"
    }
  }

  private static func attribute(_ name: String, _ value: String, _ html: inout HTMLWriter) {
    html.raw(" \(name)=\"")
    html.text(value)
    html.raw("\"")
  }

  /// With what was typed, even where it is none of the choices.
  private func options(
    _ choices: [(value: String, title: String)], chosen value: String, _ html: inout HTMLWriter
  ) {
    let known = choices.first { $0.value.lowercased() == value.lowercased() }
    let all = known == nil && !value.isEmpty ? choices + [(value, value)] : choices
    for choice in all {
      html.raw("<option")
      Self.attribute("value", choice.value, &html)
      html.raw(choice.value == (known?.value ?? value) ? " selected>" : ">")
      html.text(choice.title)
      html.raw("</option>\n")
    }
  }

  private func suggestions(_ field: Field, _ html: inout HTMLWriter) {
    guard case .text(let names) = field.control, !names.isEmpty else { return }
    html.within("datalist", ["id": Self.id(of: field.name) + "-names"]) { html in
      for name in names { html.open("option", ["value": name]) }
    }
  }
}
