internal import Reports
internal import Search
internal import TextProcessing

// Counts by year. Each framework has rows of its own, and a year in which no report of it was searched has no number there:
//
//                    2012  2013  2014    All
//     SLAC inspection
//       Good            3     0            3
//       Adequate        7     2            9
//     SIF inspection
//       Good                  1     4      5
//     ──────────────────────────────────────
//     Reports searched  4     3     2      9

/// A table with a column for each year.
struct YearTable {
  struct Row: Equatable {
    let title: String
    /// For each year; `nil` where no report could say anything.
    let counts: [Int?]
    let sum: Int
  }

  /// Rows that belong together.
  struct Block: Equatable {
    let title: String
    let rows: [Row]
  }

  let caption: String
  /// What the titles of the rows are.
  let corner: String
  let years: [String]
  let blocks: [Block]
  let foot: [Row]

  /// The largest count of a block.
  var most: Int { blocks.flatMap(\.rows).flatMap(\.counts).compactMap(\.self).max() ?? 0 }

  /// Whether a cell is empty.
  var hasGaps: Bool { blocks.flatMap(\.rows).contains { $0.counts.contains(nil) } }

  /// Matching findings by grade and year; `nil` where nothing matches.
  static func grades(of pack: EvidencePack) -> YearTable? {
    let grades = pack.grades
    guard !grades.rows.isEmpty, !grades.years.isEmpty else { return nil }
    let searched = Set(pack.coverage.counts.filter { $0.reports > 0 }.map { Place($0.framework, $0.year) })
    let row = { (row: GradesByYear.Row) in
      let counts = zip(grades.years, row.counts).map { year, count in
        count > 0 || searched.contains(Place(row.framework, year)) ? count : nil
      }
      let title = row.grade.map { PackText.line($0.description).capitalisedAtStart } ?? "No grade"
      return Row(title: title, counts: counts, sum: row.counts.reduce(0, +))
    }
    return YearTable(
      caption: "Findings that match, by the grade they stand under and the year of the report",
      corner: "Grade",
      years: grades.years.map(Self.name),
      blocks: frameworks(grades.rows.map(\.framework)).map { framework in
        Block(
          title: framework.title.capitalisedAtStart,
          rows: grades.rows.filter { $0.framework == framework }.map(row))
      },
      foot: [
        Self.row("Reports searched", grades.searchedReports),
        Self.row("Reports with a match", grades.matchingReports),
      ])
  }

  /// Reports that were searched, by framework and year; `nil` where there are none.
  static func coverage(of pack: EvidencePack) -> YearTable? {
    let counts = pack.coverage.counts
    guard !counts.isEmpty else { return nil }
    let years = Set(counts.map(\.year)).sorted { ($0 ?? .max) < ($1 ?? .max) }
    var reports: [Place: Int] = [:]
    for count in counts { reports[Place(count.framework, count.year), default: 0] += count.reports }
    let rows = frameworks(counts.map(\.framework)).map { framework in
      let counts = years.map { reports[Place(framework, $0)] }
      return Row(
        title: framework.title.capitalisedAtStart, counts: counts, sum: counts.compactMap(\.self).reduce(0, +)
      )
    }
    let sums = years.indices.map { year in rows.compactMap { $0.counts[year] }.reduce(0, +) }
    return YearTable(
      caption: "Reports that were searched, by inspection and year", corner: "Inspection",
      years: years.map(name),
      blocks: [Block(title: "", rows: rows)], foot: [row("All", sums)])
  }

  private struct Place: Hashable {
    let framework: Framework
    let year: Int?

    init(_ framework: Framework, _ year: Int?) {
      self.framework = framework
      self.year = year
    }
  }

  private static func name(_ year: Int?) -> String { year.map(String.init) ?? "no date" }

  private static func row(_ title: String, _ counts: [Int]) -> Row {
    Row(title: title, counts: counts, sum: counts.reduce(0, +))
  }

  /// Each once, in their order.
  private static func frameworks(_ frameworks: [Framework]) -> [Framework] {
    frameworks.reduce(into: []) { list, framework in
      if !list.contains(framework) { list.append(framework) }
    }
  }
}
