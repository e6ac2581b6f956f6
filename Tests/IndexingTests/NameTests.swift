import Indexing
import Reports
import TestSupport
import Testing

struct NameTests {
  @Test func `no two paragraphs share an identifier`() throws {
    let store = try IndexStore()
    for path in ["/1.txt", "/2.txt", "/3.txt", "/4.txt"] {
      var report = SampleReport.report(["one", "two", "three"], path: path)
      report.paragraphs.append(SampleReport.paragraph("two again", number: 2))
      report.paragraphs[3] = Self.renumbered(report.paragraphs[3], ordinal: 4)
      try store.store(report)
    }
    let ids = try store.paragraphs().map(\.id.description)
    #expect(ids.count == 16)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `reports of one authority and day are told apart by framework, then by number`() throws {
    let store = try IndexStore()
    for framework in [Framework.sif, .lscbReview, .lscbReview, .lscbReview] {
      let path = "/\(try store.index.paragraphCount()).txt"
      try store.store(SampleReport.report(["text"], framework: framework, path: path))
    }
    let ids = try store.index.reports(ParagraphFilter()).map(\.summary.id.description).sorted()
    #expect(
      ids == [
        "harrow-2012-06-27", "harrow-2012-06-27-lscb-review", "harrow-2012-06-27-lscb-review-2",
        "harrow-2012-06-27-lscb-review-3",
      ])
  }

  @Test(arguments: [
    ("Kingston upon Hull", "kingston-upon-hull-2012-06-27"),
    ("King’s Lynn & West", "kings-lynn-west-2012-06-27"),
    ("Bournemouth, Christchurch and Poole", "bournemouth-christchurch-and-poole-2012-06-27"),
  ])
  func `a report is named by authority and date`(authority: String, id: String) throws {
    let store = try IndexStore()
    try store.store(SampleReport.report(["text"], authority: authority))
    #expect(try store.index.reports(ParagraphFilter()).map(\.summary.id.description) == [id])
  }

  private static func renumbered(_ paragraph: Paragraph, ordinal: Int) -> Paragraph {
    Paragraph(
      ordinal: ordinal, printedNumber: paragraph.printedNumber, kind: paragraph.kind,
      section: paragraph.section,
      grade: paragraph.grade, gradePrinted: paragraph.gradePrinted, pages: nil, text: paragraph.text)
  }
}
