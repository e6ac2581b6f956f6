internal import GRDB
internal import Reports

/// What paragraphs are counted by.
public enum Facet: String, Sendable, CaseIterable {
  case authority, region, year, framework, grade, section, kind
}

/// How many paragraphs share a value.
public struct FacetCount: Sendable, Equatable {
  /// `nil` for paragraphs without one: no authority, no date, under no grade.
  public let value: String?
  /// How many of them match.
  public let paragraphs: Int
  /// How many of them match more narrowly.
  public let narrow: Int

  public init(value: String?, paragraphs: Int, narrow: Int) {
    self.value = value
    self.paragraphs = paragraphs
    self.narrow = narrow
  }
}

extension ReportIndex {
  /// Counts the paragraphs that match, by each facet: the largest counts first, years in their order.
  ///
  /// - Parameters:
  ///   - wide: what a paragraph has to hold to be counted.
  ///   - narrow: what it has to hold to be counted a second time, such as every word.
  public func counts(
    _ wide: MatchCondition, _ narrow: MatchCondition, filter: ParagraphFilter, by facets: [Facet]
  ) throws -> [[FacetCount]] {
    try read { database in
      let rows = try [wide, narrow].map { condition in
        let match = RankedMatch(terms: [], condition: condition)
        var evaluation = try PreparedMatch(database, fullText, match, filter: filter)
          .evaluation(capacity: 0, keepsRows: true)
        _ = try evaluation.run()
        return evaluation.rows ?? RowSet()
      }
      let counter = FacetCounter(database, try fullText.rankingTable(), wide: rows[0], narrow: rows[1])
      return try facets.map(counter.counts)
    }
  }
}

/// Counts rows by what they share.
private struct FacetCounter {
  private let database: Database
  private let table: RankingTable
  private let wide: RowSet
  private let narrow: RowSet

  init(_ database: Database, _ table: RankingTable, wide: RowSet, narrow: RowSet) {
    self.database = database
    self.table = table
    self.wide = wide
    self.narrow = narrow
  }

  private var allRows: ClosedRange<Int64> { 0...Int64(max(0, table.rowCount - 1)) }

  private typealias Sums = [String?: (wide: Int, narrow: Int)]

  func counts(by facet: Facet) throws -> [FacetCount] {
    let sums =
      switch facet {
      case .authority: try ofReports("coalesce(authority.name, nullif(report.title, ''), report.name)")
      case .region: try ofReports("authority.region")
      case .year: try ofReports("substr(coalesce(published, inspected_to), 1, 4)")
      case .framework: try ofReports("framework")
      case .section: try ofSections()
      case .grade: try ofGrades()
      case .kind: try ofEntries { entry in entry.traits?.kind.rawValue }
      }
    let counts = sums.filter { $0.value.wide > 0 }.map {
      FacetCount(value: $0.key, paragraphs: $0.value.wide, narrow: $0.value.narrow)
    }
    return counts.sorted { one, other in
      let (left, right) = (one.value ?? "\u{10FFFF}", other.value ?? "\u{10FFFF}")
      return facet == .year
        ? left < right : (-one.narrow, -one.paragraphs, left) < (-other.narrow, -other.paragraphs, right)
    }
  }

  /// - Parameter value: an expression over `report` and `authority`.
  private func ofReports(_ value: String) throws -> Sums {
    try ofRanges(
      """
      SELECT first_row, last_row, \(value) FROM report LEFT JOIN authority ON authority.id = report.authority_id
      WHERE first_row IS NOT NULL
      """
    ) { $0 }
  }

  /// By the two outermost headings: of many reports the outermost is the same.
  private func ofSections() throws -> Sums {
    var sums = try ofRanges(
      "SELECT first_row, last_row, headings FROM section_rows JOIN section ON section.id = section_id"
    ) { LineList.decoded($0).prefix(2).joined(separator: " › ") }
    // Runs know nothing of paragraphs under no heading.
    let rest = sums.values.reduce((wide.count(in: allRows), narrow.count(in: allRows))) {
      ($0.0 - $1.wide, $0.1 - $1.narrow)
    }
    if rest.0 > 0 { sums[nil] = (rest.0, rest.1) }
    return sums
  }

  private func ofRanges(_ sql: String, _ name: (String?) -> String?) throws -> Sums {
    var sums: Sums = [:]
    let ranges = try Row.fetchCursor(database, sql: sql)
    while let range = try ranges.next() {
      var columns = ColumnReader(range)
      guard let rows = try columns.nextRows() else { continue }
      let count = wide.count(in: rows)
      if count == 0 { continue }
      let value = name(try columns.nextIfAny())
      let old = sums[value, default: (0, 0)]
      sums[value] = (old.wide + count, old.narrow + narrow.count(in: rows))
    }
    return sums
  }

  private func ofGrades() throws -> Sums {
    var names: [UInt8: String] = [:]
    let rows = try Row.fetchAll(database, sql: "SELECT code, grade FROM grade WHERE grade IS NOT NULL")
    for row in rows {
      var columns = ColumnReader(row)
      let code = UInt8(clamping: try columns.next() as Int)
      // Many share the last code; they are few, and counted as one.
      names[code] = code == GradeRow.lastCode ? "other" : try columns.next()
    }
    return try ofEntries { names[$0.gradeCode] }
  }

  private func ofEntries(_ name: (RankingEntry) -> String?) throws -> Sums {
    var sums: Sums = [:]
    wide.forEach(in: allRows) { row in
      guard let entry = table.entry(ofRow: row) else { return }
      let isNarrow = narrow.count(in: row...row)
      let value = name(entry)
      let old = sums[value, default: (0, 0)]
      sums[value] = (old.wide + 1, old.narrow + isNarrow)
    }
    return sums
  }
}
