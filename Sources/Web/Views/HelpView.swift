internal import Hummingbird
internal import Rendering
internal import Search

/// `/help`: how to search, and what the words of the pages mean.
struct HelpView {
  private let visitor: Visitor

  init(_ visitor: Visitor) { self.visitor = visitor }

  func response() -> Response {
    ViewFrame(title: "How to search", style: .search, visitor: visitor).response { html in
      html.within("div class=\"width\"") { html in
        html.within("div class=\"narrow help\"") { html in
          html.element("h1", "How to search")
          query(&html)
          filters(&html)
          for section in Self.sections { self.section(section, &html) }
        }
      }
    }
  }

  // MARK: The query language

  private static let query = [
    ("drift delay", "either word, in any form; paragraphs with both come first"),
    ("\"care planning\"", "exactly these words, in this order and form"),
    ("safeguard*", "all words that start so"),
    ("drift -adoption", "drift, but not where adoption is mentioned"),
    ("drift AND delay", "both"),
    ("drift OR delay", "one of the two"),
    ("missing NEAR/8 interview", "with at most eight words between them"),
    ("(drift OR delay) AND plan", "brackets keep together"),
    ("drift grade:inadequate", "a filter among the words"),
  ]

  private func query(_ html: inout HTMLWriter) {
    html.element(
      "p",
      "Type words as they come to mind. The best paragraphs come first: those with all of the words, close together, in findings and not in standard text. Operators are in capitals."
    )
    table("What to type", ("Type", "It finds"), Self.query, &html)
  }

  private func filters(_ html: inout HTMLWriter) {
    html.element("h2", "Filters")
    html.element(
      "p",
      "Choose them beside the results, or type them among the words, for example authority:Leeds or section:\"Care leavers\". Several values of one filter are alternatives; several filters have to hold at once."
    )
    let rows = FilterField.allCases.map { ("\($0.rawValue):", $0.expected.withCapital) }
    table("Filters that can be typed", ("Filter", "What it takes"), rows, &html)
  }

  private func table(
    _ caption: String, _ head: (String, String), _ rows: [(String, String)], _ html: inout HTMLWriter
  ) {
    html.within("div class=\"scroll\"") { html in
      html.within("table") { html in
        html.element("caption", caption)
        html.within("thead") { html in
          html.within("tr") { html in
            html.element("th scope=\"col\"", head.0)
            html.element("th scope=\"col\"", head.1)
          }
        }
        html.within("tbody") { html in
          for (typed, meaning) in rows {
            html.within("tr") { html in
              html.within("th scope=\"row\"") { $0.inline("code", typed) }
              html.element("td", meaning)
            }
          }
        }
      }
    }
  }

  // MARK: In words

  private static let sections: [(title: String, paragraphs: [String])] = [
    (
      "What is searched as well",
      [
        "Reports call the same thing by several names: looked after children, children in care, CLA. What means the same as your words is searched as well, and counts less than what you typed. So are the long forms of abbreviations that the reports themselves explain, and other spellings.",
        "Above the results stands what was added. Take away one of them, or all that was added to a word, or choose “Only what was typed”. What you took away can be put back.",
        "Words between quotation marks are never added to.",
      ]
    ),
    (
      "What the numbers mean",
      [
        "A search lists every paragraph with any of the words, or of what means the same, the best first. It says how many there are, and how many of them hold every word as you typed it. Beside each filter stands the same for the paragraphs that it would leave: “12 of 340” are 340 paragraphs, 12 of them with every word.",
        "In any other order than best first only paragraphs with every word are listed, or with what means the same as it, where there are any.",
        "Paragraphs that say nearly the same are listed once, with links to the others; the numbers count each of them.",
      ]
    ),
    (
      "What grades mean",
      [
        "The grade beside a paragraph is the one that the report gives the section in which the paragraph stands, as it is printed there. It is the inspectors’ judgement on the section, and not on the paragraph. The overall grade is that of the whole report.",
        "Each inspection framework has grades of its own. Even where they share a word they are not comparable, and are never turned into each other. A paragraph without a grade stands in a part of the report that was given none; recommendations have none.",
      ]
    ),
    (
      "With the keyboard",
      [
        "Every page works with the keyboard alone. The first Tab leads to “Skip to main content”; Enter in a field starts the search; Tab and Shift-Tab go from link to link; Enter or Space opens what is folded.",
        "Every search, page and filter is an address: keep it as a bookmark, send it to a colleague, or go back with the browser’s own button.",
      ]
    ),
  ]

  private func section(_ section: (title: String, paragraphs: [String]), _ html: inout HTMLWriter) {
    html.element("h2", section.title)
    for paragraph in section.paragraphs { html.element("p", paragraph) }
  }
}
