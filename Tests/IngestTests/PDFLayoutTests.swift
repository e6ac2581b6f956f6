import Ingest
import Reports
import TestSupport
import Testing

/// Tables, notes, dashes and headings in PDFs that are made in code, so that each shows one thing.
struct PDFLayoutTests {
  // MARK: Tables

  @Test func `the lines of wrapped cells are one row`() async throws {
    let blocks = try await Self.blocks(
      Self.line("The impact of leaders on social work practice", 300, ("Requires improvement", 340))
        + Self.line("with children and families", 312, ("to be good", 340)))
    #expect(blocks.map(\.kind) == [.row])
    #expect(
      blocks.first?.cells
        == [
          "The impact of leaders on social work practice with children and families",
          "Requires improvement to be good",
        ])
  }

  @Test func `rows that touch stay apart`() async throws {
    let blocks = try await Self.blocks(
      Self.line("Overall effectiveness", 300, ("Good", 300)) + Self.line("Care leavers", 312, ("Good", 300))
        + Self.prose(from: 400))
    #expect(
      blocks.map(\.cells).filter { !$0.isEmpty } == [
        ["Overall effectiveness", "Good"], ["Care leavers", "Good"],
      ])
  }

  @Test func `a raised first line belongs to the cell below it`() async throws {
    let blocks = try await Self.blocks(
      [Self.lead] + [SamplePDF.Line("Requires", left: 340, top: 290)]
        + Self.line("Children in care", 302, ("improvement", 340)) + [
          SamplePDF.Line("to be good", left: 340, top: 314)
        ])
    #expect(blocks.last?.cells == ["Children in care", "Requires improvement to be good"])
  }

  @Test func `an item of a list in a cell is a line of its own`() async throws {
    let lines = try await Reading.lines(
      SamplePDF(pages: [
        Self.line("The council", 300, ("It must see to it that:", 240))
          + Self.line("and the trust", 312, ("• plans are finished", 240))
      ]))
    #expect(
      lines.map { $0.cells.map(\.text) } == [
        ["The council", "It must see to it that:"], ["and the trust"], ["• plans are finished"],
      ])
  }

  @Test func `a grade that a page end cuts is whole again`() async throws {
    let first = Self.line("Overall effectiveness", 740, ("Requires improvement", 340))
    let second = [SamplePDF.Line("to be good", left: 340, top: 100)]
    let blocks = try await Reading.blocks(SamplePDF(pages: [first, second]))
    #expect(blocks.map(\.cells) == [["Overall effectiveness", "Requires improvement to be good"]])
    #expect(blocks.first?.pages == 1...2)
  }

  // MARK: Footnotes

  @Test func `a paragraph goes on behind the footnotes of its page`() async throws {
    let filler = (0..<8).map {
      SamplePDF.Line("Leaders of this area know well what they have to do.", top: 100 + $0 * 12)
    }
    let first =
      filler + [
        SamplePDF.Line("1. The board has not yet made sure that every child in this area", top: 600),
        SamplePDF.Line("1 The board met in May.", top: 720, size: 8),
        SamplePDF.Line("2 It met again in June.", top: 732, size: 8),
      ]
    let second = [
      SamplePDF.Line("who needs help has a plan.", top: 100), SamplePDF.Line("2. Staff are proud.", top: 140),
    ]
    let blocks = try await Reading.blocks(SamplePDF(pages: [first, second]))
    #expect(
      blocks.dropFirst().map(\.text) == [
        "The board has not yet made sure that every child in this area who needs help has a plan.",
        "1 The board met in May.", "2 It met again in June.", "Staff are proud.",
      ])
    #expect(
      blocks.dropFirst().prefix(3).map(\.kind) == [
        .numbered(try #require(ParagraphNumber(1))), .footnote, .footnote,
      ])
    #expect(blocks.dropFirst().first?.pages == 1...2)
  }

  @Test func `footnotes that touch are told by their marks`() async throws {
    let blocks = try await Self.blocks(
      Self.prose(from: 100) + [
        SamplePDF.Line("1 The board met in May and", top: 720, size: 8),
        SamplePDF.Line("2014 was its last year.", top: 730, size: 8),
        SamplePDF.Line("2 It met again in June.", top: 740, size: 8),
      ])
    #expect(
      blocks.filter { $0.kind == .footnote }.map(\.text)
        == ["1 The board met in May and 2014 was its last year.", "2 It met again in June."])
  }

  // MARK: Lists

  @Test func `what stands at the bullet of an item that has ended is behind the list`() async throws {
    let item = "advice about housing for young people who are at risk of having no home."
    let blocks = try await Self.blocks([
      SamplePDF.Line("This should include:", top: 100), SamplePDF.Line("•", top: 112),
      SamplePDF.Line(item, left: 90, top: 112),
      SamplePDF.Line("The partnership should widen the choice of short breaks so that", top: 124),
      SamplePDF.Line("what is offered reflects the needs of a family.", top: 136),
    ])
    #expect(
      blocks.map(\.text) == [
        "This should include:", item,
        "The partnership should widen the choice of short breaks so that what is offered reflects the needs of a family.",
      ])
    #expect(blocks.map(\.kind) == [.paragraph, .bullet(depth: 1), .paragraph])
  }

  @Test func `the second line of an item is the item's, set in or not`() async throws {
    for left in [72, 90] {
      let blocks = try await Self.blocks([
        SamplePDF.Line("•", top: 100),
        SamplePDF.Line("advice about housing. It is for young people", left: 90, top: 100),
        SamplePDF.Line("who are at risk. Leaders know.", left: left, top: 112),
        SamplePDF.Line("•", top: 124), SamplePDF.Line("short breaks", left: 90, top: 124),
      ])
      #expect(
        blocks.map(\.text)
          == ["advice about housing. It is for young people who are at risk. Leaders know.", "short breaks"])
    }
  }

  // MARK: Dashes

  @Test func `a dash at the start of a line belongs to the sentence`() async throws {
    let blocks = try await Self.blocks([
      SamplePDF.Line("The partners of the council in this part of the country", top: 300),
      SamplePDF.Line("– health services and police among them – meet rarely.", top: 312),
    ])
    #expect(
      blocks.map(\.text) == [
        "The partners of the council in this part of the country – health services and police among them – meet rarely."
      ])
  }

  @Test func `a dash in front of an item is its bullet`() async throws {
    let blocks = try await Self.blocks([
      SamplePDF.Line("Leaders should see to it that:", top: 300), SamplePDF.Line("–", left: 90, top: 312),
      SamplePDF.Line("plans are short", left: 108, top: 312), SamplePDF.Line("–", left: 90, top: 324),
      SamplePDF.Line("visits are made", left: 108, top: 324),
    ])
    #expect(blocks.map(\.text) == ["Leaders should see to it that:", "plans are short", "visits are made"])
    #expect(blocks.map(\.kind) == [.paragraph, .bullet(depth: 1), .bullet(depth: 1)])
  }

  // MARK: Type

  @Test func `prose in large type is prose`() async throws {
    let large = [
      "Children in this area are safer than", "they were, and those who look after", "them know it.",
    ]
    let blocks = try await Self.blocks(
      large.enumerated().map { SamplePDF.Line($1, top: 100 + $0 * 20, size: 16) } + Self.prose(from: 300))
    #expect(blocks.first?.text == large.joined(separator: " "))
    #expect(blocks.first?.kind == .paragraph)
    #expect(blocks.allSatisfy { $0.kind == .paragraph })
  }

  @Test func `a size in which only headings are set makes headings`() async throws {
    let page = (0..<3).flatMap { index in
      [SamplePDF.Line("Part \(["one", "two", "three"][index])", top: 100 + index * 200, size: 12)]
        + Self.prose(from: 116 + index * 200)
    }
    let blocks = try await Self.blocks(page)
    #expect(blocks.filter { $0.kind == .heading }.map(\.text) == ["Part one", "Part two", "Part three"])
  }

  @Test func `a bold sentence that gives a grade is the heading of a section`() async throws {
    let page =
      [
        SamplePDF.Line("Inspection of local authority children’s services", top: 80, size: 20, isBold: true),
        SamplePDF.Line("Fenmarsh County Council", top: 120, size: 16),
        SamplePDF.Line(
          "The experiences and progress of care leavers requires improvement.", top: 200, isBold: true),
      ] + Self.prose(from: 240)
    let report = try await Reading.report(SamplePDF(pages: [page]))
    #expect(report.facts.framework == .ilacs)
    let finding = try #require(report.paragraphs.last)
    #expect(report.path(ofSection: finding.section) == ["The experiences and progress of care leavers"])
    #expect(finding.grade == .requiresImprovement)
  }

  // MARK: Pages

  private static var lead: SamplePDF.Line { SamplePDF.Line("Judgements are these:", top: 200) }

  private static func blocks(_ page: [SamplePDF.Line]) async throws -> [Block] {
    try await Reading.blocks(SamplePDF(pages: [page]))
  }

  /// A row of two cells.
  private static func line(_ text: String, _ top: Int, _ cell: (text: String, left: Int)) -> [SamplePDF.Line]
  {
    [SamplePDF.Line(text, top: top), SamplePDF.Line(cell.text, left: cell.left, top: top)]
  }

  /// Eight lines of body text.
  private static func prose(from top: Int) -> [SamplePDF.Line] {
    (0..<8).map {
      SamplePDF.Line("Leaders of this area know well what it is that they have to do and", top: top + $0 * 12)
    }
  }
}
