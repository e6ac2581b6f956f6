internal import Hummingbird
internal import Rendering
internal import Reports
internal import Search

/// The list of reports by authority and date, with filters.
struct ReportListView {
  /// The filters, and which part of the list; words are none.
  private let address: SearchAddress
  private let listed: ListedReports
  private let problem: QueryProblem?
  private let visitor: Visitor

  /// Reports on one page: a table of so many is still quick to load and to search with the browser.
  static let pageLength = 250

  init(_ address: SearchAddress, _ listed: ListedReports, _ problem: QueryProblem?, _ visitor: Visitor) {
    self.address = address
    self.listed = listed
    self.problem = problem
    self.visitor = visitor
  }

  func response() -> Response {
    let frame = ViewFrame(
      title: "Reports", place: .reports, status: problem == nil ? .ok : .badRequest, visitor: visitor)
    return frame.response { html in
      html.within("div class=\"width report-list\"") { html in
        let form = ReportListForm(address, listed, problem)
        form.writeProblem(&html)
        html.element("h1", "Reports")
        form.write(&html)
        form.writeChips(&html)
        if problem == nil { results(&html) }
      }
    }
  }

  // MARK: The list

  private func results(_ html: inout HTMLWriter) {
    let first = (address.page - 1) * Self.pageLength
    let shown = listed.reports.dropFirst(first).prefix(Self.pageLength)
    html.element("p class=\"count\"", count(first, shown.count))
    if shown.isEmpty { return nothing(&html) }
    html.within("table class=\"reports\" role=\"table\"") { html in
      html.element("caption class=\"hidden\"", "Reports by authority and date")
      head(&html)
      groups(Array(shown), &html)
    }
    pages(&html)
  }

  private func count(_ first: Int, _ shown: Int) -> String {
    let all = grouped(listed.reports.count, "report")
    return shown == listed.reports.count || shown == 0 ? all : "\(first + 1) to \(first + shown) of \(all)"
  }

  private func head(_ html: inout HTMLWriter) {
    html.within("thead role=\"rowgroup\"") { html in
      html.within("tr role=\"row\"") { html in
        for title in ["Report", "Inspection", "Overall grade"] {
          html.element("th role=\"columnheader\" scope=\"col\"", title)
        }
        html.element("th class=\"number\" role=\"columnheader\" scope=\"col\"", "Paragraphs")
      }
    }
  }

  /// Those on one authority stand together.
  private func groups(_ reports: [ReportListing], _ html: inout HTMLWriter) {
    var rest = reports[...]
    while let first = rest.first {
      let name = Self.authority(first)
      let end = rest.firstIndex { Self.authority($0) != name } ?? rest.endIndex
      html.within("tbody role=\"rowgroup\"") { html in
        html.within("tr role=\"row\"") { html in
          html.within("th class=\"group\" role=\"rowheader\" scope=\"rowgroup\" colspan=\"4\"") { html in
            AuthorityLink(first.summary.facts, as: name).write(&html)
            if let region = first.summary.facts.authority?.region {
              html.inline("span class=\"soft\"", " \(region)")
            }
          }
        }
        for report in rest[..<end] { row(report, &html) }
      }
      rest = rest[end...]
    }
  }

  private static func authority(_ report: ReportListing) -> String {
    report.summary.facts.authority?.name ?? report.summary.facts.authorityPrinted ?? "Authority not known"
  }

  private func row(_ report: ReportListing, _ html: inout HTMLWriter) {
    let (summary, facts) = (report.summary, report.summary.facts)
    html.within("tr role=\"row\"") { html in
      html.within("td role=\"cell\"") { html in
        html.open("a", ["href": ReportAddress(summary.id).text])
        html.inline("span class=\"hidden\"", "\(Self.authority(report)), ")
        html.text(facts.date.map(DateText.day) ?? summary.id.description)
        html.raw("</a>\n")
      }
      html.element("td role=\"cell\"", facts.framework.title)
      html.within("td role=\"cell\"") { GradeTag(facts.overall).write(&$0) }
      html.within("td class=\"number\" role=\"cell\"") { html in
        html.text(String(report.paragraphCount))
        html.raw("<span class=\"unit\"> paragraphs</span>")
      }
    }
  }

  private func pages(_ html: inout HTMLWriter) {
    let last = min((listed.reports.count - 1) / Self.pageLength + 1, SearchAddress.lastPage)
    guard last > 1 else { return }
    html.within("nav class=\"pages\" aria-label=\"Pages of the list\"") { html in
      for page in 1...last {
        if page == address.page {
          html.element("strong aria-current=\"page\"", "Page \(page)")
        } else {
          html.link(address.onPage(page).text(at: ReportAddress.listPath), "Page \(page)")
        }
      }
    }
  }

  // MARK: Nothing

  private func nothing(_ html: inout HTMLWriter) {
    if !listed.reports.isEmpty {
      html.within("p") { $0.link(address.onPage(1).text(at: ReportAddress.listPath), "Back to page 1") }
    } else if address.filters.isEmpty {
      html.element("p", "The index holds no report yet.")
    } else {
      html.element("p", "No report fits all of these filters. Take one away, or choose another value.")
    }
    for (name, nearest) in listed.unknown {
      html.within("p") { html in
        html.text("No report is on '\(name)'." + (nearest.isEmpty ? "" : " Did you mean: "))
        for other in nearest {
          let meant = address.removing(.authority, name).adding(.authority, other)
          html.link(meant.text(at: ReportAddress.listPath), other)
          html.raw(" ")
        }
      }
    }
  }
}
