public import Ingest
public import Reports

/// Prints any hop of reading a report, one item a line, with positions; golden tests read it.
public enum DumpText {
  /// Hop 1.
  public static func text(of document: Document) -> String {
    document.pages.map { page in
      let head = "page \(page.number.map(String.init) ?? "-") \(page.width)x\(page.height)\n"
      return head
        + page.fragments.map { "  \(place($0.box)) \(style($0.style))\(role($0.role)) \($0.text)\n" }.joined()
    }.joined()
  }

  /// Hop 2.
  public static func text(of lines: [Line]) -> String {
    lines.map { line in
      let marker = line.hasDetachedMarker ? " marker" : ""
      let note = line.isFootnote ? " footnote" : ""
      let text = line.cells.map(\.text).joined(separator: " | ")
      return "\(line.page.map(String.init) ?? "-") \(place(line.box)) \(style(line.style)) "
        + "\(line.separation.rawValue)\(marker)\(note)\(role(line.role)): \(text)\n"
    }.joined()
  }

  /// Hop 3.
  public static func text(of blocks: [Block]) -> String {
    blocks.map { block in
      let level = block.level.map { " level \($0)" } ?? ""
      return "\(pages(block.pages)) \(kind(block.kind))\(level) \(style(block.style)): \(block.text)\n"
    }.joined()
  }

  /// Hop 4.
  public static func text(of report: Report) -> String {
    facts(report) + report.judgements.map(judgement).joined()
      + report.paragraphs.map { paragraph in
        let path = report.path(ofSection: paragraph.section).joined(separator: " > ")
        let number = paragraph.printedNumber.map { " \($0)" } ?? ""
        let grade = paragraph.grade.map { " [\($0)]" } ?? ""
        let recommendation = paragraph.recommendation.map(recommendation) ?? ""
        return
          "\(pages(paragraph.pages)) \(paragraph.kind.rawValue)\(number)\(grade)\(recommendation) (\(path)): \(paragraph.text)\n"
      }.joined()
  }

  private static func recommendation(_ recommendation: Recommendation) -> String {
    let when = recommendation.timescale.map { timescale in
      " {\(timescale)\(recommendation.due.map { " → \($0)" } ?? "")}"
    }
    let whom =
      recommendation.addressees.isEmpty ? "" : " @ " + recommendation.addressees.joined(separator: "; ")
    return (when ?? "") + whom
  }

  private static func facts(_ report: Report) -> String {
    let facts = report.facts
    let values: [(String, String?)] = [
      ("title", facts.title), ("authority", facts.authority?.name), ("as printed", facts.authorityPrinted),
      ("framework", facts.framework.rawValue), ("inspected from", facts.inspectedFrom?.description),
      ("inspected to", facts.inspectedTo?.description), ("published", facts.published?.description),
      ("published from", facts.publishedFrom?.rawValue), ("lead inspector", facts.leadInspector),
      ("overall", facts.overall?.rawValue), ("licence", facts.licence?.rawValue),
      ("pages", report.pageCount.map(String.init)),
    ]
    return values.map { "\($0.0): \($0.1 ?? "-")\n" }.joined()
  }

  private static func judgement(_ judgement: Judgement) -> String {
    "judgement (\(judgement.name.joined(separator: " > "))): \(judgement.grade) "
      + "'\(judgement.gradePrinted)' from \(judgement.origin.rawValue)\n"
  }

  private static func kind(_ kind: Block.Kind) -> String {
    switch kind {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .numbered(let number): "numbered \(number)"
    case .bullet(let depth): "bullet \(depth)"
    case .row: "row"
    case .footnote: "footnote"
    case .contentsEntry: "contents"
    }
  }

  private static func place(_ box: Box) -> String { "\(box.left),\(box.top)-\(box.right),\(box.bottom)" }

  private static func style(_ style: TextStyle) -> String {
    "\(style.size)\(style.isBold ? "b" : "")\(style.isItalic ? "i" : "")"
  }

  private static func role(_ role: Role?) -> String {
    switch role {
    case nil: ""
    case .heading(let level): " h\(level)"
    case .paragraph: " p"
    case .listItem(let depth, _): " li\(depth)"
    case .cell: " cell"
    case .footnote: " footnote"
    }
  }

  private static func pages(_ pages: ClosedRange<Int>?) -> String {
    guard let pages else { return "-" }
    return pages.count == 1 ? "\(pages.lowerBound)" : "\(pages.lowerBound)-\(pages.upperBound)"
  }
}
