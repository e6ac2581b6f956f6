internal import Indexing
internal import Rendering
internal import Search

/// What restricts a search, each with the way to the search without it.
struct SearchChips {
  static let anchor = "chosen"

  private let address: SearchAddress

  init(_ address: SearchAddress) { self.address = address }

  /// Writes nothing where nothing restricts.
  func write(_ html: inout HTMLWriter) {
    let chips = FilterField.allCases.flatMap { field in
      (address.filters[field] ?? []).map { (field: field, value: $0) }
    }
    if chips.isEmpty { return }
    html.within("div class=\"chosen\"") { html in
      html.within("ul class=\"chips\" id=\"chosen\" tabindex=\"-1\" aria-label=\"Chosen filters\"") { html in
        for (field, value) in chips {
          html.within("li") { chip(Self.words(field, value), address.removing(field, value), &$0) }
        }
      }
      if chips.count > 1 {
        html.link(address.changed { $0.filters = [:] }.text, "Remove all filters")
      }
    }
  }

  private func chip(_ words: String, _ address: SearchAddress, _ html: inout HTMLWriter) {
    html.open("a", ["class": "chip", "href": address.text])
    html.raw("<span class=\"hidden\">Remove filter: </span>")
    html.text(words)
    html.raw(" <span aria-hidden=\"true\">×</span></a>\n")
  }

  /// `grade inadequate`, `years 2012 to 2016`.
  static func words(_ field: FilterField, _ value: String) -> String {
    var filter = ParagraphFilter()
    // A value that the field does not have is removed like any other.
    try? field.add(value, to: &filter)
    return filter.parts.first?.words ?? "\(field.rawValue) \(value)"
  }
}
