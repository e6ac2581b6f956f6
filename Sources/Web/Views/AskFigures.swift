internal import Rendering
internal import Search

/// What was found beside what was looked at, by year or by authority, as a table with bars.
struct AskFigures {
  private struct Row {
    let name: String
    let isAuthority: Bool
    let lookedAt: Int
    let found: Int
    /// What the bar is a part of; the same for all rows of a table.
    let most: Int
    /// What is drawn lightly behind it.
    let whole: Int
  }

  private let caption: String
  private let heads: [String]
  private let rows: [Row]

  /// Reports of each year.
  init(years answer: AskedAnswer) {
    let years = answer.answer.years
    let most = years.map(\.lookedAt).max() ?? 0
    caption = "Reports by year"
    heads = ["Year", "Looked at", answer.words.verb(2).capitalisedAtStart + " it"]
    rows = years.map {
      Row(
        name: String($0.year), isAuthority: false, lookedAt: $0.lookedAt, found: $0.found, most: most,
        whole: $0.lookedAt)
    }
  }

  /// Reports of each authority; where a theme was looked for, the paragraphs that speak of it.
  init(authorities answer: AskedAnswer) {
    let groups = answer.answer.groups
    let isByTheme = answer.answer.search != nil
    let found = groups.map { isByTheme ? $0.found.paragraphs : $0.found.reports }
    let most = isByTheme ? found.max() ?? 0 : groups.map(\.lookedAt.reports).max() ?? 0
    let unit = isByTheme ? "paragraphs" : "reports"
    caption = "By authority: reports looked at, \(unit) that \(answer.words.verb(2)) it"
    heads = ["Authority", "Looked at", answer.words.verb(2).capitalisedAtStart + " it"]
    rows = zip(groups, found).map { group, found in
      Row(
        name: group.subject.words, isAuthority: group.isOfAuthority, lookedAt: group.lookedAt.reports,
        found: found, most: most, whole: isByTheme ? 0 : group.lookedAt.reports)
    }
  }

  var isEmpty: Bool { rows.isEmpty }

  func write(_ html: inout HTMLWriter) {
    html.within("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption]) {
      html in
      html.within("table class=\"figures\"") { html in
        html.element("caption", caption)
        html.within("thead") { html in
          html.within("tr") { html in
            html.element("th scope=\"col\"", heads[0])
            for head in heads.dropFirst() { html.element("th scope=\"col\" class=\"number\"", head) }
            html.raw("<td></td>\n")
          }
        }
        html.within("tbody") { html in
          for row in rows { html.within("tr") { self.row(row, &$0) } }
        }
      }
    }
  }

  private func row(_ row: Row, _ html: inout HTMLWriter) {
    html.within("th scope=\"row\"") { html in
      if row.isAuthority { AuthorityLink(row.name).write(&html) } else { html.text(row.name) }
    }
    for number in [row.lookedAt, row.found] { html.element("td class=\"number\"", grouped(number)) }
    html.within("td") { bar(row, &$0) }
  }

  /// The numbers say the same, so that nobody needs to see it.
  private func bar(_ row: Row, _ html: inout HTMLWriter) {
    let width = { (count: Int) in String(100 * Double(count) / Double(max(1, row.most))) }
    html.raw("<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
    html.open("rect", ["class": "whole", "width": width(row.whole), "height": "10"])
    html.raw("</rect>")
    html.open("rect", ["class": "part", "width": width(row.found), "height": "10"])
    html.raw("</rect></svg>\n")
  }
}

extension String {
  fileprivate var capitalisedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
