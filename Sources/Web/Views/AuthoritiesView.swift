internal import Hummingbird
internal import Rendering
internal import Reports
internal import Search

/// The authorities that have reports.
struct AuthoritiesView {
  /// How they are grouped.
  enum Arrangement: String, CaseIterable {
    case letter, region
  }

  static let filters: [FilterField] = [.region, .framework, .year]
  static let by = "by"

  private let address: TableAddress
  private let authorities: [AuthoritySummary]
  /// Reports whose authority is not known.
  private let unknown: Int
  private let arrangement: Arrangement
  private let problems: [ParameterProblem]
  private let fields: [FilterForm.Field]
  private let visitor: Visitor

  init(
    _ address: TableAddress, _ reports: [ReportSummary], by arrangement: Arrangement,
    _ problems: [ParameterProblem], _ choices: FilterChoices, _ visitor: Visitor
  ) {
    self.address = address
    authorities = AuthoritySummary.summaries(of: reports)
    unknown = reports.count { $0.facts.authority == nil }
    self.arrangement = arrangement
    self.problems = problems
    self.visitor = visitor
    fields =
      Self.filters.map(choices.field) + [
        FilterForm.Field(
          name: Self.by, label: "Grouped by",
          control: .choice(Arrangement.allCases.map { ($0.rawValue, $0.rawValue) }))
      ]
  }

  func response() -> Response {
    let status: HTTPResponse.Status = problems.isEmpty ? .ok : .badRequest
    return ViewFrame(title: "Authorities", place: .authorities, status: status, visitor: visitor)
      .response { html in
        html.within("div class=\"width\"") { html in
          ProblemSummary(problems, fields: fields).write(&html)
          html.element("h1", "Authorities")
          FilterForm(address, fields, problems: problems).write(&html)
          if problems.isEmpty { list(&html) }
        }
      }
  }

  private func list(_ html: inout HTMLWriter) {
    guard !authorities.isEmpty else {
      EmptyTable("authority", address).write(&html)
      return
    }
    let count = authorities.count == 1 ? "1 authority" : "\(authorities.count) authorities"
    let rest = unknown == 0 ? "" : "; of \(grouped(unknown, "report")) the authority is not known"
    html.element("p", "\(count), \(grouped(authorities.reduce(0) { $0 + $1.reportCount }, "report"))\(rest)")
    for group in groups {
      html.element("h2", group.title)
      html.within("ul class=\"plain authorities\"") { html in
        for authority in group.members { item(authority, &html) }
      }
    }
  }

  /// In order of their titles.
  private var groups: [(title: String, members: [AuthoritySummary])] {
    Dictionary(grouping: authorities, by: title).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func title(of authority: AuthoritySummary) -> String {
    switch arrangement {
    case .letter: authority.authority.name.first.map { $0.uppercased() } ?? "–"
    case .region: authority.authority.region ?? "Region not known"
    }
  }

  private func item(_ authority: AuthoritySummary, _ html: inout HTMLWriter) {
    html.within("li") { html in
      html.within("h3") { $0.link(AuthorityAddress(authority.authority.name).text, authority.authority.name) }
      html.element("p class=\"soft\"", details(authority))
      if let overall = authority.latestOverall {
        html.raw("<p>Latest overall grade: ")
        GradeTag(overall.grade).write(&html)
        html.text(" \(overall.framework.title)\(overall.date.map { ", " + DateText.day($0) } ?? "")")
        html.raw("</p>\n")
      }
    }
  }

  private func details(_ authority: AuthoritySummary) -> String {
    let region = arrangement == .region ? nil : authority.authority.region
    let years = authority.dates.map { YearSpan.words($0) }
    let frameworks = authority.frameworks.map(\.rawValue).joined(separator: ", ")
    return [region, grouped(authority.reportCount, "report"), years, frameworks].compactMap(\.self)
      .joined(separator: " · ")
  }
}

/// `2012`, `2012 to 2025`.
enum YearSpan {
  static func words(_ days: ClosedRange<CalendarDate>) -> String {
    let (first, last) = (days.lowerBound.year, days.upperBound.year)
    return first == last ? "\(first)" : "\(first) to \(last)"
  }
}
