internal import Rendering

/// A quotation of what was found: of a long paragraph what is around the marked words, with the whole a step away.
struct MarkedExcerpt {
  private let text: String
  private let marks: [Range<Int>]

  /// - Parameter marks: in Unicode scalars from the start of the text, in order and apart from each other.
  init(_ text: String, marks: [Range<Int>]) {
    self.text = text
    self.marks = marks
  }

  func write(_ html: inout HTMLWriter) {
    let words = MarkedText(text, marks: marks)
    let excerpt = Excerpt.words(of: words)
    if excerpt.count >= words.words.count {
      return html.within("blockquote") { MarkedParagraph(text, marks: marks).write(&$0) }
    }
    html.within("blockquote class=\"excerpt\"") { html in
      html.raw("<p>")
      Self.write(excerpt, &html)
      html.raw("</p>\n")
    }
    html.within("details class=\"whole\"") { html in
      html.element("summary", "Whole paragraph")
      html.within("blockquote") { MarkedParagraph(text, marks: marks).write(&$0) }
    }
  }

  /// A space between two marked words is marked as well.
  private static func write(_ words: [MarkedText.Word], _ html: inout HTMLWriter) {
    var isInMark = false
    func turn(_ isMarked: Bool, _ html: inout HTMLWriter) {
      if isMarked != isInMark { html.raw(isMarked ? "<mark>" : "</mark>") }
      isInMark = isMarked
    }
    for (place, word) in words.enumerated() {
      if place > 0 {
        turn(isInMark && word.pieces.first?.isMarked == true, &html)
        html.text(" ")
      }
      for piece in word.pieces {
        turn(piece.isMarked, &html)
        html.text(piece.text)
      }
    }
    turn(false, &html)
  }
}
