/// A table in a terminal. The last column is never cut; wide text columns give way first.
struct TextTable {
  let header: [String]
  let rows: [[Cell]]
  /// The columns of numbers.
  var rightAligned: Set<Int> = []

  /// A text, and how it looks.
  struct Cell: ExpressibleByStringLiteral {
    let text: String
    let look: Terminal.Look?

    init(_ text: String, look: Terminal.Look? = nil) {
      self.text = text
      self.look = look
    }

    init(stringLiteral text: String) { self.init(text) }
  }

  private static let gap = 2
  private static let narrowest = 12

  /// One line per row under a header.
  func text(_ terminal: Terminal) -> String { lines(terminal).joined(separator: "\n") + "\n" }

  /// The lines, that of the header first.
  func lines(_ terminal: Terminal) -> [String] {
    let widths = widths(for: terminal.cutsTables ? terminal.width : .max)
    let head = terminal.styled(line(header.map { Cell($0) }, widths, terminal), .bold)
    return [head] + rows.map { line($0, widths, terminal) }
  }

  private func widths(for total: Int) -> [Int] {
    var widths = header.map(DisplayWidth.of)
    for row in rows {
      for column in widths.indices { widths[column] = max(widths[column], DisplayWidth.of(row[column].text)) }
    }
    let gaps = Self.gap * (widths.count - 1)
    while widths.reduce(gaps, +) > total {
      let shrinkable = widths.indices.dropLast().filter { widths[$0] > Self.narrowest }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func line(_ cells: [Cell], _ widths: [Int], _ terminal: Terminal) -> String {
    let padded = cells.indices.map { column in
      let isLast = column == cells.count - 1
      let text = isLast ? cells[column].text : cut(cells[column].text, to: widths[column])
      let padding = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(text)))
      let styled = cells[column].look.map { terminal.styled(text, $0) } ?? text
      if rightAligned.contains(column) { return padding + styled }
      return isLast ? styled : styled + padding
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
