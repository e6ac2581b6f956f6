internal import Rendering
internal import Reports
internal import Search

// The text of a report is cut into stretches, each from one hit to the next, with the bar of its hit at the top: the
// bar sticks to the edge of the window as long as its stretch is read, so that it tells the last hit without a script.
//
//     <div class="stretch">  bar: 12 hits    headings, paragraphs … </div>
//     <div class="stretch">  bar: hit 1 of 12    the hit, more paragraphs … </div>

/// The whole text of a report.
struct ReportText {
  private let reading: ReportReading
  private let hits: ReportHits
  private let visitor: Visitor
  private let sections: [Section]
  private let depths: [Int]

  /// What was written before.
  private struct Progress {
    var section = 0
    var page = 0
    var kind: Paragraph.Kind?
    var isInTable = false
    var isFolded = false
  }

  init(_ reading: ReportReading, _ search: SearchAddress, _ visitor: Visitor) {
    self.reading = reading
    self.visitor = visitor
    hits = ReportHits(reading, search)
    sections = reading.extract.sections
    depths = sections.outlineDepths
  }

  func write(_ html: inout HTMLWriter) {
    var progress = Progress()
    html.open("div class=\"stretch\"")
    hits.writeSummary(&html)
    for (place, paragraph) in reading.extract.paragraphs.enumerated() {
      if let number = hits.number(ofParagraph: place) { nextStretch(number, &html, &progress) }
      headings(upTo: paragraph.paragraph.section, &html, &progress)
      if paragraph.paragraph.kind != .boilerplate { endFold(&html, &progress) }
      turn(to: paragraph.paragraph.pages?.lowerBound, &html, &progress)
      write(paragraph, at: place, &html, &progress)
    }
    headings(upTo: sections.count - 1, &html, &progress)
    endTable(&html, &progress)
    endFold(&html, &progress)
    html.raw("</div>\n")
  }

  private func nextStretch(_ number: Int, _ html: inout HTMLWriter, _ progress: inout Progress) {
    endTable(&html, &progress)
    endFold(&html, &progress)
    html.raw("</div>\n")
    html.open("div class=\"stretch\"")
    hits.writeBar(number, &html)
  }

  // MARK: Between paragraphs

  /// Those that were not written yet, also where nothing stands under them.
  private func headings(upTo last: Int?, _ html: inout HTMLWriter, _ progress: inout Progress) {
    guard let last, last >= progress.section else { return }
    endFold(&html, &progress)
    for place in progress.section...last {
      endTable(&html, &progress)
      turn(to: sections[place].page, &html, &progress)
      let level = min(2 + depths[place], 6)
      html.open("h\(level)", ["id": ReportAddress.anchor(ofSection: place)])
      html.text(sections[place].heading + " ")
      GradeTag(sections[place].grade, printed: sections[place].gradePrinted).write(&html)
      html.raw("</h\(level)>\n")
    }
    progress.section = last + 1
    progress.kind = nil
  }

  /// Says where a page begins; nothing for notes and boxes that stand on an earlier one than what is before them.
  private func turn(to page: Int?, _ html: inout HTMLWriter, _ progress: inout Progress) {
    guard let page, page > progress.page else { return }
    endTable(&html, &progress)
    progress.page = page
    html.within("p class=\"page\"") { html in
      if let address = reading.sourceAddress(page: page) {
        html.link(address, "Page \(page)")
      } else {
        html.text("Page \(page)")
      }
    }
  }

  private func endTable(_ html: inout HTMLWriter, _ progress: inout Progress) {
    if progress.isInTable { html.raw("</tbody></table></div>\n") }
    progress.isInTable = false
  }

  private func endFold(_ html: inout HTMLWriter, _ progress: inout Progress) {
    if progress.isFolded { html.raw("</details>\n") }
    progress.isFolded = false
  }

  // MARK: Paragraphs

  private func write(
    _ paragraph: ParagraphInContext, at place: Int, _ html: inout HTMLWriter, _ progress: inout Progress
  ) {
    let kind = paragraph.paragraph.kind
    if kind != .table { endTable(&html, &progress) }
    if kind != progress.kind { label(kind, at: place, &html, &progress) }
    progress.kind = kind
    let block = ReportParagraph(
      paragraph, marks: reading.marks?.marks[place] ?? [], isHit: hits.number(ofParagraph: place) != nil,
      visitor)
    guard kind == .table else { return block.write(&html) }
    if !progress.isInTable {
      html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">")
      html.raw("<table class=\"printed\"><tbody>\n")
    }
    progress.isInTable = true
    block.writeRow(&html)
  }

  /// What the paragraphs from here on are, where they are no findings. Before the first heading they are folded, so that the text
  /// begins with what the inspectors found; not where a hit is among them.
  private func label(
    _ kind: Paragraph.Kind, at place: Int, _ html: inout HTMLWriter, _ progress: inout Progress
  ) {
    switch kind {
    case .recommendation: html.element("p class=\"kind\"", "Recommendations")
    case .boilerplate where progress.section == 0 && !sections.isEmpty && isWithoutHit(from: place):
      html.open("details class=\"standard\"")
      html.element("summary", Self.standard)
      progress.isFolded = true
    case .boilerplate: html.element("p class=\"kind\"", Self.standard)
    case .finding, .table: break
    }
  }

  private static let standard = "Title page, standard wording or notes"

  /// Whether no hit stands in the paragraphs of this kind that begin here.
  private func isWithoutHit(from start: Int) -> Bool {
    let paragraphs = reading.extract.paragraphs
    let run = paragraphs[start...].prefix { $0.paragraph.kind == .boilerplate }
    return run.indices.allSatisfy { hits.number(ofParagraph: $0) == nil }
  }
}
