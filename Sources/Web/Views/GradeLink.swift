internal import Rendering
internal import Reports

/// A grade of a report, or why there is none; a way to where it stands.
struct GradeLink {
  private let record: GradeRecord
  private let paragraph: Paragraph.ID?

  /// - Parameter paragraph: `nil` leads to the report.
  init(_ record: GradeRecord, at paragraph: Paragraph.ID? = nil) {
    self.record = record
    self.paragraph = paragraph
  }

  private var address: String {
    (paragraph.map { ReportAddress($0) } ?? ReportAddress(record.report.id)).text
  }

  /// In full words: those of the report where they are few, else those of the scale.
  func write(_ html: inout HTMLWriter) {
    guard let grade = record.grade else {
      html.element("span class=\"soft\"", record.status.rawValue)
      return
    }
    let printed = record.gradePrinted.flatMap { $0.utf8.count <= Self.longest ? $0 : nil }
    link(grade, &html) { $0.text(printed ?? grade.rawValue) }
  }

  private static let longest = 40

  /// As a mark, with the words for those who do not see it, or point at it.
  func write(mark: String, _ html: inout HTMLWriter) {
    let words =
      "\(record.grade?.rawValue ?? record.status.rawValue), \(record.report.facts.inspectionInWords)"
    guard let grade = record.grade else {
      html.open("a", ["class": "mark", "href": address, "title": words])
      marked(mark, words, &html)
      html.raw("</a>\n")
      return
    }
    link(grade, title: words, &html) { marked(mark, words, &$0) }
  }

  private func marked(_ mark: String, _ words: String, _ html: inout HTMLWriter) {
    html.inline("span aria-hidden=\"true\"", mark)
    html.inline("span class=\"hidden\"", words)
  }

  private func link(
    _ grade: Grade, title: String? = nil, _ html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void
  ) {
    let look = "grade " + GradeTag.look(of: grade)
    if let title {
      html.open("a", ["class": look, "href": address, "title": title])
    } else {
      html.open("a", ["class": look, "href": address])
    }
    content(&html)
    html.raw("</a>\n")
  }
}
