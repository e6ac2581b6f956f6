internal import GRDB
internal import Reports

/// Makes the names by which people and scripts point at reports: `harrow-2012-06-27`.
enum ReportName {
  /// A name that no report of the index has: authority and date, then with the framework, then with a number.
  static func unused(for report: Report, in database: Database) throws -> Report.ID {
    let facts = report.facts
    let subject =
      slug(facts.authority?.name ?? "").nonEmpty ?? slug(fileStem(report.source.path)).nonEmpty ?? "report"
    let date = facts.published ?? facts.inspectedTo
    let base = date.map { subject + "-" + $0.description } ?? subject
    let taken = try String.fetchSet(
      database, sql: "SELECT name FROM report WHERE name >= ? AND name < ?",
      arguments: [base, base + "\u{10FFFF}"])
    if !taken.contains(base) { return Report.ID(base) }
    let full = base + "-" + facts.framework.rawValue
    if !taken.contains(full) { return Report.ID(full) }
    let number = (2...).first { !taken.contains("\(full)-\($0)") } ?? 2
    return Report.ID("\(full)-\(number)")
  }

  /// Lower-case letters and digits, with single hyphens for everything else.
  static func slug(_ text: String) -> String {
    text.lowercased().filter { $0 != "’" && $0 != "'" }.split { !$0.isLetter && !$0.isNumber }
      .joined(separator: "-")
  }

  private static func fileStem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.split(separator: ".").first.map(String.init) ?? name
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

/// Names the paragraphs of one report: by their number, or by page and place where none or a repeated one is printed.
struct ParagraphNames {
  private var used: Set<Int> = []

  /// The name of a paragraph where it is not the usual one, which `nameSQL` makes.
  mutating func unusualName(of paragraph: Paragraph) -> String? {
    guard let number = paragraph.printedNumber, !used.insert(number.value).inserted else { return nil }
    return Self.name(page: paragraph.pages?.lowerBound, ordinal: paragraph.ordinal)
  }

  private static func name(page: Int?, ordinal: Int) -> String { "p\(page ?? 0).\(ordinal)" }

  /// The name of a row of `paragraph`.
  static let nameSQL = """
    coalesce(paragraph.name, CAST(paragraph.number AS TEXT), 'p' || coalesce(paragraph.page, 0) || '.' || paragraph.ordinal)
    """
}
