internal import Rendering
internal import Reports

/// The name of an authority, which leads to what is known of it.
struct AuthorityLink {
  private let name: String
  private let isListed: Bool

  init(_ name: String) {
    self.name = name
    isListed = true
  }

  /// What a report is on: where that is no authority that is listed, its words alone.
  init(of report: ReportSummary) {
    name = report.subject
    isListed = report.facts.authority?.name == name
  }

  func write(_ html: inout HTMLWriter) {
    if isListed {
      html.link(AuthorityAddress(name).text, name)
    } else {
      html.text(name)
    }
  }
}
