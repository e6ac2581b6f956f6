import Ingest
import Reports
import TestSupport
import Testing

/// PDFs that are made in code, so that each shows one thing.
struct PDFReadingTests {
  @Test func `lines make paragraphs, and gaps part them`() async throws {
    let page = Page(text: [
      "Children in this area wait for help that", "comes late.", "", "", "Leaders know of this.",
    ])
    let report = try await Reading.report(SamplePDF(pages: [page.lines]))
    #expect(
      report.paragraphs.map(\.text) == [
        "Children in this area wait for help that comes late.", "Leaders know of this.",
      ])
    #expect(report.pageCount == 1)
  }

  @Test(arguments: [14, 16, 18])
  func `lines that stand wide apart make paragraphs, too`(leading: Int) async throws {
    let text = [
      "Children in this area wait for help that", "comes late and is then", "hard to find.", "", "",
      "Leaders know.",
    ]
    let report = try await Reading.report(SamplePDF(pages: [Page(text: text, leading: leading).lines]))
    // A gap is measured against the size of the type alone, not against the distance that is usual in the report.
    let first = "Children in this area wait for help that comes late and is then hard to find."
    #expect(report.paragraphs.map(\.text) == [first, "Leaders know."])
  }

  @Test func `running heads, running feet and page numbers go`() async throws {
    let pages = (1...4).map { number in
      Page(text: ["Page \(number) of the findings holds this sentence alone."]).lines + Self.furniture(number)
    }
    let report = try await Reading.report(SamplePDF(pages: pages))
    #expect(
      report.paragraphs.map(\.text) == (1...4).map { "Page \($0) of the findings holds this sentence alone." }
    )
    #expect(report.paragraphs.map(\.pages) == [1...1, 2...2, 3...3, 4...4])
  }

  @Test func `a paragraph that a page end cuts is whole again`() async throws {
    let first = Page(text: [
      "1. Leaders in this area have not yet made sure that every", "child who needs help has a plan",
    ])
    let second = Page(text: [
      "that says who does what, and by when.", "", "2. Staff are proud of their work.",
    ])
    let report = try await Reading.report(
      SamplePDF(pages: [first.lines + Self.furniture(1), second.lines + Self.furniture(2)]))
    #expect(
      report.paragraphs.first?.text
        == "Leaders in this area have not yet made sure that every child who needs help has a plan "
        + "that says who does what, and by when.")
    #expect(report.paragraphs.first?.pages == 1...2)
    #expect(report.paragraphs.compactMap(\.printedNumber?.value) == [1, 2])
  }

  @Test func `a numbered list keeps its numbers over many pages`() async throws {
    let pages = (0..<5).map { page in
      Page(text: (1...8).flatMap { ["\(page * 8 + $0). Paragraph says what was found in case \($0).", ""] })
        .lines
        + Self.furniture(page + 1)
    }
    let report = try await Reading.report(SamplePDF(pages: pages))
    #expect(report.paragraphs.compactMap(\.printedNumber?.value) == Array(1...40))
  }

  @Test func `bold and larger lines are headings`() async throws {
    let page =
      [
        SamplePDF.Line("Inspection of services", top: 100, size: 22, isBold: true),
        SamplePDF.Line("Quality of provision", top: 160, size: 16, isBold: true),
      ] + Page(text: ["1. Provision is good in most of the cases that were seen."], top: 200).lines
    let report = try await Reading.report(SamplePDF(pages: [page]))
    let finding = report.paragraphs.last
    #expect(finding?.text == "Provision is good in most of the cases that were seen.")
    #expect(report.path(ofSection: finding?.section) == ["Quality of provision"])
  }

  @Test func `letters beyond ASCII come through`() async throws {
    let text = "Children’s “voices” – naïve, brave – cost £5 & more (50%)…"
    let report = try await Reading.report(SamplePDF(pages: [Page(text: [text]).lines]))
    #expect(report.paragraphs.map(\.text) == [text])
  }

  @Test func `pages without text are said to hold none`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SamplePDF(pages: [[], []]).bytes, to: "scan.pdf")
    await #expect(throws: ExtractionProblem.noText) { try await Reading.report(at: path) }
  }

  @Test(arguments: ["-x.pdf", "a b.pdf", "é '\";$(x).pdf", "--help.pdf"])
  func `a name may be anything`(name: String) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SamplePDF(pages: [Page(text: ["Children wait."]).lines]).bytes, to: name)
    #expect(try await Reading.report(at: path).paragraphs.map(\.text) == ["Children wait."])
  }

  /// A page of lines, one below the other; an empty one leaves a gap.
  private struct Page {
    let text: [String]
    var top = 100
    /// The distance of lines, in points.
    var leading = 12

    var lines: [SamplePDF.Line] {
      text.enumerated().filter { !$0.element.isEmpty }
        .map { SamplePDF.Line($0.element, top: top + $0.offset * leading) }
    }
  }

  private static func furniture(_ number: Int) -> [SamplePDF.Line] {
    [
      SamplePDF.Line("Inspection of Fenmarsh", top: 40, size: 9),
      SamplePDF.Line("Children’s services", top: 815, size: 9),
      SamplePDF.Line("\(number)", left: 500, top: 815, size: 9),
    ]
  }
}
