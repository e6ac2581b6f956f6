internal import Indexing
internal import Rendering
internal import Search

/// Facets with their counts; each value leads to the search with it, or where it is chosen without it.
struct FacetView {
  private let address: SearchAddress
  private let reading: SearchReading
  /// Where the link at the top of narrow screens leads.
  static let anchor = "filters"
  private static let mostShown = 8
  /// Values behind the first ones; the others of thousands are found by typing.
  private static let mostFolded = 40

  init(_ address: SearchAddress, _ reading: SearchReading) {
    self.address = address
    self.reading = reading
  }

  func write(_ html: inout HTMLWriter) {
    html.within("aside class=\"facets\" id=\"filters\" tabindex=\"-1\" aria-labelledby=\"filters-title\"") {
      html in
      html.element("h2 id=\"filters-title\"", "Filter results")
      html.element("p class=\"hint small\"", explanation)
      for facet in reading.facets where !facet.values.isEmpty { section(facet, &html) }
    }
  }

  private var explanation: String {
    showsBoth
      ? "How many paragraphs hold every word, of all that are listed" : "How many paragraphs are listed"
  }

  /// Where every paragraph holds every word one number says it.
  private var showsBoth: Bool { reading.results.withAllWords != reading.results.listed }

  private func section(_ facet: FacetList, _ html: inout HTMLWriter) {
    html.within("section", ["aria-labelledby": "facet-\(facet.facet.rawValue)"]) { html in
      html.element("h3", ["id": "facet-\(facet.facet.rawValue)"], facet.facet.title)
      if facet.facet == .section {
        html.element("p class=\"hint small\"", "Choosing one also finds other headings with its words")
      }
      if facet.facet == .year {
        list(facet.values[...], of: facet, &html)
      } else {
        list(facet.values.prefix(Self.mostShown), of: facet, &html)
        rest(facet, &html)
      }
    }
  }

  private func rest(_ facet: FacetList, _ html: inout HTMLWriter) {
    let rest = facet.values.dropFirst(Self.mostShown)
    if rest.isEmpty { return }
    html.within("details") { html in
      html.element("summary", "\(rest.count) more")
      list(rest.prefix(Self.mostFolded), of: facet, &html)
      if rest.count > Self.mostFolded {
        html.element(
          "p class=\"hint small\"",
          "\(grouped(rest.count - Self.mostFolded)) others: type \(facet.facet.rawValue):\"…\" among the words"
        )
      }
    }
  }

  private func list(_ values: ArraySlice<FacetList.Value>, of facet: FacetList, _ html: inout HTMLWriter) {
    let longest = values.map { barLength($0) }.max() ?? 0
    html.within("ul", facet.facet == .year ? ["class": "years"] : [:]) { html in
      for value in values {
        html.within("li", value.isChosen ? ["class": "chosen"] : [:]) { html in
          name(value, of: facet, &html)
          if facet.facet == .year { bar(barLength(value), of: longest, &html) }
          count(value, &html)
        }
      }
    }
  }

  private func name(_ value: FacetList.Value, of facet: FacetList, _ html: inout HTMLWriter) {
    guard let filter = value.filter else { return html.element("span", value.label) }
    let field = facet.facet.field
    guard value.isChosen else { return html.link(address.adding(field, filter).text, value.label) }
    html.open("a", ["href": address.removing(field, filter).text])
    html.raw("<span class=\"hidden\">Chosen, remove: </span>")
    html.text(value.label)
    html.raw("</a>\n")
  }

  private func count(_ value: FacetList.Value, _ html: inout HTMLWriter) {
    guard let counts = value.counts else { return }
    let words =
      showsBoth ? "\(grouped(counts.withAllWords)) of \(grouped(counts.listed))" : grouped(counts.listed)
    html.element("span class=\"count\"", words)
  }

  // MARK: Bars

  /// By what the first number says; where it is never above none, by the second.
  private func barLength(_ value: FacetList.Value) -> Int {
    guard let counts = value.counts else { return 0 }
    return reading.results.withAllWords > 0 ? counts.withAllWords : counts.listed
  }

  /// Says what the number beside it says.
  private func bar(_ length: Int, of longest: Int, _ html: inout HTMLWriter) {
    let width = longest > 0 ? max(length > 0 ? 1 : 0, length * 100 / longest) : 0
    html.raw(
      """
      <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
      <rect width="\(width)" height="10"/></svg>

      """)
  }
}

extension Facet {
  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
