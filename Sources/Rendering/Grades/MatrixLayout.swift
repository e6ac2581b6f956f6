internal import Reports

/// How wide the columns of a table of grades are, and how many stand side by side.
struct MatrixLayout {
  /// Of the columns of grades, without the space before each.
  let widths: [Int]
  /// The columns that stand side by side; one part below the other.
  let panels: [Range<Int>]
  /// Of the columns of grades, as they are shown.
  let titles: [String]
  private let headTitles: [String]
  private let nameWidth: Int
  private let secondWidth: Int

  /// - Parameters:
  ///   - widestName: the most columns that the first head may take.
  ///   - width: those of the terminal.
  ///   - text: what a cell says.
  init(
    _ block: GradeMatrix.Block, widestName: Int, width: Int, text: ([[GradeRecord]]) -> String
  ) {
    let names = block.rows.map { DisplayWidth.of(Terminal.harmless($0.heads[0])) }
    nameWidth = min(widestName, max(names.max() ?? 0, DisplayWidth.of(block.heads[0])))
    secondWidth =
      (block.rows.map { DisplayWidth.of($0.heads[1]) } + [DisplayWidth.of(block.heads[1])]).max() ?? 0
    let contents = block.columns.indices.map { column in
      block.rows.map { DisplayWidth.of(text($0.cells[column])) }.max() ?? 0
    }
    let room = width - nameWidth - secondWidth - 3
    let forms = [
      block.columns, block.columns.map { Self.short($0, "'") }, block.columns.map { Self.short($0, "") },
    ]
    let widths = forms.map { titles in zip(contents, titles).map { max($0, DisplayWidth.of($1)) } }
    let form = widths.firstIndex { $0.reduce(0) { $0 + $1 + 1 } <= room } ?? forms.count - 1
    (titles, self.widths) = (forms[form], widths[form])
    panels = Self.panels(widths[form], room: room)
    headTitles = block.heads
  }

  /// A year without its century.
  private static func short(_ title: String, _ sign: String) -> String {
    let isYear = title.utf8.count == 4 && title.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isYear ? sign + title.suffix(2) : title
  }

  private static func panels(_ widths: [Int], room: Int) -> [Range<Int>] {
    var panels: [Range<Int>] = []
    var (start, used) = (0, 0)
    for (column, width) in widths.enumerated() {
      if column > start, used + width + 1 > room {
        panels.append(start..<column)
        (start, used) = (column, 0)
      }
      used += width + 1
    }
    return panels + [start..<widths.count]
  }

  // MARK: Parts of a line

  func header(_ columns: Range<Int>) -> String {
    heads(headTitles[0], headTitles[1])
      + columns.map { " " + Self.padded(titles[$0], to: widths[$0]) }.joined()
  }

  func heads(_ name: String, _ second: String) -> String {
    Self.padded(name, to: nameWidth) + "  " + Self.padded(second, to: secondWidth) + " "
  }

  /// A name on as many lines as it takes.
  func nameLines(_ name: String) -> [String] {
    var lines: [String] = []
    for word in Terminal.harmless(name).split(separator: " ") {
      if let last = lines.last, DisplayWidth.of(last) + 1 + DisplayWidth.of(String(word)) <= nameWidth {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append((lines.isEmpty ? "" : "  ") + word)
      }
    }
    return lines
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }
}
