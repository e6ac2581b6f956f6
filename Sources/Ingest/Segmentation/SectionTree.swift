internal import Reports

/// Grows the tree of sections while the headings of a report go by.
///
/// A heading of the family's outline takes its place there, in the innermost open section whose outline has it.
/// Any other heading takes its place by how prominently it is set.
struct SectionTree {
  /// An open section.
  private struct Branch {
    let section: Int
    let node: OutlineNode?
    let prominence: Prominence
    let content: OutlineNode.Content
    /// Where the heading begins; `nil` where the file does not say.
    let headingLeft: Int?
  }

  private let outline: [OutlineNode]
  private let headingsAnywhere: [OutlineNode]
  private(set) var sections: [Section] = []
  private var open: [Branch] = []
  /// The part of the outline whose sections are printed without its own heading.
  private var unprintedPart: OutlineNode?
  /// Whether no text has come since the last heading.
  private var isFresh = false

  init(outline: [OutlineNode], headingsAnywhere: [OutlineNode] = []) {
    self.outline = outline
    self.headingsAnywhere = headingsAnywhere
  }

  /// The innermost open section.
  var current: Int? { open.last?.section }

  /// What the innermost open section holds.
  var content: OutlineNode.Content { open.last?.content ?? .findings }

  /// The grade in force: that of the nearest enclosing section that carries one.
  var grade: (grade: Grade, printed: String)? {
    for branch in open.reversed() {
      let section = sections[branch.section]
      if let grade = section.grade { return (grade, section.gradePrinted ?? grade.description) }
    }
    return nil
  }

  /// Whether the outline has a heading of this name, wherever.
  func isKnown(_ heading: String) -> Bool {
    let key = HeadingKey(heading)
    var nodes = outline
    while let node = nodes.popLast() {
      if node.names(key) { return true }
      nodes.append(contentsOf: node.children)
    }
    return false
  }

  /// Opens the section of a heading.
  mutating func open(_ heading: String, reading: GradeReader.Reading?, block: Block) {
    let prominence = Prominence(block)
    let key = HeadingKey(heading)
    let node = place(key, prominence, isGraded: reading != nil)
    if node == nil, let reading, isFresh, open.last?.node != nil { _ = setGrade(reading) }
    isFresh = true
    let content =
      node?.content ?? headingsAnywhere.first { $0.names(key) }?.content ?? open.last?.content ?? .findings
    sections.append(
      Section(
        heading: heading, parent: open.last?.section, grade: reading?.grade, gradePrinted: reading?.printed,
        page: block.pages?.lowerBound))
    open.append(
      Branch(
        section: sections.count - 1, node: node, prominence: prominence, content: content,
        headingLeft: block.left))
  }

  /// Notes that text has come. A box ends where text stands to the left of its heading.
  mutating func take(_ block: Block) {
    isFresh = false
    guard let left = block.left, let last = open.last, last.node?.isBox == true, let edge = last.headingLeft,
      edge - left >= Self.inset
    else { return }
    open.removeLast()
  }

  /// Pixels by which a box stands in from the text around it.
  private static let inset = 8

  /// Gives the innermost section its grade, read from a line under its heading. False when it has one already.
  mutating func setGrade(_ reading: GradeReader.Reading) -> Bool {
    guard let current, sections[current].grade == nil else { return false }
    sections[current].grade = reading.grade
    sections[current].gradePrinted = reading.printed
    return true
  }

  /// Closes what a heading ends and returns its node in the outline.
  private mutating func place(_ key: HeadingKey, _ prominence: Prominence, isGraded: Bool) -> OutlineNode? {
    let fits = { (node: OutlineNode) in node.names(key) && (isGraded || !node.isGraded) }
    for depth in open.indices.reversed() {
      // `The board is good`, then `The board is good because:`.
      if !isGraded, sections[open[depth].section].grade != nil, open[depth].node?.names(key) == true {
        open.removeLast(open.count - depth - 1)
        return nil
      }
      if let node = open[depth].node?.children.first(where: fits) {
        open.removeLast(open.count - depth - 1)
        return node
      }
    }
    if let node = outline.first(where: fits) {
      open = []
      unprintedPart = nil
      return node
    }
    if let node = childOfUnprintedPart(fits) {
      open = []
      return node
    }
    while let last = open.last, ends(last, before: prominence) { open.removeLast() }
    return nil
  }

  /// Not every report prints the heading of a part over its sections. Then the part is the first of the outline that has
  /// such a section, and stays so until the heading of another is printed.
  private mutating func childOfUnprintedPart(_ fits: (OutlineNode) -> Bool) -> OutlineNode? {
    if unprintedPart == nil, !open.contains(where: { $0.node?.children.isEmpty == false }) {
      unprintedPart = outline.first { $0.children.contains(where: fits) }
    }
    return unprintedPart?.children.first(where: fits)
  }

  private func ends(_ branch: Branch, before prominence: Prominence) -> Bool {
    guard let node = branch.node else { return branch.prominence <= prominence }
    if prominence.isClearlyAbove(branch.prominence) { return true }
    return prominence == branch.prominence && prominence.isSet && node.children.isEmpty
      && node.content == .findings && sections[branch.section].grade == nil
  }
}

/// How a heading stands out: by its level in markup, else by size and weight.
private struct Prominence: Comparable {
  private let rank: Int

  init(_ block: Block) {
    if let level = block.level {
      rank = (10 - level) * 10
    } else {
      rank = block.style.size * 2 + (block.style.isBold ? 1 : 0)
    }
  }

  /// False where the file does not show it.
  var isSet: Bool { rank > 0 }

  /// By a level of markup or two pixels: a change of weight alone is no rise.
  func isClearlyAbove(_ other: Self) -> Bool { rank - other.rank >= 4 }

  static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
