internal import Indexing
internal import Rendering
internal import Reports
internal import Search

/// Asks for words and for what else a search needs. What is chosen elsewhere on the page goes along unseen.
struct SearchForm {
  private let address: SearchAddress
  /// What was wrong with what was sent.
  private let problem: SearchProblemWords?

  init(_ address: SearchAddress, problem: SearchProblemWords? = nil) {
    self.address = address
    self.problem = problem
  }

  func write(_ html: inout HTMLWriter) {
    html.within("form class=\"search\" role=\"search\" action=\"/search\" method=\"get\"") { html in
      words(&html)
      html.within("div class=\"choices\"") { html in
        checkbox("all", "Only paragraphs with all of the words", isOn: address.wantsAllWords, &html)
        checkbox("literal", "Only what was typed", isOn: address.isLiteral, &html)
        order(&html)
      }
      more(&html)
      for item in address.query.items where goesAlong(item) {
        html.open("input", ["type": "hidden", "name": item.name, "value": item.value])
        html.raw("\n")
      }
    }
  }

  // MARK: Words

  private func words(_ html: inout HTMLWriter) {
    let isWrong = problem?.isInWords == true
    html.within("div", isWrong ? ["class": "invalid"] : [:]) { html in
      html.element("label for=\"q\"", "What did inspectors write about?")
      if isWrong, let problem {
        html.within("p class=\"error\" id=\"q-error\"") { html in
          html.raw("<span class=\"hidden\">Error: </span>")
          html.text(problem.text)
        }
      }
      html.within("div class=\"field\"") { html in
        let (error, value) = (isWrong ? "q-error" : "q-help", address.words)
        html.open(
          "input",
          [
            "type": "search", "id": "q", "name": "q", "value": value, "autocomplete": "off",
            "spellcheck": "true",
            "aria-describedby": error, "aria-invalid": isWrong ? "true" : "false",
          ])
        html.element("button", "Search")
      }
      html.within("p class=\"hint small\" id=\"q-help\"") { html in
        html.text("Words, or \"a phrase\" word for word; -word leaves out. ")
        html.link("/help", "How to search")
      }
    }
  }

  // MARK: Choices

  private func checkbox(_ name: String, _ label: String, isOn: Bool, _ html: inout HTMLWriter) {
    html.within("span class=\"choice\"") { html in
      html.open(
        isOn ? "input checked" : "input", ["type": "checkbox", "id": name, "name": name, "value": "1"])
      html.element("label", ["for": name], label)
    }
  }

  private func order(_ html: inout HTMLWriter) {
    html.within("span class=\"choice\"") { html in
      html.element("label for=\"sort\"", "Order")
      select(
        "sort", MatchOrder.allCases.map { ($0.rawValue, $0.title) }, chosen: address.order.rawValue, &html)
    }
  }

  private func select(
    _ name: String, _ options: [(value: String, title: String)], chosen: String, _ html: inout HTMLWriter
  ) {
    html.within("select", ["id": name, "name": name]) { html in
      for (value, title) in options {
        html.element(value == chosen ? "option selected" : "option", ["value": value], title)
      }
    }
  }

  // MARK: More filters

  /// Fields with one control, which shows a value where there is just one; of several each can be removed above the results.
  private static let controlled: [FilterField] = [.year, .overall, .report]

  private func value(of field: FilterField) -> String? {
    guard let values = address.filters[field], values.count == 1 else { return nil }
    return values[0]
  }

  private func goesAlong(_ item: AddressQuery.Item) -> Bool {
    guard let field = FilterField(rawValue: item.name) else { return item.name == "without" }
    return !Self.controlled.contains(field) || value(of: field) == nil
  }

  private func more(_ html: inout HTMLWriter) {
    let isUsed = Self.controlled.contains { value(of: $0) != nil }
    html.within(isUsed ? "details class=\"more\" open" : "details class=\"more\"") { html in
      html.element("summary", "More filters")
      html.within("div class=\"controls\"") { html in
        years(&html)
        html.within("p") { html in
          html.element("label for=\"overall\"", "Overall grade of the report")
          let grades = Grade.known.map { ($0.rawValue, $0.rawValue) }
          select("overall", [("", "any")] + grades, chosen: value(of: .overall)?.lowercased() ?? "", &html)
        }
        html.within("p") { html in
          html.element("label for=\"report\"", "Report, by its name")
          text("report", value(of: .report) ?? "", &html)
        }
      }
    }
  }

  private func years(_ html: inout HTMLWriter) {
    let (first, last) = Self.ends(value(of: .year) ?? "")
    html.within("fieldset") { html in
      html.element("legend", "Years")
      html.within("p") { html in
        html.element("label for=\"from\"", "From")
        text("from", first, isYear: true, &html)
      }
      html.within("p") { html in
        html.element("label for=\"to\"", "To")
        text("to", last, isYear: true, &html)
      }
    }
  }

  /// What `2012..2016` or `2012` begins and ends with.
  private static func ends(_ years: String) -> (String, String) {
    let ends = years.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return ends.count == 2 ? (ends[0], ends[1]) : (years, years)
  }

  private func text(_ name: String, _ value: String, isYear: Bool = false, _ html: inout HTMLWriter) {
    let isWrong = problem?.anchor == name
    html.open(
      isYear ? "input inputmode=\"numeric\" class=\"year\"" : "input",
      [
        "type": "text", "id": name, "name": name, "value": value, "autocomplete": "off",
        "aria-invalid": isWrong ? "true" : "false",
      ])
    html.raw("\n")
  }
}

extension MatchOrder {
  /// In the list of orders.
  var title: String {
    switch self {
    case .relevance: "best first"
    case .newest: "newest first"
    case .oldest: "oldest first"
    case .authority: "by authority"
    }
  }
}
