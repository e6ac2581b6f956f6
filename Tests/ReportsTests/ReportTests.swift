import Reports
import TestSupport
import Testing

struct ReportTests {
  @Test func `the path of a section runs from the outermost heading to its own`() {
    var report = SampleReport.report([])
    report.sections = [
      Section(heading: "Services", parent: nil, page: nil), Section(heading: "Quality", parent: 0, page: nil),
      Section(heading: "Recording", parent: 1, page: nil), Section(heading: "Leaders", parent: 0, page: nil),
    ]
    #expect(report.path(ofSection: 2) == ["Services", "Quality", "Recording"])
    #expect(report.path(ofSection: 3) == ["Services", "Leaders"])
    #expect(report.path(ofSection: 0) == ["Services"])
    #expect(report.path(ofSection: nil).isEmpty)
  }

  @Test(arguments: [(0, false), (-1, false), (1, true), (9999, true), (10_000, false), (Int.max, false)])
  func `a paragraph number lies between 1 and 9999`(value: Int, isNumber: Bool) {
    #expect(ParagraphNumber(value)?.value == (isNumber ? value : nil))
  }

  @Test func `a paragraph is named by its report and its number`() {
    let id = Paragraph.ID(report: Report.ID("harrow-2012-06-27"), local: "52")
    #expect(id.description == "harrow-2012-06-27:52")
  }
}
