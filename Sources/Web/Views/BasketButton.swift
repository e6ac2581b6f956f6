internal import Rendering
internal import Reports

/// Puts a paragraph into the visitor's basket, or says that it is there.
struct BasketButton {
  private let paragraph: Paragraph.ID
  private let visitor: Visitor

  init(_ paragraph: Paragraph.ID, _ visitor: Visitor) {
    self.paragraph = paragraph
    self.visitor = visitor
  }

  func write(_ html: inout HTMLWriter) {}
}
