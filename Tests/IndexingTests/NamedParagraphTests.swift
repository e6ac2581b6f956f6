import Indexing
import Reports
import TestSupport
import Testing

struct NamedParagraphTests {
  @Test func `paragraphs are found by their whole names only`() throws {
    let store = try IndexStore()
    try store.store(
      SampleReport.report(["one", "two"]), SampleReport.report(["three"], authority: "Leeds"))
    let wanted = ["1", "2", "3", "", "1 ", "01", "p0.1"].map {
      Paragraph.ID(report: Report.ID("harrow-2012-06-27"), local: $0)
    }
    let others = [("harrow", "1"), ("", "1"), ("leeds-2012-06-27", "1"), ("a\"'\\]", "1\"]")].map {
      Paragraph.ID(report: Report.ID($0), local: $1)
    }
    let found = try store.index.paragraphs(named: wanted + others + wanted)
    #expect(
      Set(found.keys.map(\.description)) == [
        "harrow-2012-06-27:1", "harrow-2012-06-27:2", "leeds-2012-06-27:1",
      ])
    for (id, paragraph) in found {
      #expect(paragraph == (try store.index.passage(around: id, before: 0, after: 0)?.paragraph))
    }
  }

  @Test func `of paragraphs with one number the first is found by it, the others by their place`() throws {
    var report = SampleReport.report(["one"])
    report.paragraphs += [
      Paragraph(
        ordinal: 2, printedNumber: ParagraphNumber(1), kind: .finding, section: 0, grade: nil,
        gradePrinted: nil,
        pages: 4...4, text: "again"), SampleReport.paragraph("bare", number: 3, isNumbered: false),
    ]
    let store = try IndexStore()
    try store.store(report)
    let names = ["1", "p4.2", "p0.3"].map { Paragraph.ID(report: Report.ID("harrow-2012-06-27"), local: $0) }
    let found = try store.index.paragraphs(named: names)
    #expect(names.map { found[$0]?.paragraph.text } == ["one", "again", "bare"])
  }

  @Test func `an index without reports has none`() throws {
    let store = try IndexStore()
    #expect(try store.index.paragraphs(named: [Paragraph.ID(report: Report.ID("a"), local: "1")]).isEmpty)
    #expect(try store.index.reportNames() == [])
    try store.add(["one"])
    #expect(try store.index.reportNames().map(\.description) == ["harrow-2012-06-27"])
  }
}
