import Testing

@testable import Ingest

struct PDFToHTMLOutputTests {
  /// Places and texts of neighbours on one line, and the texts that become fragments.
  private static let lines: [(texts: [(left: Int, width: Int, text: String)], fragments: [String])] = [
    ([(100, 50, "and"), (150, 4, " "), (154, 60, "progress")], ["and ", "progress"]),
    ([(100, 50, "and"), (151, 4, "\u{A0}"), (155, 60, "progress")], ["and ", "progress"]),
    ([(100, 50, "and"), (250, 4, " "), (254, 60, "progress")], ["and", "progress"]),
    ([(100, 4, " "), (104, 60, "progress")], ["progress"]), ([(100, 4, " ")], []), ([], []),
  ]

  @Test(arguments: lines)
  func `a blank fragment is the space behind the one that it touches`(
    texts: [(left: Int, width: Int, text: String)], fragments: [String]
  ) {
    let elements = texts.map { place in
      "<text top=\"100\" left=\"\(place.left)\" width=\"\(place.width)\" height=\"16\" font=\"0\">\(place.text)</text>"
    }
    #expect(Self.page(elements.joined())?.fragments.map(\.text) == fragments)
  }

  @Test func `a space makes the fragment before it wider`() {
    let page = Self.page(
      "<text top=\"100\" left=\"100\" width=\"50\" height=\"16\" font=\"0\">and</text>"
        + "<text top=\"100\" left=\"150\" width=\"4\" height=\"16\" font=\"1\"> </text>")
    #expect(page?.fragments.first?.box.right == 154)
  }

  private static func page(_ elements: String) -> Page? {
    let xml =
      "<pdf2xml><page number=\"1\" height=\"1262\" width=\"892\"><fontspec id=\"0\" size=\"12\" family=\"A\"/>"
      + elements + "</page></pdf2xml>"
    return PDFToHTMLOutput.pages(in: Array(xml.utf8)).first
  }
}
