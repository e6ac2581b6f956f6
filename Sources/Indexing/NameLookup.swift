internal import GRDB
internal import Reports

/// Finds the rows that names point at.
struct NameLookup {
  /// A report, and the rows of its paragraphs; `nil` for a report without any.
  struct FoundReport {
    let row: Int64
    let id: Report.ID
    let rows: ClosedRange<Int64>?
  }

  /// The row of a paragraph, and its name in its report.
  struct FoundParagraph {
    let row: Int64
    let local: String
  }

  private let database: Database
  private static let mostNamed = 6

  init(_ database: Database) { self.database = database }

  /// The report that a name means, and its paragraph where the name is one of a paragraph.
  ///
  /// Names of imported reports can hold a colon, too, so the whole name is tried as well.
  ///
  /// - Throws: `NameProblem`, `DatabaseError`
  func find(_ name: String) throws -> (report: FoundReport, paragraph: FoundParagraph?) {
    if let report = try report(Report.ID(name)) { return (report, nil) }
    guard let colon = name.lastIndex(of: ":") else { return (try onlyReport(beginning: name), nil) }
    let (head, local) = (String(name[..<colon]), String(name[name.index(after: colon)...]))
    if let report = try report(Report.ID(head)) { return (report, try paragraph(local, of: report)) }
    if let report = try reports(beginning: name).only { return (report, nil) }
    let report = try onlyReport(beginning: head)
    return (report, try paragraph(local, of: report))
  }

  // MARK: Reports

  func report(_ id: Report.ID) throws -> FoundReport? {
    try reports(where: "name = ?", [id.description]).only
  }

  private func onlyReport(beginning name: String) throws -> FoundReport {
    let found = try reports(beginning: name)
    if let only = found.only { return only }
    guard found.isEmpty else { throw try ambiguous(name, found) }
    let names = try String.fetchAll(database, sql: "SELECT name FROM report")
    let nearest = NearestNames(to: name).among(names, limit: Self.mostNamed)
    throw NameProblem.unknownReport(name: name, nearest: nearest.map(Report.ID.init))
  }

  private func ambiguous(_ name: String, _ found: [FoundReport]) throws -> NameProblem {
    let count = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM report WHERE \(Self.beginning)",
      arguments: [name, name + Self.lastScalar])
    return .ambiguousReport(
      name: name, first: found.prefix(Self.mostNamed).map(\.id), count: count ?? found.count)
  }

  private static let beginning = "name >= ? AND name < ?"
  private static let lastScalar = "\u{10FFFF}"

  /// Reports whose names begin like this: as many as are named, and one more; none where nothing was typed.
  private func reports(beginning name: String) throws -> [FoundReport] {
    name.isEmpty ? [] : try reports(where: Self.beginning, [name, name + Self.lastScalar])
  }

  private func reports(where condition: String, _ arguments: StatementArguments) throws -> [FoundReport] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT id, name, first_row, last_row FROM report WHERE \(condition) ORDER BY name LIMIT \(Self.mostNamed + 1)
        """, arguments: arguments)
    return try rows.map { row in
      var columns = ColumnReader(row)
      let (id, name): (Int64, String) = (try columns.next(), try columns.next())
      return FoundReport(row: id, id: Report.ID(name), rows: try columns.nextRows())
    }
  }

  // MARK: Paragraphs

  /// The paragraph with this name in its report; `nil` where there is none.
  func paragraph(named local: String, of report: FoundReport) throws -> FoundParagraph? {
    guard let rows = report.rows else { return nil }
    let statement = try database.cachedStatement(
      sql: """
        SELECT id FROM paragraph WHERE id BETWEEN ? AND ? AND report_id = ? AND \(ParagraphNames.nameSQL) = ?
        ORDER BY id LIMIT 1
        """)
    let row = try Int64.fetchOne(
      statement, arguments: [rows.lowerBound, rows.upperBound, report.row, local])
    return row.map { FoundParagraph(row: $0, local: local) }
  }

  private func paragraph(_ local: String, of report: FoundReport) throws -> FoundParagraph {
    guard let found = try paragraph(named: local, of: report) else {
      throw try unknown(Paragraph.ID(report: report.id, local: local), in: report)
    }
    return found
  }

  private func unknown(_ id: Paragraph.ID, in report: FoundReport) throws -> NameProblem {
    guard let rows = report.rows else { return .unknownParagraph(name: id, numbers: nil, nearest: []) }
    let found = try Row.fetchAll(
      database,
      sql: """
        SELECT \(ParagraphNames.nameSQL), number, ordinal FROM paragraph
        WHERE id BETWEEN ? AND ? AND report_id = ? ORDER BY id
        """, arguments: [rows.lowerBound, rows.upperBound, report.row])
    let paragraphs = try found.map { row in
      var columns = ColumnReader(row)
      return NamedPlace(
        name: try columns.next(), number: try columns.nextIfAny(), ordinal: try columns.next())
    }
    let numbers = paragraphs.compactMap(\.number)
    let range = numbers.min().flatMap { first in numbers.max().map { first...$0 } }
    return .unknownParagraph(
      name: id, numbers: range,
      nearest: NamedPlace.nearest(to: id.local, among: paragraphs).map {
        Paragraph.ID(report: report.id, local: $0)
      })
  }
}

/// Where a paragraph stands, for suggestions.
private struct NamedPlace {
  let name: String
  let number: Int?
  let ordinal: Int

  /// The names of those next to a name that does not exist: by number, or by place for one like `p18.97`.
  static func nearest(to local: String, among places: [NamedPlace]) -> [String] {
    let parts = local.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    let value: (NamedPlace) -> Int?
    let wanted: Int
    if let number = Int(local) {
      (wanted, value) = (number, { $0.name == $0.number.map(String.init) ? $0.number : nil })
    } else if local.first == "p", parts.count == 2, let ordinal = Int(parts[1]) {
      (wanted, value) = (ordinal, { $0.ordinal })
    } else {
      return []
    }
    let near = places.enumerated().compactMap { place, paragraph in
      value(paragraph).map { (place: place, distance: $0.distance(to: wanted).magnitude) }
    }
    let nearest = near.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(3)
    return nearest.map(\.place).sorted().map { places[$0].name }
  }
}

extension Array {
  /// The element of an array that has one.
  fileprivate var only: Element? { count == 1 ? self[0] : nil }
}
