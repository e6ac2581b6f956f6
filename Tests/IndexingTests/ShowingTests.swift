import Indexing
import Reports
import TestSupport
import Testing

struct ShowingTests {
  @Test func `a report is shown with all its paragraphs and where they stand`() throws {
    let store = try IndexStore()
    try store.store(Self.harrow, SampleReport.report(["other"], authority: "Leeds"))
    let extract = try store.index.extract(named: "harrow-2012-06-27", context: 2)
    #expect(extract.asked == nil)
    #expect(extract.sections == Self.harrow.sections)
    #expect(extract.paragraphs.map(\.paragraph) == Self.harrow.paragraphs)
    #expect(extract.paragraphs.map(\.section).last == ["Overall effectiveness", "Leadership"])
    #expect(extract.listing == (try store.index.reports(ParagraphFilter()).first))
  }

  @Test(arguments: [
    ("harrow-2012-06-27:3", 1, ["2", "3", "4"]), ("harrow-2012-06-27:3", 0, ["3"]),
    ("harrow-2012-06-27:1", 2, ["1", "2", "3"]), ("harrow-2012-06-27:p7.6", 1, ["5", "p7.6", "p0.7"]),
    ("harrow-2012-06-27:p0.7", 10_000, ["1", "2", "3", "4", "5", "p7.6", "p0.7"]), ("harrow:2", 0, ["2"]),
    ("h:2", 0, ["2"]),
  ])
  func `a paragraph is shown among its neighbours`(name: String, context: Int, locals: [String]) throws {
    let store = try IndexStore()
    try store.store(
      SampleReport.report(["before"], authority: "Leeds"), Self.harrow,
      SampleReport.report(["behind"], authority: "Barnet"))
    let extract = try store.index.extract(named: name, context: context)
    #expect(extract.paragraphs.map(\.id.local) == locals)
    let local = String(name.drop { $0 != ":" }.dropFirst())
    #expect(extract.asked?.description == "harrow-2012-06-27:" + local)
  }

  @Test func `the first of paragraphs with one number has that number for its name`() throws {
    let store = try IndexStore()
    try store.store(Self.harrow)
    let texts = try ["5", "p0.7"].map { local in
      try store.index.extract(named: "harrow-2012-06-27:" + local, context: 0).paragraphs.map(
        \.paragraph.text)
    }
    #expect(texts == [["five"], ["five again"]])
  }

  @Test func `a passage is what stands around a paragraph, whatever report lies beside it`() throws {
    let store = try IndexStore()
    try store.store(SampleReport.report(["before"], authority: "Leeds"), Self.harrow)
    let all = try store.paragraphs().filter { $0.id.report.description == "harrow-2012-06-27" }
    for (place, paragraph) in all.enumerated() {
      for (before, after) in [(0, 0), (1, 2), (100, 0), (0, Int.max), (Int.max, Int.max)] {
        let passage = try #require(
          try store.index.passage(around: paragraph.id, before: before, after: after))
        #expect(passage.paragraph == paragraph)
        #expect(passage.before == Array(all[..<place].suffix(before)))
        #expect(passage.after == Array(all[(place + 1)...].prefix(after)))
      }
    }
    let nobody = Paragraph.ID(report: Report.ID("harrow"), local: "1")
    #expect(try store.index.passage(around: nobody, before: 1, after: 1) == nil)
  }

  @Test func `a name of an import may hold a colon`() throws {
    let store = try IndexStore()
    let names = ["visit:3", "visit:30", "visit", "note: a"]
    let batch = names.map { (SampleReport.report(["one", "two", "three"], path: "/" + $0), Report.ID($0)) }
    try store.index.store(named: batch, readerVersion: 1)
    // The whole name comes first, then a paragraph of a report that is named in full, then beginnings.
    for (name, report, local) in [
      ("visit:3", "visit:3", nil), ("visit:3:2", "visit:3", "2"), ("visit:2", "visit", "2"),
      ("visit", "visit", nil), ("note:", "note: a", nil), ("note: a:3", "note: a", "3"),
      ("no:3", "note: a", "3"),
    ] {
      let extract = try store.index.extract(named: name, context: 0)
      #expect(extract.listing.summary.id.description == report, "\(name)")
      #expect(extract.asked?.local == local, "\(name)")
    }
  }

  @Test(arguments: [
    ("", []), ("leeds-2013", []), ("xyz", []),
    ("harrow-2012-06-28", ["harrow-2012-06-27", "harrow-2017-01-09"]),
    ("Harrow", ["harrow-2012-06-27", "harrow-2017-01-09"]),
    ("harow-2017-01-09:4", ["harrow-2017-01-09", "harrow-2012-06-27"]),
    ("barnett-2012", ["barnet-2012-06-27"]),
  ])
  func `a name that is mistyped finds those like it`(name: String, nearest: [String]) throws {
    let store = try IndexStore()
    try store.store(
      Self.harrow, SampleReport.report(["later"], published: "2017-01-09"),
      SampleReport.report(["other"], authority: "Barnet"))
    let head = String(name.prefix { $0 != ":" })
    #expect(throws: NameProblem.unknownReport(name: head, nearest: nearest.map(Report.ID.init))) {
      try store.index.extract(named: name, context: 2)
    }
  }

  @Test func `the start of several names is answered with some of them`() throws {
    let store = try IndexStore()
    for year in 2001...2009 { try store.store(SampleReport.report(["text"], published: "\(year)-01-01")) }
    let first = (2001...2006).map { Report.ID("harrow-\($0)-01-01") }
    for name in ["harrow", "harrow:3"] {
      #expect(throws: NameProblem.ambiguousReport(name: "harrow", first: first, count: 9)) {
        try store.index.extract(named: name, context: 2)
      }
    }
  }

  @Test(arguments: [
    ("9", ["3", "4", "5"]), ("0", ["1", "2", "3"]), ("-1", ["1", "2", "3"]),
    ("9223372036854775807", ["3", "4", "5"]), ("p1.2", ["1", "2", "3"]), ("p7.99", ["5", "p7.6", "p0.7"]),
    ("", []), ("q", []), ("p", []), ("p1.", []), ("' OR 1=1 --", []), ("\u{1B}[2J", []),
  ])
  func `a paragraph that is not there is answered with those beside it`(
    local: String, nearest: [String]
  ) throws {
    let store = try IndexStore()
    try store.store(Self.harrow)
    let report = Report.ID("harrow-2012-06-27")
    let problem = NameProblem.unknownParagraph(
      name: Paragraph.ID(report: report, local: local), numbers: 1...5,
      nearest: nearest.map { Paragraph.ID(report: report, local: $0) })
    #expect(throws: problem) { try store.index.extract(named: "harrow-2012-06-27:" + local, context: 2) }
  }

  @Test func `an empty index knows no name`() throws {
    let store = try IndexStore()
    #expect(throws: NameProblem.unknownReport(name: "harrow", nearest: [])) {
      try store.index.extract(named: "harrow", context: 2)
    }
  }

  /// Five numbered paragraphs, one without a number, and a second with number 5, in two sections.
  private static let harrow: Report = {
    var report = SampleReport.report(["one", "two", "three", "four", "five"])
    report.sections.append(Section(heading: "Leadership", parent: 0, page: nil))
    for (ordinal, number, page, text) in [(6, nil, 7, "no number"), (7, 5, nil, "five again")] {
      report.paragraphs.append(
        Paragraph(
          ordinal: ordinal, printedNumber: number.flatMap(ParagraphNumber.init), kind: .finding, section: 1,
          grade: nil, gradePrinted: nil, pages: page.map { $0...$0 }, text: text))
    }
    return report
  }()
}
