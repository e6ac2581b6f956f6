import Testing

@testable import Ingest

/// Where a paragraph ends: lines of 16 pixels that are set solid, so that every gap is more than usual.
struct ParagraphBreaksTests {
  /// A gap over the lower of two lines, what both say, and whether a paragraph ends between them.
  private static let gaps: [(gap: Int, upper: String, lower: String, isBreak: Bool)] = [
    (0, "It ends.", "It begins", false), (3, "It ends.", "It begins", false),
    (4, "It ends.", "It begins", true),
    (5, "It ends.", "It begins", true), (5, "It goes", "It begins", false),
    (5, "It ends.", "it goes on", false),
    (5, "He said:", "‘It begins", false), (6, "It goes", "on and on", true),
    (40, "It goes", "on and on", true),
  ]

  @Test(arguments: gaps)
  func `a third of the size parts paragraphs, a fifth where sentences end`(
    gap: Int, upper: String, lower: String, isBreak: Bool
  ) {
    let first = Self.line(upper, top: 1_000, right: 700)
    let second = Self.line(lower, top: first.box.bottom + gap, right: 700)
    #expect(Self.breaks.isBreak(between: first, and: second, above: nil, paragraphStart: first) == isBreak)
  }

  @Test func `a gap that the lines above have, too, parts nothing`() {
    let above = Self.line("It goes on and on", top: 1_000, right: 700)
    let upper = Self.line("It ends.", top: above.box.bottom + 4, right: 700)
    let lower = Self.line("It begins", top: upper.box.bottom + 5, right: 700)
    #expect(!Self.breaks.isBreak(between: upper, and: lower, above: above, paragraphStart: above))
    #expect(Self.breaks.isBreak(between: upper, and: lower, above: nil, paragraphStart: upper))
  }

  /// How far the upper line reaches of 700 pixels, what both say, where the lower begins, and whether a paragraph ends.
  private static let rooms: [(right: Int, upper: String, lower: String, left: Int, isBreak: Bool)] = [
    (500, "It ends.", "It begins here", 100, true), (690, "It ends.", "It begins here", 100, false),
    (500, "It goes", "It begins here", 100, false), (500, "It ends.", "and goes on", 100, false),
    (500, "It ends.", "It is set in", 130, false), (500, "It ends.", "It follows a list", 80, true),
    (500, "It ends.", "Characteristically, it is long", 100, false),
  ]

  @Test(arguments: rooms)
  func `a line that leaves room for the next word was ended on purpose`(
    right: Int, upper: String, lower: String, left: Int, isBreak: Bool
  ) {
    let first = Self.line(upper, top: 1_000, right: right)
    let second = Self.line(lower, top: first.box.bottom, left: left, right: 600)
    #expect(Self.breaks.isBreak(between: first, and: second, above: nil, paragraphStart: first) == isBreak)
  }

  @Test func `room at a list item's own indent ends nothing`() {
    let start = Self.line("12. It begins", top: 984, left: 60, right: 700, textLeft: 100)
    let upper = Self.line("It ends.", top: 1_000, right: 400)
    let lower = Self.line("It goes on", top: upper.box.bottom, right: 600)
    let after = Self.line("It follows", top: upper.box.bottom, left: 60, right: 600)
    #expect(!Self.breaks.isBreak(between: upper, and: lower, above: start, paragraphStart: start))
    #expect(Self.breaks.isBreak(between: upper, and: after, above: start, paragraphStart: start))
  }

  @Test func `the distance of lines is learnt from the text`() {
    let lines = (0..<30).map { Self.line("It goes on and on and on", top: $0 * 24, right: 700) }
    let leading = Leading(lines, pageStarts: [], bodySize: 16)
    #expect(leading.excess(between: lines[0], lines[1]) == 0)
    #expect(leading.excess(between: lines[0], Self.line("It begins", top: 30, right: 700)) == 6)
  }

  @Test func `few lines of another size teach nothing`() {
    let lines =
      (0..<30).map { Self.line("It goes on and on and on", top: $0 * 16, right: 700) }
      + (0..<5).map { Self.line("A heading", top: 500 + $0 * 40, right: 300, size: 24) }
    let leading = Leading(lines, pageStarts: [], bodySize: 16)
    #expect(leading.excess(between: lines[30], lines[31]) == 16)
  }

  /// What is learnt from a page of lines that touch and reach from 100 to 700.
  private static let breaks = ParagraphBreaks(
    (0..<20).map { line("It goes on and on and on", top: 200 + $0 * 16, right: 700) }, pageStarts: [0],
    bodySize: 16)

  private static func line(
    _ text: String, top: Int, left: Int = 100, right: Int, size: Int = 16, textLeft: Int? = nil
  ) -> Line {
    let box = Box(left: left, top: top, width: right - left, height: size)
    return Line(
      page: 1, cells: [Line.Cell(text: text, box: box)], style: TextStyle(size: size), separation: .line,
      textLeft: textLeft, isFootnote: false, role: nil)
  }
}
