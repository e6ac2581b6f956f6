internal import TextProcessing

/// Reads a web page with libxml2. Each heading, paragraph, list item and table cell becomes one fragment that
/// knows its role; one below the other, except for the cells of a row.
enum HTMLExtractor {
  private static let rowHeight = 40
  private static let columnWidth = 400

  /// One page without a number.
  ///
  /// - Throws: `ExtractionProblem.webPageWithoutReport` for error pages and the like.
  static func pages(in bytes: [UInt8]) throws(ExtractionProblem) -> [Page] {
    guard let tree = XMLTree(html: bytes.filter { $0 != 0 }, encoding: encoding(of: bytes)) else {
      throw .noText
    }
    var reader = Reader()
    withExtendedLifetime(tree) { reader.read(content(of: tree.root)) }
    guard reader.holdsProse, !isErrorPage(title: title(of: tree.root)) else {
      throw .webPageWithoutReport(title: title(of: tree.root))
    }
    return [Page(number: nil, width: 1600, height: reader.row * rowHeight, fragments: reader.fragments)]
  }

  /// What browsers take (WHATWG Encoding Standard): UTF-8 where the bytes are that, else what the page declares; Windows-1252
  /// where it declares nothing, or Latin-1, which everybody means by it.
  private static func encoding(of bytes: [UInt8]) -> String? {
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
    normalised(first(root) { $0.name == "title" }?.allText ?? "")
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

  private static func normalised(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Walks the tree without recursion and gathers text until a block ends.
  private struct Reader {
    private(set) var fragments: [Fragment] = []
    private(set) var row = 0
    private var text = ""
    private var role = Role.paragraph
    private var column = 0
    private var listDepth = 0

    /// At least three blocks of a dozen words: less is no report.
    var holdsProse: Bool {
      fragments.count { $0.text.split(separator: " ").count >= 12 } >= 3
    }

    private enum Step {
      case enter(XMLNode)
      case leave(String)
    }

    mutating func read(_ root: XMLNode) {
      var steps: [Step] = [.enter(root)]
      while let step = steps.popLast() {
        switch step {
        case .enter(let node):
          if let run = node.text {
            text += run
          } else if let name = node.name, !isChrome(name, node) {
            open(name)
            steps.append(.leave(name))
            steps.append(contentsOf: node.children.reversed().map(Step.enter))
          }
        case .leave(let name):
          close(name)
        }
      }
      flush()
    }

    /// What is around the subject. A form is, unless the whole page stands in it.
    private func isChrome(_ name: String, _ node: XMLNode) -> Bool {
      name == "form" ? node.allText.utf8.count < Self.shortestPage : Self.skipped.contains(name)
    }

    private static let shortestPage = 4000

    private static let skipped: Set<String> = [
      "script", "style", "nav", "footer", "aside", "button", "noscript", "template", "head", "svg",
    ]

    private static let blocks: Set<String> = [
      "p", "div", "section", "article", "main", "header", "ul", "ol", "table", "tr", "blockquote", "address",
      "dl", "dt", "dd", "figure", "hr", "body",
    ]

    private mutating func open(_ name: String) {
      switch name {
      case "h1", "h2", "h3", "h4", "h5", "h6": start(.heading(level: Int(name.dropFirst()) ?? 1))
      case "li": start(.listItem(depth: max(1, listDepth), number: nil))
      case "td", "th": start(.cell)
      case "br": text += " "
      case "ul", "ol":
        flush()
        listDepth += 1
      case "tr":
        flush()
        column = 0
      case "p" where isInListItemOrCell, "div" where isInListItemOrCell: text += " "
      default: if Self.blocks.contains(name) { start(.paragraph) }
      }
    }

    private mutating func close(_ name: String) {
      switch name {
      case "ul", "ol":
        flush()
        listDepth -= 1
      case "td", "th":
        flush()
        column += 1
      case "tr":
        flush()
        row += 1
      case "h1", "h2", "h3", "h4", "h5", "h6", "li": flush()
      case "p" where isInListItemOrCell, "div" where isInListItemOrCell: text += " "
      default: if Self.blocks.contains(name) { flush() }
      }
    }

    /// A paragraph right inside a list item or cell belongs to it.
    private var isInListItemOrCell: Bool {
      switch role {
      case .listItem, .cell: true
      default: false
      }
    }

    private mutating func start(_ newRole: Role) {
      flush()
      role = newRole
    }

    private mutating func flush() {
      let words = HTMLExtractor.normalised(text)
      defer {
        text = ""
        role = .paragraph
      }
      guard !words.isEmpty else { return }
      let isCell = role == .cell
      let box = Box(
        left: isCell ? column * columnWidth : 0, top: row * rowHeight, width: columnWidth - 20, height: 20)
      fragments.append(Fragment(text: words, box: box, style: TextStyle(size: 0), role: role))
      if !isCell { row += 1 }
    }
  }
}
