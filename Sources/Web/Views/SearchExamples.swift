internal import Indexing
internal import Rendering
internal import Search

/// What can be searched, before anything was.
struct SearchExamples {
  private let coverage: Coverage
  private static let examples = [
    ("drift in decision making", "any of the words, paragraphs with all of them first"),
    ("\"voice of the child\"", "exactly as it stands"),
    ("supervision -adoption", "one word without another"),
    ("missing NEAR/8 interview", "words close together"),
    ("management oversight grade:inadequate", "only under one grade"),
  ]

  init(_ coverage: Coverage) { self.coverage = coverage }

  func write(_ html: inout HTMLWriter) {
    html.within("div class=\"narrow\"") { html in
      html.element("h2", "For example")
      html.within("ul class=\"examples\"") { html in
        for (words, meaning) in Self.examples {
          html.within("li") { html in
            html.link(Self.address(words), words)
            html.element("span class=\"hint\"", meaning)
          }
        }
      }
      html.element("p class=\"soft\"", "\(Self.holdings(coverage)).")
    }
  }

  private static func address(_ words: String) -> String {
    var address = SearchAddress()
    address.words = words
    return address.withTypedFilters.text
  }

  /// What an index holds, in words.
  static func holdings(_ coverage: Coverage) -> String {
    if coverage.reports == 0 { return "The index holds no report yet" }
    return "The index holds \(grouped(coverage.paragraphs, "paragraph")) of \(coverage.inWords)"
  }
}
