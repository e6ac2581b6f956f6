internal import Hummingbird
internal import Indexing
internal import Rendering
internal import Reports
internal import Search

/// Recommendations with their deadlines and addressees.
struct RecommendationsView {
  /// How they are listed.
  enum Order: String, CaseIterable {
    case place, due
  }

  static let path = "/recommendations"
  static let options = ["sort", "due-before", "due-after", "addressee"]
  static let pageLength = 50

  private let address: TableAddress
  private let recommendations: [ParagraphInContext]
  /// On all pages.
  private let count: Int
  /// From 1.
  private let page: Int
  private let isByDue: Bool
  private let problems: [ParameterProblem]
  private let choices: FilterChoices
  private let visitor: Visitor

  init(
    _ address: TableAddress, _ recommendations: [ParagraphInContext], count: Int, page: Int,
    order: RecommendationFilter.Order, _ problems: [ParameterProblem], _ choices: FilterChoices,
    _ visitor: Visitor
  ) {
    self.address = address
    self.recommendations = recommendations
    self.count = count
    self.page = page
    isByDue = order == .due
    self.problems = problems
    self.choices = choices
    self.visitor = visitor
  }

  func response() -> Response {
    ViewFrame(
      title: "Recommendations", place: .recommendations, status: problems.isEmpty ? .ok : .badRequest,
      visitor: visitor
    ).response { html in
      html.within("div class=\"width\"") { html in
        ProblemSummary(problems, fields: usual + more).write(&html)
        html.element("h1", "Recommendations")
        FilterForm(address, usual, more: more, problems: problems).write(&html)
        if problems.isEmpty { list(&html) }
      }
    }
  }

  // MARK: Filters

  private var usual: [FilterForm.Field] {
    [FilterField.authority, .region, .framework, .year].map(choices.field) + [
      FilterForm.Field(
        name: "sort", label: "In order of",
        control: .choice([("place", "authority and report"), ("due", "day due")]))
    ]
  }

  private var more: [FilterForm.Field] {
    [
      FilterForm.Field(
        name: "due-after", label: "Due after", hint: "A day, such as 2023-12-31",
        control: .text(suggestions: [])),
      FilterForm.Field(
        name: "due-before", label: "Due before", hint: "A day, such as 2024-09-30",
        control: .text(suggestions: [])),
      FilterForm.Field(
        name: "addressee", label: "Addressed to", hint: "Words, such as council",
        control: .text(suggestions: [])),
    ] + [FilterField.section, .overall, .published].map(choices.field)
  }

  // MARK: The list

  private func list(_ html: inout HTMLWriter) {
    let pages = PageLinks.count(of: count, each: Self.pageLength)
    let links = PageLinks(address, page: page, of: pages)
    if recommendations.isEmpty {
      if count == 0 { EmptyTable("recommendation", address).write(&html) }
      if count > 0 { html.element("p", "There are no more than \(grouped(pages, "page")).") }
      if count > 0 { links.write(&html) }
      return
    }
    let first = (page - 1) * Self.pageLength + 1
    html.element(
      "p",
      "\(grouped(first)) to \(grouped(first + recommendations.count - 1)) of \(grouped(count, "recommendation"))"
    )
    html.element(
      "p class=\"soft\"",
      "The day due is counted from the publication of the report. It does not say whether the recommendation was met: the page of an authority says what later reports tell of that."
    )
    for (head, members) in groups {
      self.head(head, members[0], &html)
      for recommendation in members { item(recommendation, &html) }
    }
    links.write(&html)
  }

  /// Under their report, or under the day they are due.
  private var groups: [(String, [ParagraphInContext])] {
    recommendations.reduce(into: []) { groups, recommendation in
      let head = title(over: recommendation)
      if groups.last?.0 == head {
        groups[groups.count - 1].1.append(recommendation)
      } else {
        groups.append((head, [recommendation]))
      }
    }
  }

  private func title(over recommendation: ParagraphInContext) -> String {
    guard isByDue else { return recommendation.report.id.description }
    return recommendation.paragraph.recommendation?.due.map { "Due " + DateText.day($0) } ?? "No day given"
  }

  private func head(_ title: String, _ first: ParagraphInContext, _ html: inout HTMLWriter) {
    if isByDue {
      html.element("h2", title)
    } else {
      html.within("h2") { Self.report(first.report, &$0) }
    }
  }

  /// Whom it is on, and which it is, each with a way there.
  private static func report(_ report: ReportSummary, _ html: inout HTMLWriter) {
    if let name = report.facts.authority?.name {
      html.link(AuthorityAddress(name).text, name)
    } else {
      html.text(report.subject)
    }
    html.raw(" <span class=\"inspection\">")
    html.link(ReportAddress(report.id).text, report.facts.inspectionInWords)
    html.raw("</span>\n")
  }

  private func item(_ recommendation: ParagraphInContext, _ html: inout HTMLWriter) {
    html.within("article class=\"recommendation\"") { html in
      if isByDue {
        html.within("h3") { Self.report(recommendation.report, &$0) }
      }
      RecommendationCard(recommendation, visitor).write(&html)
    }
  }
}
