internal import Rendering
internal import Search

/// What was found, what was looked for, and what of that can be changed.
struct SearchSummaryView {
  private let address: SearchAddress
  private let reading: SearchReading
  private var results: SearchResults { reading.results }
  /// Alternatives of a term that are named at once.
  private static let mostShown = 6

  init(_ address: SearchAddress, _ reading: SearchReading) {
    self.address = address
    self.reading = reading
  }

  func write(_ html: inout HTMLWriter) {
    html.within("section class=\"summary\" aria-labelledby=\"results\"") { html in
      html.element("h2 id=\"results\"", Self.title(results))
      SearchChips(address).write(&html)
      if let counts { html.element("p", counts) }
      html.element("p class=\"soft small\"", "Searched for \(results.interpreted).")
      expansions(&html)
      SpellingView(address, results.unknownWords).write(&html)
      for note in results.notes { html.element("p class=\"notice\"", note.withCapital) }
    }
  }

  static func title(_ results: SearchResults) -> String {
    results.listed == 0 ? "Nothing found" : grouped(results.listed, "paragraph")
  }

  /// `nil` where there is nothing to count.
  private var counts: String? {
    guard let first = reading.hits.first, let last = reading.hits.last else { return nil }
    let words =
      results.withAllWords == results.listed
      ? "Each holds every word"
      : "\(grouped(results.withAllWords)) of \(grouped(results.listed)) hold every word as typed"
    let others =
      results.listsEveryWordOnly && results.withAnyWord > results.listed
      ? "; any of the words is in \(grouped(results.withAnyWord, "paragraph"))" : ""
    return
      "\(words)\(others). Here are \(grouped(first.rank)) to \(grouped(last.rank)), \(address.order.title)."
  }

  // MARK: What is searched as well

  private func expansions(_ html: inout HTMLWriter) {
    guard !(results.expansions.isEmpty && results.unexpanded.isEmpty) else { return }
    html.within("div class=\"expansions\"") { html in
      for expansion in results.expansions { self.expansion(expansion, &html) }
      leftOut(&html)
      if !results.expansions.isEmpty {
        html.within("p class=\"small\"") {
          $0.link(address.changed { $0.isLiteral = true }.text, "Search only what was typed")
        }
      }
    }
  }

  private func expansion(_ expansion: Expansion, _ html: inout HTMLWriter) {
    html.within("div class=\"expansion\"") { html in
      html.within("p") { html in
        html.inline("b", expansion.term)
        html.text(" is also searched as")
      }
      let (shown, rest) = (
        expansion.alternatives.prefix(Self.mostShown), expansion.alternatives.dropFirst(Self.mostShown)
      )
      alternatives(shown, of: expansion.term, &html)
      if !rest.isEmpty {
        html.within("details") { html in
          html.element("summary", "\(rest.count) more")
          alternatives(rest, of: expansion.term, &html)
        }
      }
      if expansion.alternatives.count > 1 {
        html.link(
          address.leavingOut(ExpansionPart(expansion.term)).text, "Search only '\(expansion.term)' here")
      }
    }
  }

  private func alternatives(_ names: ArraySlice<String>, of term: String, _ html: inout HTMLWriter) {
    html.within("ul class=\"chips\"") { html in
      for name in names {
        html.within("li") { html in
          html.open("a", ["class": "chip", "href": address.leavingOut(ExpansionPart(term, name)).text])
          html.raw("<span class=\"hidden\">Do not search: </span>")
          html.text(name)
          html.raw(" <span aria-hidden=\"true\">×</span></a>\n")
        }
      }
    }
  }

  private func leftOut(_ html: inout HTMLWriter) {
    for part in results.unexpanded {
      html.within("p class=\"small\"") { html in
        html.text(
          part.alternative.map { "\($0), which means much the same as \(part.term), is not searched. " }
            ?? "\(part.term) is searched without what means the same. ")
        html.link(
          address.takingBack(part).text, "Search \(part.alternative ?? "all that means '\(part.term)'") again"
        )
      }
    }
  }
}

extension String {
  /// With its first letter as at the start of a sentence.
  var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
