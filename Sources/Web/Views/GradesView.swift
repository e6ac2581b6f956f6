internal import Hummingbird
internal import Rendering
internal import Reports
internal import Search

/// Grades over the years, or by judgement.
struct GradesView {
  static let path = "/grades"
  static let options = ["by", "judgement"]

  private let address: TableAddress
  private let page: GradePage
  private let problems: [ParameterProblem]
  private let choices: FilterChoices
  private let visitor: Visitor

  init(
    _ address: TableAddress, _ page: GradePage, _ problems: [ParameterProblem], _ choices: FilterChoices,
    _ visitor: Visitor
  ) {
    self.address = address
    self.page = page
    self.problems = problems
    self.choices = choices
    self.visitor = visitor
  }

  func response() -> Response {
    ViewFrame(
      title: "Grades", place: .grades, status: problems.isEmpty ? .ok : .badRequest, visitor: visitor
    ).response { html in
      html.within("div class=\"width\"") { html in
        ProblemSummary(problems, fields: usual + more).write(&html)
        html.element("h1", "Grades")
        FilterForm(address, usual, more: more, problems: problems).write(&html)
        if problems.isEmpty { content(&html) }
      }
    }
  }

  private var usual: [FilterForm.Field] {
    [
      FilterForm.Field(
        name: "by", label: "Columns", control: .choice([("year", "years"), ("judgement", "judgements")])),
      FilterForm.Field(
        name: "judgement", label: "Judgement", hint: "Words of its name; empty: overall, or all",
        control: .text(suggestions: [])),
    ] + [FilterField.authority, .region, .framework, .year].map(choices.field)
  }

  private var more: [FilterForm.Field] { [FilterField.overall, .published].map(choices.field) }

  private func content(_ html: inout HTMLWriter) {
    guard !page.isEmpty else {
      EmptyTable("judgement", address).write(&html)
      return
    }
    let authorities = page.authorityCount == 1 ? "1 authority" : "\(page.authorityCount) authorities"
    html.element("p", "\(grouped(Set(page.all.map(\.report.id)).count, "report")) on \(authorities)")
    counts(&html)
    let links = PageLinks(address, page: page.page, of: page.pageCount)
    if page.records.isEmpty {
      html.element("p", "There are no more than \(grouped(page.pageCount, "page")).")
    } else {
      let matrix = GradeMatrix(page.records, page.query)
      let isOverall = page.query.arrangement == .year && page.query.words == nil
      for (place, block) in matrix.blocks.enumerated() {
        GradeTable(block, place, GradeMarks(page.records), title: title).write(&html)
      }
      GradeKeyList(GradeKey(page.records, matrix), isOverall: isOverall).write(&html)
    }
    links.write(&html)
  }

  private var title: String {
    page.query.words.map { "Judgements with '\($0)' in their names" }
      ?? (page.query.arrangement == .year ? "Overall grades" : "Judgements")
  }

  /// How often each grade was given, framework by framework.
  private func counts(_ html: inout HTMLWriter) {
    html.within("dl class=\"facts\"") { html in
      for (framework, counts) in GradeCount.counts(page.all) {
        html.element("dt", framework.rawValue)
        html.element("dd", counts.map { "\($0.count) \($0.words)" }.joined(separator: ", "))
      }
    }
  }
}
