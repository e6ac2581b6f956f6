import Testing

@testable import Rendering

struct TerminalTests {
  @Test(arguments: [(10, 40), (0, 40), (-5, 40), (80, 80), (120, 120), (300, 120)])
  func `the width is one that can be read`(columns: Int, width: Int) {
    #expect(Terminal(width: columns, usesColour: false).width == width)
  }

  @Test func `a look is ended where it began, and empty text has none`() {
    let terminal = Terminal(width: 80, usesColour: true)
    #expect(terminal.styled("good", .green) == "\u{1B}[32mgood\u{1B}[0m")
    #expect(terminal.styled("", .green) == "")
    #expect(Terminal(width: 80, usesColour: false).styled("good", .green) == "good")
  }

  @Test(arguments: [
    ("plain é 日本 🙂", "plain é 日本 🙂"), ("\u{1B}[31m", "\u{FFFD}[31m"), ("a\u{0}b", "a\u{FFFD}b"),
    ("a\r\nb", "a\u{FFFD}\u{FFFD}b"), ("\u{85}\u{9B}", "\u{FFFD}\u{FFFD}"), ("\u{202E}x", "\u{FFFD}x"),
  ])
  func `controls are shown, not obeyed`(text: String, shown: String) {
    #expect(Terminal.harmless(text) == shown)
    #expect(Terminal.harmless(text).unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test(arguments: [("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("🙂", 2), ("", 0), ("ａ", 2)])
  func `a text takes the columns that terminals give it`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
