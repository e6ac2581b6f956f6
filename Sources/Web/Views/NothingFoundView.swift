internal import Indexing
internal import Rendering
internal import Search

/// Why nothing was found, and what to try.
struct NothingFoundView {
  private let address: SearchAddress
  private let results: SearchResults
  private let empty: EmptyResult

  init(_ address: SearchAddress, _ results: SearchResults, _ empty: EmptyResult) {
    self.address = address
    self.results = results
    self.empty = empty
  }

  func write(_ html: inout HTMLWriter) {
    html.within("div class=\"nothing narrow\"") { html in
      unknownAuthorities(&html)
      wider(&html)
      words(&html)
      advice(&html)
      html.element("p class=\"soft\"", "The index holds \(empty.coverage.inWords).")
    }
  }

  private func unknownAuthorities(_ html: inout HTMLWriter) {
    for unknown in empty.unknownAuthorities {
      html.within("p class=\"notice\"") { html in
        html.text("No report is on ")
        html.inline("b", unknown.word)
        html.text(".")
        let corrected = unknown.suggestions.map {
          ($0, address.replacing(.authority, unknown.word, by: $0))
        }
        SpellingView.write(corrected, &html)
      }
    }
  }

  /// The same search with less to hold.
  private func wider(_ html: inout HTMLWriter) {
    var ways = empty.restrictions.map {
      (words: "Without \($0.words)", count: $0.countWithout, address: address.removing($0.field))
    }
    if ways.count > 1 {
      let all = address.changed { $0.filters = [:] }
      ways.append((words: "Without any filter", count: empty.countWithoutFilters, address: all))
    }
    if results.listsEveryWordOnly && results.withAnyWord > 0 {
      let any = address.changed { $0.wantsAllWords = false }
      ways.append((words: "With any of the words", count: results.withAnyWord, address: any))
    }
    if ways.isEmpty { return }
    html.element("h3", "There would be")
    html.within("ul") { html in
      for way in ways {
        html.within("li") { html in
          if way.count > 0 { html.link(way.address.text, way.words) } else { html.text(way.words) }
          html.text(": \(way.count == 0 ? "nothing either" : grouped(way.count, "paragraph"))")
        }
      }
    }
  }

  private func words(_ html: inout HTMLWriter) {
    let known = empty.words.filter { $0.count > 0 }
    if known.isEmpty { return }
    html.element("h3", "Each word by itself")
    html.within("ul") { html in
      for (word, count) in known {
        html.within("li") { html in
          html.link(address.changed { ($0.words, $0.filters) = (word, [:]) }.text, word)
          html.text(": \(grouped(count, "paragraph")), whatever the filters")
        }
      }
    }
  }

  private func advice(_ html: inout HTMLWriter) {
    html.element("h3", "What to try")
    html.within("ul") { html in
      html.element("li", "Check the spelling, or type the start of a word with a star: safeguard*")
      html.element("li", "Type fewer words, or other words for the same")
      html.within("li") { html in
        html.text("See ")
        html.link("/help", "how to search")
      }
    }
  }
}
