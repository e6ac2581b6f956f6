internal import Foundation
internal import TextProcessing

/// Reads plain text. Each line becomes one fragment, or one for each cell between tabs; lines are ten pixels
/// high and follow one another, so that a blank line shows as a gap of ten. Form feeds begin a page.
enum TextExtractor {
  /// Pixels a line takes.
  static let lineHeight = 10
  private static let characterWidth = 6
  private static let cellWidth = 600

  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let formFeed: UInt8 = 0x0C
  private static let carriageReturn = UInt8(ascii: "\r")

  static func pages(in bytes: [UInt8]) -> [Page] {
    var sheets = decoded(bytes).split(separator: formFeed, omittingEmptySubsequences: false)
    let isPaged = sheets.count > 1
    // The last page, too, may end with a form feed.
    if isPaged, sheets.last?.allSatisfy(ASCII.isWhitespace) == true { sheets.removeLast() }
    return sheets.enumerated().map { index, sheet in
      page(sheet, number: isPaged ? index + 1 : nil)
    }
  }

  private static func page(_ text: ArraySlice<UInt8>, number: Int?) -> Page {
    var fragments: [Fragment] = []
    var row = 0
    for line in text.split(separator: lineFeed, omittingEmptySubsequences: false) {
      appendCells(of: line, row: row, to: &fragments)
      row += 1
    }
    return Page(number: number, width: cellWidth * 4, height: row * lineHeight, fragments: fragments)
  }

  private static func appendCells(of line: ArraySlice<UInt8>, row: Int, to fragments: inout [Fragment]) {
    for (column, cell) in cells(of: line).enumerated() {
      let indent = cell.prefix { $0 == ASCII.space }.count
      let text = String(decoding: cell, as: UTF8.self).trimmingWhitespace()
      guard !text.isEmpty else { continue }
      let box = Box(
        left: column * cellWidth + indent * characterWidth, top: row * lineHeight,
        width: min(text.count, 1000) * characterWidth, height: lineHeight)
      fragments.append(Fragment(text: text, box: box, style: TextStyle(size: 0)))
    }
  }

  /// What stands between tabs; the tab between a bullet or dotted number and its words parts nothing.
  private static func cells(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let cells = line.split(separator: tab, omittingEmptySubsequences: false)
    guard cells.count == 2 else { return cells }
    let marker = String(decoding: cells[0], as: UTF8.self)
    guard Int(marker.filter { $0 != " " }) == nil, ListMarker.isAlone(marker),
      String(decoding: cells[1], as: UTF8.self).contains(where: \.isLetter)
    else { return cells }
    return [cells[0] + [ASCII.space] + cells[1]]
  }

  /// UTF-8, UTF-16 with a byte order mark, or else Windows-1252; line ends become line feeds, NULs and marks go.
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return plain(Array((String(data: Data(bytes), encoding: .utf16) ?? "").utf8))
    }
    if String(validating: bytes, as: UTF8.self) != nil { return plain(bytes) }
    let text = String(data: Data(bytes), encoding: .windowsCP1252) ?? String(decoding: bytes, as: UTF8.self)
    return plain(Array(text.utf8))
  }

  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == carriageReturn {
        if index < bytes.count, bytes[index] == lineFeed { index += 1 }
        result.append(lineFeed)
      } else if byte == 0xEF, index + 1 < bytes.count, bytes[index] == 0xBB, bytes[index + 1] == 0xBF {
        index += 2
      } else if byte != 0 {
        result.append(byte)
      }
    }
    return result
  }
}
