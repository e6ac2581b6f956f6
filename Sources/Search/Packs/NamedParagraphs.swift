internal import Indexing
internal import Reports

/// Finds paragraphs by names that people write.
struct NamedParagraphs {
  let index: ReportIndex

  /// A paragraph by its name, or by one whose report is shortened, as `findings show` takes it. A name that holds a whole day is
  /// taken for a full one: it is not to mean another report of that day when its own has left the index.
  ///
  /// - Throws: `NameProblem` where the index has none, `IndexProblem`
  func paragraph(_ name: String) throws -> ParagraphInContext {
    let id = Self.id(name)
    if let paragraph = try index.paragraphs(named: [id])[id] { return paragraph }
    let extract = try index.extract(named: name, context: 0)
    guard let asked = extract.asked, let paragraph = extract.paragraphs.first else {
      throw NameProblem.unknownParagraph(name: id, numbers: nil, nearest: [])
    }
    guard !Self.holdsDay(id.report) else {
      throw NameProblem.unknownReport(name: id.report.description, nearest: [asked.report])
    }
    return paragraph
  }

  /// What stands before the last colon is the report.
  static func id(_ name: String) -> Paragraph.ID {
    guard let colon = name.lastIndex(of: ":") else {
      return Paragraph.ID(report: Report.ID(name), local: "")
    }
    return Paragraph.ID(
      report: Report.ID(String(name[..<colon])), local: String(name[name.index(after: colon)...]))
  }

  /// Whether a name, in full or shortened, can be that of a paragraph.
  static func canMean(_ name: String, _ paragraph: Paragraph.ID) -> Bool {
    let id = id(name)
    if id == paragraph { return true }
    let start = id.report.description
    return id.local == paragraph.local && !start.isEmpty && !holdsDay(id.report)
      && paragraph.report.description.hasPrefix(start)
  }

  private static func holdsDay(_ report: Report.ID) -> Bool {
    let parts = report.description.split(separator: "-")
    return parts.indices.contains { place in
      place + 2 < parts.count && CalendarDate(iso: parts[place...place + 2].joined(separator: "-")) != nil
    }
  }
}
