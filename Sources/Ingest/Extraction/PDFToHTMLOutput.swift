internal import TextProcessing

/// The XML that `pdftohtml -xml` writes:
///
///     <page number="1" height="1262" width="892">
///       <fontspec id="0" size="12" family="ABCDEE+Tahoma,Bold" color="#000000"/>
///       <text top="140" left="106" width="416" height="47" font="3">Norfolk <b>County</b> Council</text>
enum PDFToHTMLOutput {
  /// Whether poppler came to the end: without it, the first pages would pass for the whole report.
  static func isComplete(_ bytes: [UInt8]) -> Bool {
    let end = Array("</pdf2xml>".utf8)
    let tail = bytes.suffix(64)
    return tail.indices.contains { tail[$0...].starts(with: end) }
  }

  /// The pages with their fragments that hold text. Malformed XML gives what could be read.
  static func pages(in bytes: [UInt8]) -> [Page] {
    guard !bytes.isEmpty, let tree = XMLTree(xml: withoutControls(bytes)) else { return [] }
    var fonts: [String: Font] = [:]
    var pages: [Page] = []
    withExtendedLifetime(tree) {
      for element in tree.root.children where element.name == "page" {
        pages.append(page(element, fonts: &fonts))
      }
    }
    return pages
  }

  private struct Font {
    let size: Int
    let isBold: Bool
    let isItalic: Bool

    init(_ element: XMLNode) {
      let family = (element["family"] ?? "").lowercased()
      size = element.integer("size")
      isBold = family.contains("bold") || family.contains("black")
      isItalic = family.contains("italic") || family.contains("oblique")
    }
  }

  private static func page(_ element: XMLNode, fonts: inout [String: Font]) -> Page {
    var fragments: [Fragment] = []
    for child in element.children {
      switch child.name {
      case "fontspec": fonts[child["id"] ?? ""] = Font(child)
      case "text":
        let fragment = fragment(child, fonts: fonts)
        if !fragment.text.isBlank {
          fragments.append(fragment)
        } else if let last = fragments.last, last.isDirectly(before: fragment) {
          fragments[fragments.count - 1] = last.withSpace(upTo: fragment.box.right)
        }
      default: continue
      }
    }
    return Page(
      number: element.integer("number"), width: element.integer("width"), height: element.integer("height"),
      fragments: fragments)
  }

  private static func fragment(_ element: XMLNode, fonts: [String: Font]) -> Fragment {
    var styled = StyledText()
    styled.read(element)
    let font = fonts[element["font"] ?? ""]
    let box = Box(
      left: element.integer("left"), top: element.integer("top"), width: element.integer("width"),
      height: element.integer("height"))
    let style = TextStyle(
      size: font?.size ?? 0, isBold: font?.isBold == true || styled.isMostlyBold,
      isItalic: font?.isItalic == true || styled.isMostlyItalic)
    return Fragment(text: styled.text, box: box, style: style)
  }

  /// The text of a `<text>` element and how much of it stands inside `<b>` and `<i>`.
  private struct StyledText {
    var text = ""
    private var boldLength = 0
    private var italicLength = 0

    var isMostlyBold: Bool { boldLength * 2 > text.utf8.count }
    var isMostlyItalic: Bool { italicLength * 2 > text.utf8.count }

    mutating func read(_ element: XMLNode) {
      var stack: [(node: XMLNode, bold: Bool, italic: Bool)] = [(element, false, false)]
      while let (node, bold, italic) = stack.popLast() {
        if let run = node.text {
          text += run
          if bold { boldLength += run.utf8.count }
          if italic { italicLength += run.utf8.count }
        } else {
          let isBold = bold || node.name == "b"
          let isItalic = italic || node.name == "i"
          stack.append(contentsOf: node.children.reversed().map { ($0, isBold, isItalic) })
        }
      }
    }
  }

  /// XML knows no control characters but tab, line feed and carriage return; PDFs hold others, NUL among them.
  private static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }
}

extension Fragment {
  /// Whether the other stands on the same line with no gap between.
  fileprivate func isDirectly(before other: Fragment) -> Bool {
    box.top == other.box.top && abs(other.box.left - box.right) <= 1
  }

  /// A space can be a fragment of its own, in another font; without it two words would run together.
  fileprivate func withSpace(upTo right: Int) -> Fragment {
    var wider = box
    wider.right = max(box.right, right)
    return Fragment(text: text + " ", box: wider, style: style, role: role)
  }
}
