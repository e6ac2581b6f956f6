package import Reports

/// What says of a paragraph where it stands, in parts: `recommendation`, `paragraph 86`, `pages 18 to 19`.
package struct ParagraphPlace {
  package struct Part: Equatable {
    package let text: String
    /// The page that it leads to, from 1.
    package var page: Int?
  }

  package let parts: [Part]

  package init(of paragraph: ParagraphInContext) {
    var parts: [Part] = []
    let (id, paragraph) = (paragraph.id, paragraph.paragraph)
    if paragraph.kind != .finding { parts.append(Part(text: paragraph.kind.rawValue)) }
    if let number = paragraph.printedNumber { parts.append(Part(text: "paragraph \(number)")) }
    if let pages = paragraph.pages { parts.append(Self.part(pages)) }
    // It cannot be cited by its number.
    if paragraph.printedNumber?.description != id.local { parts.append(Part(text: id.local)) }
    self.parts = parts
  }

  /// In one line, where the name of the paragraph stands elsewhere: `paragraph 86 · page 18`.
  package func withoutName(of paragraph: ParagraphInContext) -> String {
    let texts = parts.map(\.text).filter { $0 != paragraph.id.local }
    return texts.isEmpty ? "unnumbered paragraph" : texts.joined(separator: " · ")
  }

  /// A page or several; the first is the one that it leads to.
  private static func part(_ pages: ClosedRange<Int>) -> Part {
    let text =
      pages.count == 1 ? "page \(pages.lowerBound)" : "pages \(pages.lowerBound) to \(pages.upperBound)"
    return Part(text: text, page: pages.lowerBound)
  }
}
