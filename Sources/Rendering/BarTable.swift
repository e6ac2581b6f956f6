/// Counts with bars, in a terminal:
///
///     authority      paragraphs  every word
///     Lambeth                12           3  ██████▒▒▒▒▒▒▒▒▒▒▒
struct BarTable {
  struct Bar {
    let label: String
    let count: Int
    /// How much of the count is drawn in full.
    let part: Int
    var isDrawn = true
  }

  private let title: String
  private let bars: [Bar]
  /// Of the columns of counts: the whole, and the part that is drawn in full.
  private let heads: [String]
  private static let longestBar = 30
  private static let widestLabel = 44
  private static let countWidth = 10

  init(title: String, _ bars: [Bar], heads: (whole: String, part: String) = ("paragraphs", "every word")) {
    self.title = title
    self.bars = bars
    self.heads = [heads.whole, heads.part]
  }

  func text(_ terminal: Terminal) -> String {
    let room = terminal.width - 2 * (2 + Self.countWidth) - 2
    let widest = max(
      DisplayWidth.of(title), bars.map { DisplayWidth.of(Terminal.harmless($0.label)) }.max() ?? 0)
    let labelWidth = min(widest, Self.widestLabel, room - 8)
    let barWidth = min(Self.longestBar, room - labelWidth)
    let head = terminal.styled(row(title, heads[0], heads[1], labelWidth), .bold)
    let most = bars.filter(\.isDrawn).map(\.count).max() ?? 1
    let lines = bars.map { bar in
      let start = row(Terminal.harmless(bar.label), String(bar.count), String(bar.part), labelWidth)
      return bar.isDrawn ? start + "  " + drawing(bar, most: most, width: barWidth) : start
    }
    return ([head] + lines).map { $0 + "\n" }.joined()
  }

  private func row(_ label: String, _ count: String, _ part: String, _ width: Int) -> String {
    let label = Self.end(of: label, width: width)
    let counts = [count, part].map { "  " + Self.spaces(Self.countWidth - $0.count) + $0 }
    return label + Self.spaces(width - DisplayWidth.of(label)) + counts.joined()
  }

  /// What is not nothing is at least one block.
  private func drawing(_ bar: Bar, most: Int, width: Int) -> String {
    let length = { (count: Int) in count == 0 ? 0 : max(1, count * width / max(1, most)) }
    let full = length(bar.part)
    return String(repeating: "█", count: full)
      + String(repeating: "░", count: max(0, length(bar.count) - full))
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// Headings differ at their ends.
  private static func end(of text: String, width: Int) -> String {
    var rest = Substring(text)
    guard DisplayWidth.of(text) > width else { return text }
    while DisplayWidth.of(String(rest)) >= width, !rest.isEmpty { rest = rest.dropFirst() }
    return "…" + rest
  }
}
