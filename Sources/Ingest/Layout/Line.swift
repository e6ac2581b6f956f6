/// Hop 2: a line of a page, or a row of a table, in reading order and without the page's furniture.
public struct Line: Sendable, Equatable {
  /// What stands between a line and the one before it.
  public enum Separation: String, Sendable {
    /// Nothing: the first line of a document.
    case start
    /// The usual distance of lines.
    case line
    /// A larger distance, or a blank line.
    case paragraph
    /// The end of a page.
    case page
  }

  /// The page, from 1; `nil` for text without pages.
  public let page: Int?
  /// The text by columns, left to right; one for ordinary lines. Never empty.
  public let cells: [Cell]
  public let style: TextStyle
  public var separation: Separation
  /// Where the text begins behind a list number or bullet that stands apart from it; `nil` where none does.
  public let textLeft: Int?
  /// True when a list number or bullet stands apart from the text behind it.
  public var hasDetachedMarker: Bool { textLeft != nil }
  /// True for the notes at the foot of a page.
  public var isFootnote: Bool
  public let role: Role?

  /// One column of a line.
  public struct Cell: Sendable, Equatable {
    public let text: String
    public let box: Box
  }

  func with(cells: [Cell], separation: Separation) -> Line {
    Line(
      page: page, cells: cells, style: style, separation: separation, textLeft: textLeft,
      isFootnote: isFootnote, role: role)
  }

  /// The place of the whole line.
  public var box: Box { cells.dropFirst().reduce(cells[0].box) { $0.union($1.box) } }

  /// The text of all cells.
  public var text: String { cells.map(\.text).joined(separator: " ") }
}
