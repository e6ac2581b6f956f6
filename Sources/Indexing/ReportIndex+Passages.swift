internal import Foundation
internal import GRDB
public import Reports

/// The first paragraph of a section, or of one of its pages.
public struct PassageStart: Sendable, Equatable {
  public let paragraph: Paragraph.ID
  /// The headings that enclose it, outermost first.
  public let section: [String]
  /// The grade in force.
  public let grade: Grade?
  /// From 1; `nil` for text without pages.
  public let pages: ClosedRange<Int>?
}

extension ReportIndex {
  /// Where the sections and pages of some reports start, in reading order. No text is read.
  public func passageStarts(
    of reports: some Sequence<Report.ID>
  ) throws -> [Report.ID: [PassageStart]] {
    let names = try JSONEncoder().encode(reports.map(\.description))
    return try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT report.name, paragraph.section_id, paragraph.page, paragraph.page_to, section.headings, grade.grade,
            \(ParagraphNames.nameSQL)
          FROM report
          CROSS JOIN paragraph ON paragraph.id BETWEEN report.first_row AND report.last_row
          LEFT JOIN section ON section.id = paragraph.section_id
          LEFT JOIN grade ON grade.id = paragraph.grade_id
          WHERE report.name IN (SELECT value FROM json_each(?)) ORDER BY report.name, paragraph.id
          """, arguments: [String(decoding: names, as: UTF8.self)])
      var (starts, last): ([Report.ID: [PassageStart]], Passage?) = ([:], nil)
      while let row = try rows.next() {
        var columns = ColumnReader(row)
        let passage = Passage(
          report: Report.ID(try columns.next()), section: try columns.nextIfAny(),
          page: try columns.nextIfAny())
        if passage == last { continue }
        last = passage
        starts[passage.report, default: []].append(try Self.start(passage, &columns))
      }
      return starts
    }
  }

  /// What paragraphs one after the other share.
  private struct Passage: Equatable {
    let report: Report.ID
    let section: Int64?
    let page: Int?
  }

  private static func start(_ passage: Passage, _ columns: inout ColumnReader) throws -> PassageStart {
    let lastPage: Int? = try columns.nextIfAny()
    let section = try LineList.decoded(columns.nextIfAny())
    let grade: String? = try columns.nextIfAny()
    return PassageStart(
      paragraph: Paragraph.ID(report: passage.report, local: try columns.next()), section: section,
      grade: grade.map(Grade.init(rawValue:)), pages: passage.page.map { $0...max($0, lastPage ?? $0) })
  }
}
