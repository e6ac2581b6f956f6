internal import Rendering
internal import Reports

/// The headings of a report as nested lists, each with its grade.
struct ReportContents {
  private let sections: [Section]
  private let depths: [Int]

  init(_ sections: [Section]) {
    self.sections = sections
    depths = sections.outlineDepths
  }

  var isEmpty: Bool { sections.isEmpty }

  /// With a loop: a hostile report may nest its headings as deep as it likes.
  func write(_ html: inout HTMLWriter) {
    var depth = -1
    for (place, section) in sections.enumerated() {
      close(&html, from: depth, to: depths[place])
      html.raw(depths[place] > depth ? "<ol>\n<li>" : "<li>")
      html.link("#" + ReportAddress.anchor(ofSection: place), section.heading)
      html.raw(" ")
      GradeTag(section.grade, printed: section.gradePrinted).write(&html)
      depth = depths[place]
    }
    close(&html, from: depth, to: -1)
  }

  /// Ends what is open below a depth, and what stands at it.
  private func close(_ html: inout HTMLWriter, from depth: Int, to next: Int) {
    guard depth >= next, depth >= 0 else { return }
    for _ in 0..<(depth - next) { html.raw("</li>\n</ol>\n") }
    if next >= 0 { html.raw("</li>\n") }
  }
}

extension [Section] {
  /// How deep each heading stands, from 0 to 8: never more than one deeper than the one before, so that no level is left out.
  var outlineDepths: [Int] {
    var depths: [Int] = []
    for section in self {
      let enclosing = section.parent.flatMap { depths.indices.contains($0) ? depths[$0] : nil }
      depths.append(Swift.min(enclosing.map { $0 + 1 } ?? 0, (depths.last ?? -1) + 1, 8))
    }
    return depths
  }
}
