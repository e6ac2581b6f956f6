internal import Rendering
internal import Reports

/// The inspections of one authority, from one to the next.
struct ReportInspections {
  private let reports: [ReportSummary]
  private let current: ReportSummary

  init(_ reading: ReportReading) {
    reports = reading.inspections
    current = reading.summary
  }

  private var place: Int? { reports.firstIndex { $0.id == current.id } }

  /// The ones before and after.
  func neighbours(_ html: inout HTMLWriter) {
    guard let place, reports.count > 1 else { return }
    html.within("nav class=\"neighbours\" aria-label=\"Inspections of the same authority\"") { html in
      if place > 0 { link(reports[place - 1], "Inspection before: ", &html) }
      if place + 1 < reports.count { link(reports[place + 1], "Inspection after: ", &html) }
    }
  }

  /// All of them.
  func list(_ html: inout HTMLWriter) {
    guard reports.count > 1 else { return }
    html.within("section class=\"inspections\" aria-labelledby=\"inspections\"") { html in
      html.element("h2 id=\"inspections\"", "All inspections of \(current.subject)")
      html.within("ol class=\"plain\"") { html in
        for report in reports {
          html.within("li") { html in
            if report.id == current.id {
              html.inline("strong", report.facts.inspectionInWords)
              html.raw(" (this report) ")
            } else {
              link(report, "", &html)
              html.raw(" ")
            }
            GradeTag(report.facts.overall).write(&html)
          }
        }
      }
    }
  }

  private func link(_ report: ReportSummary, _ before: String, _ html: inout HTMLWriter) {
    html.link(ReportAddress(report.id).text, before + report.facts.inspectionInWords)
  }
}
