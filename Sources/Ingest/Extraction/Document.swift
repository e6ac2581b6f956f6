// Hop 1: a file becomes pages of positioned, styled fragments of text.
//
// Coordinates are those of `pdftohtml` at its standard zoom: 1.5 px per point, origin at the top left. Plain
// text and web pages have no geometry of their own and are given one: see their extractors.

/// What was read from a file, before anything is concluded from it.
public struct Document: Sendable, Equatable {
  public let type: FileType
  public let pages: [Page]

  public init(type: FileType, pages: [Page]) {
    self.type = type
    self.pages = pages
  }
}

/// A sheet of a report.
public struct Page: Sendable, Equatable {
  /// From 1; `nil` for text that has no pages.
  public let number: Int?
  public let width: Int
  public let height: Int
  /// In the order of the file, which need not be reading order.
  public let fragments: [Fragment]

  public init(number: Int?, width: Int, height: Int, fragments: [Fragment]) {
    self.number = number
    self.width = width
    self.height = height
    self.fragments = fragments
  }
}

/// A run of text on one line in one style.
public struct Fragment: Sendable, Equatable {
  public let text: String
  public let box: Box
  public let style: TextStyle
  /// What the file itself says the text is; `nil` where it does not say.
  public let role: Role?

  public init(text: String, box: Box, style: TextStyle, role: Role? = nil) {
    self.text = text
    self.box = box
    self.style = style
    self.role = role
  }
}

/// What markup says of a text.
public enum Role: Sendable, Equatable {
  case heading(level: Int)
  case paragraph
  /// `depth` from 1; `number` for ordered lists.
  case listItem(depth: Int, number: Int?)
  case cell
  /// A note, wherever the file keeps it.
  case footnote
}

/// A rectangle in pixels from the top left of the page.
public struct Box: Sendable, Equatable {
  public var left: Int
  public var top: Int
  public var right: Int
  public var bottom: Int

  public init(left: Int, top: Int, width: Int, height: Int) {
    self.init(left: left, top: top, right: left + width, bottom: top + height)
  }

  init(left: Int, top: Int, right: Int, bottom: Int) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The height in pixels.
  public var height: Int { bottom - top }

  /// The smallest box around both.
  public func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// How many pixels of height both share; negative for the distance between them.
  public func verticalOverlap(_ other: Box) -> Int { min(bottom, other.bottom) - max(top, other.top) }
}

/// How a text is set.
public struct TextStyle: Sendable, Hashable {
  /// In pixels, a whole number; 0 where the file has no sizes.
  public let size: Int
  public let isBold: Bool
  public let isItalic: Bool

  public init(size: Int, isBold: Bool = false, isItalic: Bool = false) {
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
  }
}
