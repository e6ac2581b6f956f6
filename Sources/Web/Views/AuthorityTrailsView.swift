internal import Hummingbird
internal import Indexing
internal import Rendering
internal import Reports
internal import Search

/// What was recommended to one authority, and what became of it.
struct AuthorityTrailsView {
  private let contents: AuthorityTrails
  private let fields: [FilterForm.Field]
  private let visitor: Visitor

  init(_ contents: AuthorityTrails, _ visitor: Visitor) {
    self.contents = contents
    self.visitor = visitor
    let reports = contents.reports.map { ($0.id.description, $0.facts.inspectionInWords) }
    fields = [
      FilterForm.Field(
        name: FilterField.report.rawValue, label: "Inspection",
        control: .choice([("", "All inspections")] + reports))
    ]
  }

  func response() -> Response {
    let name = contents.authority.name
    return ViewFrame(
      title: "Recommendations to \(name)", place: .authorities,
      status: contents.problems.isEmpty ? .ok : .badRequest,
      visitor: visitor
    ).response { html in
      html.within("div class=\"width\"") { html in
        ProblemSummary(contents.problems, fields: fields).write(&html)
        html.within("nav aria-label=\"Above\"") { $0.link(AuthorityAddress(name).text, name) }
        html.element("h1", "Recommendations to \(name), and what became of them")
        FilterForm(contents.address, fields, problems: contents.problems).write(&html)
        if contents.problems.isEmpty { list(&html) }
      }
    }
  }

  private func list(_ html: inout HTMLWriter) {
    let pages = PageLinks.count(of: contents.count, each: AuthorityTrails.pageLength)
    let links = PageLinks(contents.address, page: contents.page, of: pages)
    guard !contents.trails.isEmpty else {
      if contents.count == 0 { return EmptyTable("recommendation", contents.address).write(&html) }
      html.element("p", "There are no more than \(counted(pages, "page")).")
      return links.write(&html)
    }
    let first = (contents.page - 1) * AuthorityTrails.pageLength + 1
    html.element(
      "p",
      "\(grouped(first)) to \(grouped(first + contents.trails.count - 1)) of \(grouped(contents.count, "recommendation")), the oldest report first"
    )
    html.element(
      "p class=\"notice\"",
      "The later reports of the authority were searched by a program for what each recommendation asks. That nothing was found does not say that nothing was done: read the reports."
    )
    for (report, trails) in groups {
      html.within("h2") { $0.link(ReportAddress(report.id).text, report.facts.inspectionInWords) }
      html.within("ol class=\"plain\"") { html in
        for trail in trails {
          html.within("li") { TrailCard(trail, visitor).write(&$0) }
        }
      }
    }
    links.write(&html)
  }

  private var groups: [(ReportSummary, [RecommendationTrail])] {
    contents.trails.reduce(into: []) { groups, trail in
      if groups.last?.0.id == trail.recommendation.report.id {
        groups[groups.count - 1].1.append(trail)
      } else {
        groups.append((trail.recommendation.report, [trail]))
      }
    }
  }
}
