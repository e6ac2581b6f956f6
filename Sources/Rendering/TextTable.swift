/// A table in a terminal. The last column is never cut; wide text columns give way first.
struct TextTable {
  let header: [String]
  let rows: [[String]]
  /// The columns of numbers.
  var rightAligned: Set<Int> = []

  private static let gap = 2
  private static let narrowest = 12

  /// One line per row under a header.
  func text(_ terminal: Terminal) -> String {
    let widths = widths(for: terminal.cutsTables ? terminal.width : .max)
    let head = terminal.styled(line(header, widths), .bold)
    return ([head] + rows.map { line($0, widths) }).joined(separator: "\n") + "\n"
  }

  private func widths(for total: Int) -> [Int] {
    var widths = header.indices.map { column in
      ([header] + rows).map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    let gaps = Self.gap * (widths.count - 1)
    while widths.reduce(gaps, +) > total {
      let shrinkable = widths.indices.dropLast().filter { widths[$0] > Self.narrowest }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { column in
      let cell = column == cells.count - 1 ? cells[column] : cut(cells[column], to: widths[column])
      let padding = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(cell)))
      if rightAligned.contains(column) { return padding + cell }
      return column == cells.count - 1 ? cell : cell + padding
    }
    return padded.joined(separator: String(repeating: " ", count: Self.gap))
  }

  private func cut(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var result = ""
    for character in text where DisplayWidth.of(result + String(character)) < width {
      result.append(character)
    }
    return result + "…"
  }
}
