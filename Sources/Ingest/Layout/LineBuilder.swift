// Fragments become lines in three steps, page by page:
//
//   rows     fragments on one baseline; a raised small number is a footnote mark and is left out
//   cells    a row is cut where a gap is too wide for a space:   2. Children looked after │ Inadequate
//   bands    rows that overlap although their baselines differ are one row of a table:
//
//              Children looked after and achieving │
//                                                  │ Inadequate
//              permanence                          │
//
// Distances are measured against the size of the type, so that they hold for any size.

/// Builds the lines of a document.
public enum LineBuilder {
  /// The lines of all pages in reading order.
  public static func lines(of document: Document) -> [Line] {
    switch document.type {
    case .pdf: PositionedLines(document.pages).lines()
    case .html, .word: markedUpLines(document.pages)
    case .text: PlainTextLines.lines(of: document.pages)
    }
  }

  /// In a web page every block is a line; only table rows have several cells.
  private static func markedUpLines(_ pages: [Page]) -> [Line] {
    var lines: [Line] = []
    for page in pages {
      for row in page.fragments.chunked(by: { $0.role == .cell && $0.box.top == $1.box.top }) {
        let cells = row.map { Line.Cell(text: $0.text, box: $0.box) }
        lines.append(
          Line(
            page: page.number, cells: cells, style: row[0].style,
            separation: lines.isEmpty ? .start : .paragraph, textLeft: nil, isFootnote: false,
            role: row[0].role))
      }
    }
    return lines
  }
}

extension Array {
  /// Runs of neighbours that belong together.
  func chunked(by belongs: (Element, Element) -> Bool) -> [[Element]] {
    var chunks: [[Element]] = []
    for element in self {
      if let last = chunks.last?.last, belongs(last, element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
    return chunks
  }
}
