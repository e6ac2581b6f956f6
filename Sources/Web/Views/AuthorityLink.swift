internal import Rendering
internal import Reports

/// The name of an authority, which leads to what is known of it.
struct AuthorityLink {
  private let words: String
  /// `nil` where it is none that is listed.
  private let name: String?

  init(_ name: String) { (words, self.name) = (name, name) }

  /// What a report is on: where that is no authority that is listed, its words alone.
  init(of report: ReportSummary) { self.init(report.facts, as: report.subject) }

  init(_ facts: ReportFacts, as words: String) { (self.words, name) = (words, facts.authority?.name) }

  func write(_ html: inout HTMLWriter) {
    if let name {
      html.link(AuthorityAddress(name).text, words)
    } else {
      html.text(words)
    }
  }
}
