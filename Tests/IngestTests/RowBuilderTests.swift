import Testing

@testable import Ingest

/// Fragments on one baseline: body text is set in 16 pixels, raised marks in 9.
struct RowBuilderTests {
  @Test func `fragments on one baseline are a row from left to right`() {
    #expect(
      rows([
        fragment("right", left: 300, top: 100), fragment("left", left: 100, top: 101),
        fragment("below", left: 100, top: 120),
      ]) == [["left", "right"], ["below"]])
  }

  @Test(arguments: [
    ("12", false), ("1, 2", false), ("*", false), ("[1]", true), ("[12] ", true), ("st", true),
  ])
  func `a raised mark goes, one in brackets or an ending stays`(mark: String, isKept: Bool) {
    let text = [
      fragment("Children were seen on the 21", left: 100, top: 100),
      fragment(mark, left: 300, top: 96, size: 9), fragment("and heard.", left: 330, top: 100),
    ]
    let expected = ["Children were seen on the 21"] + (isKept ? [mark] : []) + ["and heard."]
    #expect(rows(text) == [expected])
  }

  @Test(arguments: [("3", false), ("[3]", true), ("nd", true)])
  func `a mark that is raised so little that it stands on the baseline is treated the same`(
    mark: String, isKept: Bool
  ) {
    let text = [
      fragment("Children were seen", left: 100, top: 100), fragment(mark, left: 300, top: 104, size: 9),
    ]
    #expect(rows(text) == [["Children were seen"] + (isKept ? [mark] : [])])
  }

  @Test func `the mark at the start of a row is the number of a footnote`() {
    let text = [
      fragment("4", left: 100, top: 897, size: 7),
      fragment("The board met in May.", left: 110, top: 900, size: 12),
    ]
    #expect(rows(text) == [["4", "The board met in May."]])
  }

  private func rows(_ fragments: [Fragment]) -> [[String]] {
    let page = Page(number: 1, width: 892, height: 1263, fragments: fragments)
    return RowBuilder(bodySize: 16).rows(of: page).map { $0.fragments.map(\.text) }
  }

  private func fragment(_ text: String, left: Int, top: Int, size: Int = 16) -> Fragment {
    Fragment(
      text: text, box: Box(left: left, top: top, width: text.count * size / 2, height: size),
      style: TextStyle(size: size))
  }
}
