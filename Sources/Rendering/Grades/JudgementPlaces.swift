package import Indexing
internal import Ingest
package import Reports

/// Finds where in its report a judgement stands: the start of the passage under its heading, else of its page.
package struct JudgementPlaces {
  private struct Passage {
    let start: PassageStart
    /// Of the heading and of those that enclose it, from the outermost on.
    let names: [JudgementName]
  }

  private let passages: [Report.ID: [Passage]]

  /// - Parameter starts: of the reports, in reading order.
  package init(_ starts: [Report.ID: [PassageStart]]) {
    passages = starts.mapValues { starts in
      starts.map { start in
        Passage(
          start: start,
          names: start.section.indices.map { JudgementName(Array(start.section[...$0])) })
      }
    }
  }

  /// The paragraph to go to for a grade; `nil` where only the report is known.
  package func paragraph(of record: GradeRecord) -> Paragraph.ID? {
    guard let passages = passages[record.report.id] else { return nil }
    let found = underHeading(record, passages) ?? passages.first { holds(record.page, $0.start.pages) }
    return found?.start.paragraph
  }

  /// The same path, or else a heading that holds the words of the name, over paragraphs with that grade.
  private func underHeading(_ record: GradeRecord, _ passages: [Passage]) -> Passage? {
    let name = JudgementName(record.judgement)
    if let same = passages.first(where: { $0.names.contains(name) }) { return same }
    return passages.first { passage in
      passage.start.grade == record.grade && passage.names.contains { $0.holds(name.own) }
    }
  }

  private func holds(_ page: Int?, _ pages: ClosedRange<Int>?) -> Bool {
    page.flatMap { page in pages.map { $0.contains(page) } } ?? false
  }
}
