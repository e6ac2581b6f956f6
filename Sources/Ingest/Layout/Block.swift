public import Reports

/// Hop 3: a heading, paragraph, list item or table row, whole again across lines and pages.
public struct Block: Sendable, Equatable {
  /// What a block is, by its form alone.
  public enum Kind: Sendable, Equatable {
    case heading
    case paragraph
    /// A paragraph that carries its place in the report's numbering.
    case numbered(ParagraphNumber)
    /// `depth` from 1 for lists in lists.
    case bullet(depth: Int)
    /// One row of a table; its columns are in `cells`.
    case row
    case footnote
    /// An entry of the table of contents.
    case contentsEntry
  }

  public internal(set) var kind: Kind

  /// Whether it carries a number of the report's own numbering.
  var isNumbered: Bool {
    if case .numbered = kind { true } else { false }
  }

  /// Whether it is an item of a list, numbered or not.
  var isListItem: Bool {
    switch kind {
    case .numbered, .bullet: true
    default: false
    }
  }

  /// The text without number or bullet; line breaks of the layout are single spaces.
  public internal(set) var text: String
  /// The columns of a row, or of a heading beside which something stands; otherwise empty.
  public internal(set) var cells: [String]
  public let style: TextStyle
  /// First and last page, from 1; `nil` for text without pages.
  public internal(set) var pages: ClosedRange<Int>?
  /// The left edge in pixels; `nil` where the file has no places.
  let left: Int?
  /// The level that markup gives a heading, from 1; `nil` where the file does not say.
  public let level: Int?
}
