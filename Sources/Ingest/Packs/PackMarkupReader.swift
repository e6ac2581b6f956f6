internal import TextProcessing

/// Walks the tree of a web page, without recursion, and gathers its quotations, each with the text of the block behind it.
struct PackMarkupReader {
  private(set) var passages: [QuotedPassage] = []
  /// The text of the last preformatted block.
  private(set) var theme: String?
  /// Blocks that look like citations and stand behind no quotation, without `emphasisAdded`.
  private(set) var looseCitations: [String] = []

  /// The text of the block that is being read.
  private var block = ""
  private var quotation = ""
  private var isMarked = false
  /// A quotation whose citation has not been read yet.
  private var pending: (text: String, isMarked: Bool)?
  private var preformatted = ""
  /// How many elements that are still open are of each kind.
  private var (quotationDepth, markDepth, preformattedDepth) = (0, 0, 0)

  private enum Step {
    case enter(XMLNode)
    case leave(name: String)
  }

  mutating func read(_ root: XMLNode) {
    var steps: [Step] = [.enter(root)]
    while let step = steps.popLast() {
      switch step {
      case .enter(let node):
        if let run = node.text {
          add(run)
        } else if let name = node.name, !Self.isUnread(name, node) {
          open(name)
          steps.append(.leave(name: name))
          steps.append(contentsOf: node.children.reversed().map(Step.enter))
        }
      case .leave(let name): close(name)
      }
    }
    endBlock()
    endPending(citation: nil)
  }

  // MARK: What is not read

  /// What a reader of the page does not see or sees struck out, and marks of footnotes.
  private static func isUnread(_ name: String, _ node: XMLNode) -> Bool {
    unread.contains(name) || node["hidden"] != nil || node["role"] == "doc-noteref"
  }

  private static let unread: Set<String> = [
    "script", "style", "template", "noscript", "head", "del", "s", "strike",
  ]

  // MARK: Blocks

  /// All other elements begin a block, and end one.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
    "samp", "small",
    "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
  ]
  private static let marks: Set<String> = ["b", "em", "i", "mark", "strong", "u"]

  private mutating func open(_ name: String) {
    if Self.marks.contains(name) { markDepth += 1 }
    guard !Self.inline.contains(name) else { return }
    breakOff(at: name)
    if name == "br", preformattedDepth > 0 { preformatted += "\n" }
    if name == "pre" {
      if preformattedDepth == 0 { preformatted = "" }
      preformattedDepth += 1
    } else if name == "blockquote" {
      if quotationDepth == 0 {
        endPending(citation: nil)
        (quotation, isMarked) = ("", false)
      }
      quotationDepth += 1
    }
  }

  private mutating func close(_ name: String) {
    if Self.marks.contains(name) { markDepth -= 1 }
    guard !Self.inline.contains(name) else { return }
    breakOff(at: name)
    if name == "pre" {
      preformattedDepth -= 1
      if preformattedDepth == 0 { theme = Self.withOneLineEnd(preformatted) }
    } else if name == "blockquote" {
      quotationDepth -= 1
      if quotationDepth == 0 { pending = (quotation.collapsingWhitespace(), isMarked) }
    }
  }

  private mutating func add(_ run: String) {
    if preformattedDepth > 0 { preformatted += run }
    guard quotationDepth > 0 else {
      block += run
      return
    }
    quotation += run
    if markDepth > 0, !run.isBlank { isMarked = true }
  }

  /// A line break parts words as the edge of a block does, and yet the block goes on.
  private mutating func breakOff(at name: String) {
    if quotationDepth > 0 {
      quotation += "\n"
    } else if name == "br" {
      block += "\n"
    } else {
      endBlock()
    }
  }

  private mutating func endBlock() {
    let text = block.collapsingWhitespace()
    block = ""
    guard !text.isEmpty else { return }
    if pending != nil {
      endPending(citation: text)
    } else if text.contains(QuotedPassage.separator) {
      looseCitations.append(Self.withoutEmphasis(text))
    }
  }

  private mutating func endPending(citation: String?) {
    guard let (text, isMarked) = pending else { return }
    passages.append(
      QuotedPassage(
        number: passages.count + 1, text: text, citation: citation.map(Self.withoutEmphasis),
        isMarked: isMarked, saysEmphasisAdded: citation?.hasSuffix(QuotedPassage.emphasisAdded) == true))
    pending = nil
  }

  private static func withoutEmphasis(_ citation: String) -> String {
    let isAdded = citation.hasSuffix(QuotedPassage.emphasisAdded)
    return isAdded ? String(citation.dropLast(QuotedPassage.emphasisAdded.count)) : citation
  }

  private static func withOneLineEnd(_ text: String) -> String {
    String(decoding: text.utf8.reversed().drop { $0 == 0x0A || $0 == 0x0D }.reversed(), as: UTF8.self) + "\n"
  }
}
