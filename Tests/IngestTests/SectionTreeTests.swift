import Reports
import Testing

@testable import Ingest

/// Where headings take their places.
struct SectionTreeTests {
  private static let outline = [
    OutlineNode("Summary"),
    OutlineNode(
      "Part one", .findings,
      [
        OutlineNode("Help", isGraded: true), OutlineNode("A case", isBox: true),
        OutlineNode("Leaders", isGraded: true),
        OutlineNode("Advice", .recommendations),
      ]),
    OutlineNode("Part two", .findings, [OutlineNode("Board"), OutlineNode("Leaders", isGraded: true)]),
    OutlineNode("Notes", .boilerplate),
  ]

  @Test func `a heading of the outline takes its place there`() {
    var tree = SectionTree(outline: Self.outline)
    for heading in ["Summary", "Part one", "Advice", "Part two", "Board", "Notes"] { tree.add(heading) }
    #expect(
      tree.paths == ["Summary", "Part one", "Part one > Advice", "Part two", "Part two > Board", "Notes"])
  }

  @Test func `any other heading takes its place by how it is set`() {
    var tree = SectionTree(outline: Self.outline)
    tree.add("Part one")
    tree.add("Advice")
    for (heading, size) in [("Large", 18), ("Small", 14), ("Smaller", 12), ("Small again", 14)] {
      tree.add(heading, size: size)
    }
    #expect(
      tree.paths.suffix(4) == [
        "Part one > Advice > Large", "Part one > Advice > Large > Small",
        "Part one > Advice > Large > Small > Smaller", "Part one > Advice > Large > Small again",
      ])
  }

  @Test func `sections of a part whose heading is not printed are found, until another is`() {
    var tree = SectionTree(outline: Self.outline)
    tree.add("Help", .good)
    #expect(tree.grade?.grade == .good)
    tree.add("Advice")
    #expect(tree.content == .recommendations)
    tree.add("Leaders", .inadequate)
    #expect(tree.grade?.grade == .inadequate)
    tree.add("Part two")
    #expect(tree.grade == nil)
    tree.add("Board")
    #expect(tree.paths == ["Help", "Advice", "Leaders", "Part two", "Part two > Board"])
    #expect(tree.content == .findings)
  }

  @Test func `a graded heading that comes again without its grade stands below it`() {
    var tree = SectionTree(outline: Self.outline)
    tree.add("Part one")
    tree.add("Board is good", size: 14)
    tree.add("Part two", .good)
    tree.add("Part two", size: 14)
    #expect(tree.paths.suffix(2) == ["Part two", "Part two > Part two"])
    #expect(tree.grade?.grade == .good)
  }

  @Test func `a graded box straight behind the heading of a part grades the part`() {
    var tree = SectionTree(outline: Self.outline)
    tree.add("Part two")
    tree.add("The board", .inadequate, size: 14)
    #expect(tree.paths == ["Part two", "Part two > The board"])
    #expect(tree.sections.map(\.grade) == [.inadequate, .inadequate])
  }

  @Test func `a graded box behind the text of a part grades only itself`() {
    var tree = SectionTree(outline: Self.outline)
    tree.add("Part two")
    tree.take(Self.block("Text.", size: 12))
    tree.add("The board", .inadequate, size: 14)
    #expect(tree.sections.map(\.grade) == [nil, .inadequate])
  }

  @Test func `text that stands left of a box ends it`() {
    var tree = SectionTree(outline: Self.outline)
    tree.add("Part one")
    tree.take(Self.block("Text.", size: 12))
    tree.add("A case", size: 14, left: 120)
    tree.take(Self.block("In the box.", size: 12, left: 120))
    #expect(tree.current == 1)
    tree.take(Self.block("Still in the box, further in.", size: 12, left: 140))
    #expect(tree.current == 1)
    tree.take(Self.block("Behind the box.", size: 12))
    #expect(tree.current == 0)
  }

  @Test func `a list that stands further in than its heading ends nothing`() {
    var tree = SectionTree(outline: Self.outline)
    tree.add("Part one")
    tree.add("A heading", size: 14)
    tree.take(Self.block("Item.", size: 12, left: 118))
    tree.take(Self.block("Text.", size: 12, left: 104))
    #expect(tree.current == 1)
  }

  @Test func `headings that are known anywhere tell what stands below them`() {
    var tree = SectionTree(outline: [], headingsAnywhere: [OutlineNode("What to improve…", .recommendations)])
    tree.add("Findings", size: 16)
    #expect(tree.content == .findings)
    tree.add("What to improve in this area", size: 16)
    #expect(tree.content == .recommendations)
    tree.add("Findings again", size: 16)
    #expect(tree.content == .findings)
  }

  fileprivate static func block(_ text: String, size: Int, left: Int = 100) -> Block {
    Block(
      kind: .paragraph, text: text, cells: [], style: TextStyle(size: size), pages: 1...1, left: left,
      level: nil)
  }
}

extension SectionTree {
  /// Opens the section of a heading that is printed with a grade or without.
  fileprivate mutating func add(_ heading: String, _ grade: Grade? = nil, size: Int = 20, left: Int = 100) {
    let reading = grade.map { GradeReader.Reading(grade: $0, printed: $0.description) }
    open(heading, reading: reading, block: SectionTreeTests.block(heading, size: size, left: left))
  }

  fileprivate var paths: [String] {
    sections.indices.map { sections.path(to: $0).joined(separator: " > ") }
  }
}
