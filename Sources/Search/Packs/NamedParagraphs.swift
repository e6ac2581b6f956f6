internal import Indexing
internal import Reports

/// Finds the paragraphs that a theme names.
struct NamedParagraphs {
  let index: ReportIndex

  /// A paragraph by its name, or by one whose report is shortened, as `findings show` takes it.
  ///
  /// - Throws: `NameProblem` where the index has none, `IndexProblem`
  func paragraph(_ name: String) throws -> ParagraphInContext {
    if let colon = name.firstIndex(of: ":") {
      let id = Paragraph.ID(
        report: Report.ID(String(name[..<colon])), local: String(name[name.index(after: colon)...]))
      if let passage = try index.passage(around: id, before: 0, after: 0) { return passage.paragraph }
    }
    let extract = try index.extract(named: name, context: 0)
    guard extract.asked != nil, let paragraph = extract.paragraphs.first else {
      throw NameProblem.unknownParagraph(
        name: Paragraph.ID(report: extract.listing.summary.id, local: ""), numbers: nil, nearest: [])
    }
    return paragraph
  }

  /// The name in full; `nil` where the index has no such paragraph.
  func id(_ name: String) throws -> Paragraph.ID? {
    do {
      return try paragraph(name).id
    } catch is NameProblem {
      return nil
    }
  }
}
