internal import Rendering
internal import Reports
internal import Search

/// The filters of the list of reports: a form that sets them, and those that are set, each to be taken away.
struct ReportListForm {
  private let address: SearchAddress
  private let listed: ListedReports
  private let problem: QueryProblem?

  private static let usual: [FilterField] = [.authority, .region, .framework, .overall, .year]
  private static let rare: [FilterField] = [.published, .grade, .section, .kind]

  init(_ address: SearchAddress, _ listed: ListedReports, _ problem: QueryProblem?) {
    self.address = address
    self.listed = listed
    self.problem = problem
  }

  // MARK: The form

  func write(_ html: inout HTMLWriter) {
    html.within("form class=\"report-filters\" method=\"get\" action=\"/reports\"") { html in
      html.within("div class=\"fields\"") { html in
        for field in Self.usual { control(field, &html) }
      }
      let isOpen = Self.rare.contains { address.filters[$0] != nil }
      html.within("details class=\"more\"\(isOpen ? " open" : "")") { html in
        html.element("summary", "More filters")
        html.element(
          "p class=\"hint\"", "Reports with at least one paragraph of this grade, section or kind.")
        html.within("div class=\"fields\"") { html in
          for field in Self.rare { control(field, &html) }
        }
      }
      kept(&html)
      html.element("button", "Show reports")
    }
  }

  /// Values for which the form has no control: all but the first of a field, and names of reports.
  private func kept(_ html: inout HTMLWriter) {
    for field in FilterField.allCases {
      let values = address.filters[field] ?? []
      for value in field == .report ? values[...] : values.dropFirst() {
        html.open("input", ["type": "hidden", "name": field.rawValue, "value": value])
      }
    }
  }

  private func control(_ field: FilterField, _ html: inout HTMLWriter) {
    let error = problem.flatMap(Self.place).flatMap { $0.field == field ? $0.words : nil }
    html.within("div class=\"\(error == nil ? "field" : "field invalid")\"") { html in
      html.element("label", ["for": field.rawValue], Self.label(field))
      if let hint = Self.hint(field) { html.element("p", ["class": "hint", "id": "\(field)-hint"], hint) }
      if let error { html.element("p", ["class": "error", "id": "\(field)-error"], error) }
      if let choices = choices(field) {
        select(field, choices, isInvalid: error != nil, &html)
      } else {
        input(field, isInvalid: error != nil, &html)
      }
    }
  }

  /// What says more of a control, by their ids.
  private func descriptions(_ field: FilterField, isInvalid: Bool) -> String {
    [Self.hint(field).map { _ in "\(field)-hint" }, isInvalid ? "\(field)-error" : nil]
      .compactMap(\.self).joined(separator: " ")
  }

  private func input(_ field: FilterField, isInvalid: Bool, _ html: inout HTMLWriter) {
    html.open(
      "input type=\"text\" autocomplete=\"off\"" + (isInvalid ? " aria-invalid=\"true\"" : "")
        + (field == .authority ? " list=\"authorities\"" : ""),
      [
        "id": field.rawValue, "name": field.rawValue, "value": address.filters[field]?.first ?? "",
        "aria-describedby": descriptions(field, isInvalid: isInvalid),
      ])
    html.raw("\n")
    guard field == .authority else { return }
    html.within("datalist id=\"authorities\"") { html in
      for name in listed.authorities { html.open("option", ["value": name]) }
    }
  }

  private func select(
    _ field: FilterField, _ choices: [Choice], isInvalid: Bool, _ html: inout HTMLWriter
  ) {
    let chosen = address.filters[field]?.first
    let isListed = choices.contains { $0.value.lowercased() == chosen?.lowercased() }
    let other = chosen.flatMap { isListed ? nil : Choice(value: $0, title: $0) }
    let attributes: HTMLWriter.Attributes = [
      "id": field.rawValue, "name": field.rawValue,
      "aria-describedby": descriptions(field, isInvalid: isInvalid),
    ]
    html.within(isInvalid ? "select aria-invalid=\"true\"" : "select", attributes) { html in
      html.element("option value=\"\"", "Any")
      for choice in choices + [other].compactMap(\.self) {
        let isChosen = choice.value.lowercased() == chosen?.lowercased()
        html.element(isChosen ? "option selected" : "option", ["value": choice.value], choice.title)
      }
    }
  }

  // MARK: Choices and words

  private struct Choice {
    let value: String
    let title: String
  }

  /// `nil` for what is typed.
  private func choices(_ field: FilterField) -> [Choice]? {
    switch field {
    case .region: listed.regions.map { Choice(value: $0, title: $0) }
    case .framework: Framework.allCases.map { Choice(value: $0.rawValue, title: Self.title($0)) }
    case .grade, .overall, .kind: field.choices?.map { Choice(value: $0, title: $0) }
    case .authority, .section, .report, .year, .published: nil
    }
  }

  /// A value as its control names it.
  private static func title(_ field: FilterField, _ value: String) -> String {
    guard field == .framework, let framework = Framework(rawValue: value.lowercased()) else { return value }
    return title(framework)
  }

  private static func title(_ framework: Framework) -> String {
    framework == .other ? "any other inspection" : framework.title
  }

  static func label(_ field: FilterField) -> String {
    switch field {
    case .authority: "Authority"
    case .region: "Region"
    case .framework: "Inspection framework"
    case .grade: "Grade of a paragraph"
    case .overall: "Overall grade"
    case .section: "Words of a heading"
    case .kind: "Kind of paragraph"
    case .report: "Report"
    case .year: "Year"
    case .published: "Published"
    }
  }

  private static func hint(_ field: FilterField) -> String? {
    switch field {
    case .year: "2015, or 2012..2016"
    case .published: "2018-03, or 2018-01..2019-06-30"
    default: nil
    }
  }

  private static func place(_ problem: QueryProblem) -> (field: FilterField, words: String)? {
    guard case .badFilter(let field, let value, _) = problem else { return nil }
    return (field, "'\(value)' is not known. It takes \(field.expected).")
  }

  // MARK: Problem and chips

  /// What is wrong, above everything, with the way to where it is put right.
  func writeProblem(_ html: inout HTMLWriter) {
    guard let (field, words) = problem.flatMap(Self.place) else { return }
    html.within("div class=\"problems\" role=\"alert\"") { html in
      html.element("h2", "There is a problem")
      html.within("p") { $0.link("#\(field.rawValue)", "\(Self.label(field)): \(words)") }
    }
  }

  func writeChips(_ html: inout HTMLWriter) {
    let set = FilterField.allCases.flatMap { field in (address.filters[field] ?? []).map { (field, $0) } }
    guard !set.isEmpty else { return }
    html.within("ul class=\"filter-chips\" aria-label=\"Filters that are set\"") { html in
      for (field, value) in set {
        html.within("li") { html in
          html.open("a", ["href": address.removing(field, value).text(at: ReportAddress.listPath)])
          html.raw("<span class=\"hidden\">Remove the filter </span>")
          html.text("\(Self.label(field)): \(Self.title(field, value)) ")
          html.raw("<span aria-hidden=\"true\">×</span></a>\n")
        }
      }
      html.within("li") { $0.link(ReportAddress.listPath, "Remove all filters") }
    }
  }
}
