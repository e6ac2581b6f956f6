internal import Hummingbird
internal import Rendering
internal import Reports

/// A report to read: what is known of it, its contents, and its whole text.
struct ReportView {
  private let reading: ReportReading
  private let search: SearchAddress
  private let visitor: Visitor

  init(_ reading: ReportReading, _ search: SearchAddress, _ visitor: Visitor) {
    self.reading = reading
    self.search = search
    self.visitor = visitor
  }

  func response() -> Response {
    let summary = reading.summary
    let date = summary.facts.date.map { ", " + DateText.day($0) } ?? ""
    return ViewFrame(title: summary.subject + date, place: .reports, visitor: visitor).response { html in
      html.within("div class=\"width report\"") { html in
        ReportHead(reading).write(&html)
        html.within("div class=\"reading\"") { html in
          contents(&html)
          html.within("div class=\"text\"") { ReportText(reading, search, visitor).write(&$0) }
        }
        ReportInspections(reading).list(&html)
      }
    }
  }

  /// Beside the text where there is room, else folded above it: one of the two is shown.
  private func contents(_ html: inout HTMLWriter) {
    let contents = ReportContents(reading.extract.sections)
    guard !contents.isEmpty else { return }
    html.within("details class=\"contents\"") { html in
      html.element("summary", "Contents")
      html.within("nav aria-label=\"Contents of the report\"", contents.write)
    }
    html.within("nav class=\"contents\" aria-label=\"Contents of the report\"") { html in
      html.element("h2", "Contents")
      contents.write(&html)
    }
  }
}
