internal import Rendering
internal import Reports

/// The judgements of one framework on one authority: a row for each, a column for each report in order of time.
struct JudgementLaneTable {
  private let lane: JudgementLane
  private let places: JudgementPlaces

  init(_ lane: JudgementLane, _ places: JudgementPlaces) {
    self.lane = lane
    self.places = places
  }

  func write(_ html: inout HTMLWriter) {
    let id = "lane-" + lane.framework.rawValue
    html.within("section class=\"lane\"", ["aria-labelledby": id]) { html in
      html.element("h3", ["id": id], FilterChoices.title(of: lane.framework))
      if lane.rows.isEmpty {
        withoutGrades(&html)
      } else {
        ScrollRegion(labelledBy: id).write(&html, table)
      }
    }
  }

  private func withoutGrades(_ html: inout HTMLWriter) {
    html.element("p class=\"soft\"", "It " + GradeKey.noGrades + ".")
    html.within("ul") { html in
      for report in lane.reports {
        html.within("li") { $0.link(ReportAddress(report.id).text, Self.day(of: report)) }
      }
    }
  }

  static func day(of report: ReportSummary) -> String {
    report.facts.date.map(DateText.day) ?? "day not known"
  }

  private func table(_ html: inout HTMLWriter) {
    html.within("table class=\"sticky\"") { html in
      html.element("caption class=\"hidden\"", "Judgements of each \(lane.framework.title), the oldest first")
      html.within("thead") { html in
        html.within("tr") { html in
          html.element("th scope=\"col\"", "Judgement")
          for report in lane.reports {
            html.within("th scope=\"col\"") { $0.link(ReportAddress(report.id).text, Self.day(of: report)) }
          }
        }
      }
      html.within("tbody") { html in
        for row in lane.rows { write(row, &html) }
      }
    }
  }

  private func write(_ row: JudgementLane.Row, _ html: inout HTMLWriter) {
    html.within("tr") { html in
      html.element("th scope=\"row\"", row.judgement.joined(separator: " › "))
      for cell in row.cells {
        html.within("td") { html in
          for record in cell { GradeLink(record, at: places.paragraph(of: record)).write(&html) }
        }
      }
    }
  }
}
