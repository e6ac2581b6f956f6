import Ingest
import TestSupport
import Testing

/// What is taken for a running head or foot, and what only looks like one.
struct PageFurnitureTests {
  @Test func `a running foot is one, at whatever height it stands`() async throws {
    let heights = [800, 790, 778, 764, 800]
    let pages = heights.enumerated().map { index, top in
      Self.page(index) + [SamplePDF.Line("Services for children in Fenmarsh, 2011", top: top, size: 9)]
    }
    try await expect(pages, has: pages.indices.map(Self.sentence))
  }

  @Test func `a short text has to keep its height`() async throws {
    let fixed = (0..<4).map { Self.page($0) + [SamplePDF.Line("Fenmarsh", top: 800)] }
    try await expect(fixed, has: fixed.indices.map(Self.sentence))
    let moving = [750, 770, 790, 810].enumerated().map { index, top in
      Self.page(index) + [SamplePDF.Line("Fenmarsh.", top: top)]
    }
    try await expect(moving, has: moving.indices.flatMap { [Self.sentence($0), "Fenmarsh."] })
  }

  @Test func `feet that are cut differently from page to page go`() async throws {
    let ends = ["", " / 14", " / 14 to 25 May", " / 14 to"]
    let pages = ends.enumerated().map { index, end in
      Self.page(index) + [
        SamplePDF.Line("Inspection of Fenmarsh children’s services" + end, top: 800, size: 8)
      ]
    }
    try await expect(pages, has: pages.indices.map(Self.sentence))
  }

  @Test func `a quotation mark or bullet that stands at one height on many pages is kept`() async throws {
    let pages = (0..<4).map { index in
      Self.page(index) + [
        SamplePDF.Line("•", top: 770),
        SamplePDF.Line("Item \(Self.name(index)) of the list.", left: 90, top: 770),
        SamplePDF.Line("‘", top: 790),
        SamplePDF.Line("Words of child \(Self.name(index)).’", left: 78, top: 790),
      ]
    }
    let blocks = try await Reading.blocks(SamplePDF(pages: pages))
    for index in pages.indices {
      let item = blocks.first { $0.text.hasPrefix("Item \(Self.name(index)) of the list.") }
      #expect(item?.kind == .bullet(depth: 1))
      #expect(
        blocks.contains { $0.text.filter { $0 != " " }.hasSuffix("‘Wordsofchild\(Self.name(index)).’") })
    }
  }

  @Test func `a heading that begins three of many pages is kept`() async throws {
    let pages = (0..<10).map { index in
      Self.page(index)
        + ([1, 4, 7].contains(index) ? [SamplePDF.Line("Recommendations", top: 70, isBold: true)] : [])
    }
    let blocks = try await Reading.blocks(SamplePDF(pages: pages))
    #expect(
      blocks.filter { $0.kind == .heading }.map(\.text) == Array(repeating: "Recommendations", count: 3))
  }

  @Test func `a heading that begins every page is a running head`() async throws {
    let pages = (0..<6).map { Self.page($0) + [SamplePDF.Line("Recommendations", top: 70, isBold: true)] }
    try await expect(pages, has: pages.indices.map(Self.sentence))
  }

  @Test(arguments: ["7", "- 7 -", "– 7 –", "Page 7", "Page 7 of 12", "7 of 12", "PAGE 7"])
  func `a page number goes, though it stands only once`(number: String) async throws {
    let pages = [Self.page(0), Self.page(1) + [SamplePDF.Line(number, left: 280, top: 815)]]
    try await expect(pages, has: [Self.sentence(0), Self.sentence(1)])
  }

  @Test(arguments: ["7 children were seen.", "Page of honour", "Page 7a"])
  func `what is no page number stays`(text: String) async throws {
    let pages = [Self.page(0), Self.page(1) + [SamplePDF.Line(text, top: 815)]]
    try await expect(pages, has: [Self.sentence(0), Self.sentence(1), text])
  }

  @Test func `a page number and a foot beside each other go`() async throws {
    let pages = (0..<4).map { index in
      Self.page(index) + [
        SamplePDF.Line("Fenmarsh", top: 815, size: 9),
        SamplePDF.Line("\(index + 1)", left: 500, top: 815, size: 9),
      ]
    }
    try await expect(pages, has: pages.indices.map(Self.sentence))
  }

  private static func name(_ index: Int) -> String { ["one", "two", "three", "four"][index % 4] }

  private static func sentence(_ index: Int) -> String {
    "Findings \(index) of this report stand in the middle of the page."
  }

  private static func page(_ index: Int) -> [SamplePDF.Line] { [SamplePDF.Line(sentence(index), top: 400)] }

  private func expect(_ pages: [[SamplePDF.Line]], has texts: [String]) async throws {
    #expect(try await Reading.blocks(SamplePDF(pages: pages)).map(\.text) == texts)
  }
}
