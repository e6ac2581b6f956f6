internal import Rendering

/// A paragraph of a report, word for word, with what was found in it marked.
struct MarkedParagraph {
  private let runs: [QuotedText.Run]

  /// - Parameter marks: in Unicode scalars from the start of the text, in order and apart from each other.
  init(_ text: String, marks: [Range<Int>]) { runs = QuotedText(text, marks: marks).runs }

  func write(_ html: inout HTMLWriter) {
    html.raw("<p>")
    for run in runs {
      if run.isMarked { html.inline("mark", run.text) } else { html.text(run.text) }
    }
    html.raw("</p>\n")
  }
}
