internal import Rendering
internal import Reports
internal import Search

/// A hit with where it stands.
struct HitCard {
  private let hit: Hit

  init(_ hit: Hit) { self.hit = hit }

  func write(_ html: inout HTMLWriter) {
    let match = hit.match
    html.within("article class=\"hit\"") { html in
      html.within("h2") { $0.link(ReportAddress(match.id).text, match.report.subject) }
      html.element("p class=\"inspection\"", match.report.facts.inspectionInWords)
      html.element("p class=\"section\"", match.section.joined(separator: " › "))
      GradeTag(match.paragraph.grade, printed: match.paragraph.gradePrinted).write(&html)
      html.within("blockquote") { MarkedParagraph(match.paragraph.text, marks: hit.highlights).write(&$0) }
    }
  }
}
