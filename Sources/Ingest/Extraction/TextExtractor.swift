internal import Foundation
internal import TextProcessing

/// Reads plain text. Each line becomes one fragment, or one for each cell between tabs; lines are ten pixels
/// high and follow one another, so that a blank line shows as a gap of ten. Form feeds begin a page.
enum TextExtractor {
  /// Pixels a line takes.
  static let lineHeight = 10
  private static let characterWidth = 6
  private static let cellWidth = 600

  static func pages(in bytes: [UInt8]) -> [Page] {
    let text = decoded(bytes)
    var sheets = text.split(separator: "\u{0C}", omittingEmptySubsequences: false)
    let isPaged = sheets.count > 1
    // The last page, too, may end with a form feed.
    if isPaged, sheets.last?.allSatisfy(\.isWhitespace) == true { sheets.removeLast() }
    return sheets.enumerated().map { index, sheet in
      page(sheet, number: isPaged ? index + 1 : nil)
    }
  }

  private static func page(_ text: Substring, number: Int?) -> Page {
    var fragments: [Fragment] = []
    var row = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      appendCells(of: line, row: row, to: &fragments)
      row += 1
    }
    return Page(number: number, width: cellWidth * 4, height: row * lineHeight, fragments: fragments)
  }

  private static func appendCells(of line: Substring, row: Int, to fragments: inout [Fragment]) {
    for (column, cell) in cells(of: line).enumerated() {
      let indent = cell.prefix { $0 == " " }.count
      let text = cell.trimmingCharacters(in: .whitespaces)
      guard !text.isEmpty else { continue }
      let box = Box(
        left: column * cellWidth + indent * characterWidth, top: row * lineHeight,
        width: min(text.count, 1000) * characterWidth, height: lineHeight)
      fragments.append(Fragment(text: text, box: box, style: TextStyle(size: 0)))
    }
  }

  /// What stands between tabs; the tab between a bullet or dotted number and its words parts nothing.
  private static func cells(of line: Substring) -> [String] {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 2, Int(cells[0].filter { $0 != " " }) == nil, ListMarker.isAlone(cells[0]),
      cells[1].contains(where: \.isLetter)
    else { return cells }
    return [cells[0] + " " + cells[1]]
  }

  /// UTF-8, UTF-16 with a byte order mark, or else Windows-1252; line ends become line feeds, NULs go.
  private static func decoded(_ bytes: [UInt8]) -> String {
    let data = Data(bytes)
    let text =
      if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        String(data: data, encoding: .utf16) ?? ""
      } else {
        String(validating: bytes, as: UTF8.self) ?? String(data: data, encoding: .windowsCP1252)
          ?? String(decoding: bytes, as: UTF8.self)
      }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .filter { $0 != "\0" && $0 != "\u{FEFF}" }
  }
}
