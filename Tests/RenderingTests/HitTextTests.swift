import Reports
import Search
import TestSupport
import Testing

@testable import Rendering

struct HitTextTests {
  @Test(arguments: [(80, false), (80, true), (120, false), (120, true)])
  func `hits look as they should`(width: Int, usesColour: Bool) throws {
    let terminal = Terminal(width: width, usesColour: usesColour)
    let text = HitText(terminal: terminal, showsWholeParagraphs: false).text(of: SampleResults.two)
    let name = "hits-\(width)-\(usesColour ? "colour" : "plain")"
    #expect(try Golden(name).difference(from: text) == nil)
  }

  @Test func `nothing found is said with what was searched`() {
    let terminal = Terminal(width: 80, usesColour: false)
    let text = HitText(terminal: terminal, showsWholeParagraphs: false).text(of: SampleResults.results([]))
    #expect(text.contains("nothing found; searched for 'drift' in any form"))
  }

  @Test func `a long paragraph is shown whole when it is asked for`() {
    let terminal = Terminal(width: 80, usesColour: false)
    let whole = HitText(terminal: terminal, showsWholeParagraphs: true).text(of: SampleResults.two)
    let cut = HitText(terminal: terminal, showsWholeParagraphs: false).text(of: SampleResults.two)
    #expect(whole.contains("Sentence 20 ") && !whole.contains("…"))
    #expect(!cut.contains("Sentence 20 ") && cut.contains("…"))
  }

  @Test func `no line is wider than the terminal`() {
    var random = SeededRandom(seed: 17)
    for _ in 0..<300 {
      let width = Int.random(in: 60...120, using: &random)
      let terminal = Terminal(width: width, usesColour: false)
      let text = (0..<80).map { _ in random.pick(Self.words) }.joined(separator: " ")
      let end = text.unicodeScalars.count
      let hit = SampleResults.hit(
        rank: Int.random(in: 1...2_000, using: &random), text: text,
        highlights: [0..<min(9, end), (end - 3)..<end],
        section: [random.pick(Self.words), "The experiences and progress of children who need help", text])
      let lines = HitText(terminal: terminal, showsWholeParagraphs: true).text(
        of: SampleResults.results([hit])
      )
      .split(separator: "\n").map(String.init)
      #expect(lines.first { DisplayWidth.of($0) > width } == nil, "at \(width) columns")
    }
  }

  @Test func `a citation is not wider than a narrow terminal`() {
    let lines = HitText(terminal: Terminal(width: 45, usesColour: false), showsWholeParagraphs: false)
      .text(of: SampleResults.results([SampleResults.full])).split(separator: "\n").map(String.init)
    // The line of grade, number and pages is never wrapped.
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 45 })
  }

  @Test func `a note is not wider than the terminal`() {
    let lines = HitText(terminal: Terminal(width: 60, usesColour: false), showsWholeParagraphs: false)
      .text(of: SampleResults.two).split(separator: "\n").map(String.init)
    // Notes are never wrapped.
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 60 })
  }

  @Test func `a long title is not wider than the terminal`() {
    let title = "Report on the arrangements for the protection of children and young people in a large county"
    let hit = SampleResults.hit(rank: 1, text: "Drift.", highlights: [], section: [], authority: title)
    let lines = HitText(terminal: Terminal(width: 60, usesColour: false), showsWholeParagraphs: true)
      .text(of: SampleResults.results([hit])).split(separator: "\n").map(String.init)
    // The name of the authority, or the title in its place, is never wrapped.
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 60 })
  }

  @Test func `control characters of a report never reach the terminal`() {
    let evil = "\u{1B}[2J\u{7}\u{9B}31m\u{202E}evil\u{2066}\r\u{8}"
    let hit = SampleResults.hit(
      rank: 1, text: evil + " drift", highlights: [0..<3], section: [evil, evil], authority: evil)
    let text = HitText(terminal: Terminal(width: 80, usesColour: false), showsWholeParagraphs: true)
      .text(of: SampleResults.results([hit]))
    #expect(text.contains("evil"))
    #expect(Self.controls(in: text).isEmpty)
  }

  @Test func `control characters of a title never reach the terminal in a list`() {
    let hit = SampleResults.hit(
      rank: 1, text: "Text", highlights: [], section: [], authority: "\u{1B}[2Jevil")
    let listing = ReportListing(summary: hit.match.report, paragraphCount: 1, judgements: [])
    let text = ReportsOutput.text([listing], terminal: Terminal(width: 80, usesColour: false))
    #expect(text.contains("evil"))
    #expect(Self.controls(in: text).isEmpty)
  }

  @Test func `without colour there is no escape, with colour every look is ended`() {
    let plain = HitText(terminal: Terminal(width: 80, usesColour: false), showsWholeParagraphs: true)
    #expect(!plain.text(of: SampleResults.two).contains("\u{1B}"))
    let coloured = HitText(terminal: Terminal(width: 80, usesColour: true), showsWholeParagraphs: true)
    for line in coloured.text(of: SampleResults.two).split(separator: "\n") {
      let starts = line.ranges(of: "\u{1B}[").count
      #expect(line.ranges(of: "\u{1B}[0m").count * 2 == starts)
    }
  }

  private static func controls(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value))
    }
  }

  private static let words = [
    "drift", "children", "a", "well-being", "日本語", "café", "e\u{301}tude", "🙂", "safeguarding", "in", "of",
  ]
}
