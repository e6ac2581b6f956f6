internal import TextProcessing

/// Reads a web page with libxml2. Each heading, paragraph, list item and table cell becomes one fragment that
/// knows its role; one below the other, except for the cells of a row.
enum HTMLExtractor {
  /// One page without a number.
  ///
  /// - Throws: `ExtractionProblem.webPageWithoutReport` for error pages and the like.
  static func pages(in bytes: [UInt8]) throws(ExtractionProblem) -> [Page] {
    guard let tree = XMLTree(html: bytes.filter { $0 != 0 }, encoding: encoding(of: bytes)) else {
      throw .noText
    }
    var reader = MarkupReader()
    withExtendedLifetime(tree) { reader.read(content(of: tree.root)) }
    guard reader.holdsProse, !isErrorPage(title: title(of: tree.root)) else {
      throw .webPageWithoutReport(title: title(of: tree.root))
    }
    return [page(reader)]
  }

  /// The same for what is no web page but was turned into the markup of one, in UTF-8.
  ///
  /// - Throws: `ExtractionProblem.noText`
  static func pages(inFragment bytes: [UInt8]) throws(ExtractionProblem) -> [Page] {
    guard let tree = XMLTree(html: bytes.filter { $0 != 0 }, encoding: "UTF-8") else { throw .noText }
    var reader = MarkupReader()
    withExtendedLifetime(tree) { reader.read(tree.root) }
    guard !reader.fragments.isEmpty else { throw .noText }
    return [page(reader)]
  }

  private static func page(_ reader: MarkupReader) -> Page {
    Page(number: nil, width: 1600, height: reader.row * MarkupReader.rowHeight, fragments: reader.fragments)
  }

  /// What browsers take (WHATWG Encoding Standard): UTF-8 where the bytes are that, else what the page declares; Windows-1252
  /// where it declares nothing, or Latin-1, which everybody means by it.
  static func encoding(of bytes: [UInt8]) -> String? {
    if String(validating: bytes, as: UTF8.self) != nil { return "UTF-8" }
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    let isLatin1 = head.ranges(of: "iso-8859-1").contains { head[$0.upperBound...].first?.isNumber != true }
    let isDeclared = head.contains("charset=") && !isLatin1
    return isDeclared ? nil : "windows-1252"
  }

  private static func isErrorPage(title: String) -> Bool {
    let words = " " + title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    return [" not found ", " error ", " 404 ", " unavailable ", " access denied ", " forbidden "].contains {
      words.contains($0)
    }
  }

  private static func title(of root: XMLNode) -> String {
    (first(root) { $0.name == "title" }?.allText ?? "").collapsingWhitespace()
  }

  /// The part of the page that is its subject: `main`, else `article`, else everything.
  private static func content(of root: XMLNode) -> XMLNode {
    first(root) { $0.name == "main" || $0["role"] == "main" } ?? first(root) { $0.name == "article" } ?? root
  }

  private static func first(_ root: XMLNode, where matches: (XMLNode) -> Bool) -> XMLNode? {
    var stack = [root]
    while let node = stack.popLast() {
      if node.name != nil && matches(node) { return node }
      stack.append(contentsOf: node.children.reversed())
    }
    return nil
  }
}
