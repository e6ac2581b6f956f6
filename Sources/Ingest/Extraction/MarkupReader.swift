internal import TextProcessing

/// Walks the tree of a web page, without recursion, and gathers text until a block ends. The blocks stand one below the
/// other; the cells of a row beside each other.
struct MarkupReader {
  static let rowHeight = 40
  private static let columnWidth = 400

  private(set) var fragments: [Fragment] = []
  private(set) var row = 0
  private var text = ""
  private var strongLength = 0
  private var strongDepth = 0
  private var role = Role.paragraph
  private var column = 0
  private var lists: [List] = []
  private var notesDepth = 0

  private struct List {
    let isOrdered: Bool
    var next: Int
  }

  /// At least three blocks of a dozen words: less is no report.
  var holdsProse: Bool {
    fragments.count { $0.text.split(separator: " ").count >= 12 } >= 3
  }

  private enum Step {
    case enter(XMLNode)
    case leave(XMLNode, name: String)
  }

  mutating func read(_ root: XMLNode) {
    var steps: [Step] = [.enter(root)]
    while let step = steps.popLast() {
      switch step {
      case .enter(let node):
        if let run = node.text {
          text += run
          if strongDepth > 0 { strongLength += run.utf8.count }
        } else if let name = node.name, !isChrome(name, node), !isNoteMark(name, node) {
          open(name, node)
          steps.append(.leave(node, name: name))
          steps.append(contentsOf: node.children.reversed().map(Step.enter))
        }
      case .leave(let node, let name):
        close(name, node)
      }
    }
    flush()
  }

  // MARK: What is left out

  /// What is around the subject. A form is, unless the whole page stands in it.
  private func isChrome(_ name: String, _ node: XMLNode) -> Bool {
    name == "form" ? node.allText.utf8.count < Self.shortestPage : Self.skipped.contains(name)
  }

  private static let shortestPage = 4000

  private static let skipped: Set<String> = [
    "script", "style", "nav", "footer", "aside", "button", "noscript", "template", "head", "svg",
  ]

  /// The raised number that leads to a footnote, and the arrow that leads back.
  private func isNoteMark(_ name: String, _ node: XMLNode) -> Bool {
    if name == "a" { return Self.linkRoles.contains(node["role"] ?? "") }
    guard name == "sup", node.hasChild(named: "a") else { return false }
    return node.allText.allSatisfy { $0.isNumber || "[]*".contains($0) }
  }

  /// Digital Publishing WAI-ARIA Module 1.0.
  private static let linkRoles: Set<String> = ["doc-noteref", "doc-backlink"]

  private static func holdsNotes(_ node: XMLNode) -> Bool {
    ["doc-endnotes", "doc-footnote"].contains(node["role"] ?? "")
  }

  // MARK: Blocks

  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "header", "ul", "ol", "table", "tr", "blockquote", "address",
    "dl", "dt", "dd", "figure", "hr", "body", "caption",
  ]

  private mutating func open(_ name: String, _ node: XMLNode) {
    if Self.holdsNotes(node) { notesDepth += 1 }
    switch name {
    case _ where Self.headings.contains(name): start(.heading(level: Int(name.dropFirst()) ?? 1))
    case "li": start(listItem(node))
    case "td", "th": start(.cell)
    case "br": text += " "
    case "b", "strong": strongDepth += 1
    case "ul", "ol":
      flush()
      lists.append(List(isOrdered: name == "ol", next: node["start"].flatMap { Int($0) } ?? 1))
    case "tr":
      flush()
      column = 0
    case "p" where isInListItemOrCell, "div" where isInListItemOrCell: text += " "
    default: if Self.blocks.contains(name) { start(.paragraph) }
    }
  }

  private mutating func close(_ name: String, _ node: XMLNode) {
    switch name {
    case "ul", "ol":
      flush()
      _ = lists.popLast()
    case "td", "th":
      flush()
      column += 1
    case "tr":
      flush()
      row += 1
    case "b", "strong": strongDepth -= 1
    case "li": flush()
    case "caption": flush(isCaption: true)
    case "p" where isInListItemOrCell, "div" where isInListItemOrCell: text += " "
    default: if Self.blocks.contains(name) || Self.headings.contains(name) { flush() }
    }
    if Self.holdsNotes(node) { notesDepth -= 1 }
  }

  private mutating func listItem(_ node: XMLNode) -> Role {
    guard let last = lists.indices.last, lists[last].isOrdered else {
      return .listItem(depth: max(1, lists.count), number: nil)
    }
    let number = node["value"].flatMap { Int($0) } ?? lists[last].next
    lists[last].next = number &+ 1
    return .listItem(depth: lists.count, number: number)
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

  /// `isCaption`: of a table; pandoc writes the captions of Word documents twice.
  private mutating func flush(isCaption: Bool = false) {
    let words = text.collapsingWhitespace()
    defer {
      text = ""
      strongLength = 0
      role = .paragraph
    }
    guard !words.isEmpty, !(isCaption && words == fragments.last?.text) else { return }
    let isCell = role == .cell
    let box = Box(
      left: isCell ? column * Self.columnWidth : 0, top: row * Self.rowHeight, width: Self.columnWidth - 20,
      height: 20)
    let style = TextStyle(size: 0, isBold: strongLength * 2 > text.utf8.count)
    fragments.append(
      Fragment(text: words, box: box, style: style, role: notesDepth > 0 ? .footnote : role))
    if !isCell { row += 1 }
  }
}
