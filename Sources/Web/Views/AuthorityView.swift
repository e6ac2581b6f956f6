internal import Hummingbird
internal import Indexing
internal import Rendering
internal import Reports
internal import Search

/// One authority through all its inspections.
struct AuthorityView {
  private let contents: AuthorityContents
  private let name: String
  private let visitor: Visitor

  init(_ contents: AuthorityContents, _ visitor: Visitor) {
    self.contents = contents
    name = contents.authority.name
    self.visitor = visitor
  }

  func response() -> Response {
    ViewFrame(title: name, place: .authorities, visitor: visitor).response { html in
      html.within("div class=\"width\"") { html in
        html.element("h1", name)
        facts(&html)
        search(&html)
        judgements(&html)
        reports(&html)
      }
    }
  }

  private func facts(_ html: inout HTMLWriter) {
    let days = contents.reports.compactMap(\.summary.facts.date)
    let years = days.min().flatMap { first in days.max().map { YearSpan.words(first...$0) } }
    let count = grouped(contents.reports.count, "report")
    let facts: [(String, String?)] = [
      ("Region", contents.authority.region),
      ("Reports", [count, years].compactMap(\.self).joined(separator: ", ")),
      (
        "Printed as",
        contents.authority.printed.isEmpty ? nil : contents.authority.printed.joined(separator: "; ")
      ),
    ]
    html.within("dl class=\"facts\"") { html in
      for (term, words) in facts {
        guard let words else { continue }
        html.element("dt", term)
        html.element("dd", words)
      }
    }
  }

  private func search(_ html: inout HTMLWriter) {
    html.within("form class=\"search\" role=\"search\" action=\"/search\" method=\"get\"") { html in
      html.element("label for=\"q\"", "What did inspectors write about \(name)?")
      html.open("input", ["type": "hidden", "name": "authority", "value": name])
      html.within("div class=\"field\"") { html in
        html.raw("<input type=\"search\" id=\"q\" name=\"q\" autocomplete=\"off\">\n")
        html.element("button", "Search")
      }
    }
  }

  // MARK: Judgements

  private func judgements(_ html: inout HTMLWriter) {
    let lanes = JudgementLane.lanes(of: contents.reports)
    html.element("h2 id=\"judgements\"", "Judgements over the years")
    if lanes.count > 1 {
      html.element(
        "p class=\"soft\"",
        "Each framework has its own scale, and its own table here. Grades of different frameworks are not comparable."
      )
    }
    TimelineDrawing(lanes).write(&html)
    for lane in lanes { JudgementLaneTable(lane, contents.places).write(&html) }
  }

  // MARK: Reports

  private func reports(_ html: inout HTMLWriter) {
    let total = contents.reports.reduce(0) { $0 + (contents.recommendations[$1.summary.id] ?? 0) }
    html.element("h2 id=\"recommendations\"", "Recommendations and what became of them")
    if total == 0 {
      html.element("p", "No recommendation is read from these reports.")
    } else {
      html.within("p") {
        $0.link(
          AuthorityAddress(name).recommendations,
          "\(grouped(total, "recommendation")), each with what the next reports say of it")
      }
    }
    html.element("h2 id=\"reports\"", "Reports")
    html.within("ol class=\"plain inspections\"") { html in
      for report in contents.reports.reversed() { item(report, &html) }
    }
  }

  private func item(_ report: ReportListing, _ html: inout HTMLWriter) {
    let summary = report.summary
    html.within("li") { html in
      html.within("h3") { $0.link(ReportAddress(summary.id).text, summary.facts.inspectionInWords) }
      if let overall = summary.facts.overall {
        html.raw("<p>Overall: ")
        GradeTag(overall).write(&html)
        html.raw("</p>\n")
      }
      html.element("p class=\"soft\"", grouped(report.paragraphCount, "paragraph"))
      if let count = contents.recommendations[summary.id] {
        let address = TableAddress(AuthorityAddress(name).recommendations, filters: [.report])
          .setting("report", to: [summary.id.description])
        html.within("p") { $0.link(address.text, grouped(count, "recommendation")) }
      }
    }
  }
}
