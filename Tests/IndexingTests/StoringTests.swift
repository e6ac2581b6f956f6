import GRDB
import Indexing
import Reports
import TestSupport
import Testing

struct StoringTests {
  @Test func `every field of a report comes back as it was stored`() throws {
    let store = try IndexStore()
    try store.store(Self.fullReport)
    let listing = try #require(try store.index.reports(ParagraphFilter()).first)
    #expect(listing.summary.facts == Self.fullReport.facts)
    #expect(listing.summary.source == Self.fullReport.source)
    #expect(listing.summary.pageCount == Self.fullReport.pageCount)
    #expect(listing.judgements == Self.fullReport.judgements)
    #expect(listing.doubts == Self.fullReport.doubts)
    #expect(listing.confidence == .medium)
    #expect(listing.paragraphCount == Self.fullReport.paragraphs.count)
    #expect(listing.summary.id.description == "kingston-upon-hull-2012-06-27")
  }

  @Test func `every paragraph comes back with its section path`() throws {
    let store = try IndexStore()
    try store.store(Self.fullReport)
    let stored = try store.paragraphs()
    #expect(stored.map(\.paragraph.text) == Self.fullReport.paragraphs.map(\.text))
    #expect(
      stored.map(\.section) == Self.fullReport.paragraphs.map { Self.fullReport.path(ofSection: $0.section) })
    for (now, before) in zip(stored.map(\.paragraph), Self.fullReport.paragraphs) {
      #expect(now == Self.withoutSection(before))
    }
  }

  @Test func `a report that says nothing of itself comes back as it was`() throws {
    let store = try IndexStore()
    let bare = Report(
      facts: ReportFacts(title: "", framework: .other),
      source: Source(path: "/reports/Letter of May.txt", sha256: SampleReport.identity(["bare"])),
      pageCount: nil, judgements: [], sections: [],
      paragraphs: [
        Paragraph(
          ordinal: 1, printedNumber: nil, kind: .finding, section: nil, grade: nil, gradePrinted: nil,
          pages: nil,
          text: "Text.")
      ])
    try store.store(bare)
    let stored = try #require(try store.paragraphs().first)
    #expect(stored.paragraph == bare.paragraphs[0])
    #expect(stored.report.facts == bare.facts)
    #expect(stored.section == [])
    #expect(stored.id.description == "letter-of-may:p0.1")
  }

  @Test func `of two reports with one content or from one file in a batch the last is stored`() throws {
    let store = try IndexStore()
    let (one, other) = (
      SampleReport.report(["One."], path: "/a.txt"), SampleReport.report(["Other."], path: "/a.txt")
    )
    try store.store(one, other, other)
    #expect(try store.paragraphs().map(\.paragraph.text) == ["Other."])
    try store.store(other, one)
    #expect(try store.paragraphs().map(\.paragraph.text) == ["One."])
    #expect(try store.index.integrity().isSound)
  }

  @Test func `any text comes back word for word`() throws {
    let store = try IndexStore()
    var random = SeededRandom(seed: 11)
    // NULs are taken out when a file is read.
    let texts = (0..<500).map { _ in
      random.text(of: RandomText.hostile, longest: 12).filter { $0 != "\0" } + "x"
    }
    try store.add(texts)
    let stored = try store.paragraphs().map { Array($0.paragraph.text.unicodeScalars) }
    #expect(stored == texts.map { Array($0.unicodeScalars) })
  }

  @Test func `a text that starts with a control character is found by its words`() throws {
    let store = try IndexStore()
    try store.add(["\u{1}Drift in planning"])
    // The tokenizer takes U+0001 at the start of a document, too, for the mark of terms that were chosen already.
    try #expect(store.count(["drift"]) == 1)
  }

  @Test func `a changed file replaces what it held before`() throws {
    let store = try IndexStore()
    try store.store(SampleReport.report(["marigold"], path: "/a.txt"))
    try store.store(SampleReport.report(["periwinkle"], path: "/a.txt"), modified: 2)
    #expect(try store.paragraphs().map(\.paragraph.text) == ["periwinkle"])
    #expect(try store.count(["marigold"]) == 0)
    #expect(try store.count(["periwinkle"]) == 1)
    #expect(try store.index.knownFiles(readerVersion: 1).map(\.modified) == [2])
    #expect(try store.paragraphs().map(\.id.description) == ["harrow-2012-06-27:1"])
  }

  @Test func `the same content under two names is one report until both are gone`() throws {
    let store = try IndexStore()
    let report = SampleReport.report(["marigold"], path: "/folder/a.txt")
    try store.store(report)
    let second = FileStamp(path: "/folder/b.txt", size: 1, modified: 1)
    #expect(try store.index.note(second, holds: report.source.sha256))
    #expect(try !store.index.note(second, holds: "unknown"))
    #expect(
      try store.index.knownFiles(readerVersion: 1).map(\.path).sorted() == ["/folder/a.txt", "/folder/b.txt"])
    #expect(try store.index.prune(under: ["/folder"], keeping: ["/folder/b.txt"]) == 1)
    #expect(try store.paragraphs().map(\.report.source.path) == ["/folder/b.txt"])
    #expect(try store.index.prune(under: ["/folder"], keeping: []) == 1)
    #expect(try store.paragraphs().isEmpty)
    #expect(try store.count(["marigold"]) == 0)
  }

  @Test func `a file cannot hold content that is gone`() throws {
    let store = try IndexStore()
    let gone = SampleReport.report(["marigold"], path: "/a.txt")
    try store.store(gone)
    try store.store(SampleReport.report(["periwinkle"], path: "/a.txt"), modified: 2)
    let file = FileStamp(path: "/b.txt", size: 1, modified: 1)
    #expect(try !store.index.note(file, holds: gone.source.sha256))
    #expect(try store.index.knownFiles(readerVersion: 1).map(\.path) == ["/a.txt"])
  }

  @Test func `the region of an authority is learnt later and kept`() throws {
    let store = try IndexStore()
    try store.store(SampleReport.report(["one"], region: nil, path: "/a.txt"))
    #expect(try store.paragraphs().map(\.report.facts.authority?.region) == [nil])
    try store.store(SampleReport.report(["two"], region: "London", path: "/b.txt"))
    try store.store(SampleReport.report(["three"], region: nil, path: "/c.txt"))
    #expect(try store.paragraphs().map(\.report.facts.authority?.region) == ["London", "London", "London"])
  }

  @Test func `prune drops only what lay under the folders and has vanished`() throws {
    let store = try IndexStore()
    try store.store(
      SampleReport.report(["one"], path: "/a/1.txt"), SampleReport.report(["two"], path: "/a/2.txt"),
      SampleReport.report(["three"], path: "/ab/3.txt"), SampleReport.report(["four"], path: "/b/4.txt"))
    #expect(try store.index.prune(under: ["/a", "/c"], keeping: ["/a/1.txt"]) == 1)
    #expect(try Set(store.paragraphs().map(\.paragraph.text)) == ["one", "three", "four"])
  }

  @Test func `what an older version of the reader read is not known`() throws {
    let store = try IndexStore()
    try store.store(SampleReport.report(["marigold"]), readerVersion: 1)
    #expect(try store.index.knownFiles(readerVersion: 1).count == 1)
    #expect(try store.index.knownContents(readerVersion: 1).count == 1)
    #expect(try store.index.knownFiles(readerVersion: 2).isEmpty)
    #expect(try store.index.knownContents(readerVersion: 2).isEmpty)
  }

  @Test func `the full text agrees with the paragraphs after any changes`() throws {
    let store = try IndexStore()
    var random = SeededRandom(seed: 12)
    for step in 0..<60 {
      let path = "/reports/\(Int.random(in: 0..<8, using: &random)).txt"
      if Int.random(in: 0..<4, using: &random) == 0 {
        _ = try store.index.prune(under: [path], keeping: [])
      } else {
        let texts = (0..<3).map { _ in random.text(of: RandomText.prose, longest: 9) + " step\(step)" }
        try store.store(SampleReport.report(texts, path: path), modified: step)
      }
    }
    let held = try store.paragraphs().map(\.paragraph.text)
    for step in 0..<60 {
      #expect(try store.count(["step\(step)"]) == held.count { $0.hasSuffix(" step\(step)") })
    }
    try store.index.tidy(added: 1)
    try store.index.close()
    let queue = try DatabaseQueue(path: store.path)
    #expect(try queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    #expect(try queue.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
  }

  private static func withoutSection(_ paragraph: Paragraph) -> Paragraph {
    Paragraph(
      ordinal: paragraph.ordinal, printedNumber: paragraph.printedNumber, kind: paragraph.kind, section: nil,
      grade: paragraph.grade, gradePrinted: paragraph.gradePrinted, pages: paragraph.pages,
      recommendation: paragraph.recommendation, text: paragraph.text)
  }

  /// A report with something in every field.
  private static let fullReport = Report(
    facts: ReportFacts(
      title: "Inspection of ‘Hull’",
      authority: Authority(
        name: "Kingston upon Hull", region: "Yorkshire and the Humber", onsCode: "E06000010"),
      authorityPrinted: "Hull City Council", framework: .sif, inspectedFrom: SampleReport.day("2012-05-08"),
      inspectedTo: SampleReport.day("2012-05-18"), published: SampleReport.day("2012-06-27"),
      publishedFrom: .fileName, leadInspector: "Zoë O’Brien", overall: .requiresImprovement,
      licence: .nonCommercialWithoutAdaptation),
    source: Source(
      path: "/reports/hull.pdf", sha256: SampleReport.identity(["hull"]),
      url: "https://example.org/hull?a=1&b=2"),
    pageCount: 30,
    judgements: [
      Judgement(
        name: ["Services", "Being \"healthy\" / safe"], grade: .inadequate,
        gradePrinted: "Grade 4 (Inadequate)",
        scale: .sif, origin: .table, page: 2),
      Judgement(
        name: ["Overall"], grade: .other("weak"), gradePrinted: "weak", scale: .other, origin: .sentence,
        page: nil),
    ],
    sections: [
      Section(heading: "Help and/or “protection”", parent: nil, grade: .good, gradePrinted: "Good", page: 3),
      Section(heading: "Recommendations", parent: 0, page: nil),
    ],
    paragraphs: [
      Paragraph(
        ordinal: 1, printedNumber: nil, kind: .boilerplate, section: nil, grade: nil, gradePrinted: nil,
        pages: 1...1,
        text: "About this inspection"),
      Paragraph(
        ordinal: 2, printedNumber: ParagraphNumber(7), kind: .finding, section: 0, grade: .good,
        gradePrinted: "Good", pages: 3...5, text: "A finding."),
      Paragraph(
        ordinal: 3, printedNumber: ParagraphNumber(7), kind: .recommendation, section: 1, grade: nil,
        gradePrinted: nil, pages: 5...5,
        recommendation: Recommendation(
          timescale: "Within three months", due: SampleReport.day("2012-09-27"),
          addressees: ["the local authority", "NHS Hull"]), text: "Do it."),
      Paragraph(
        ordinal: 4, printedNumber: nil, kind: .table, section: 1, grade: nil, gradePrinted: nil, pages: nil,
        text: "A | B"),
    ],
    doubts: [
      Doubt(kind: .contradiction, detail: "Overall: 'weak' in the table, 'Good' under the heading", page: 2),
      Doubt(kind: .missingNumber, detail: "8 is missing before 9"),
    ])
}
