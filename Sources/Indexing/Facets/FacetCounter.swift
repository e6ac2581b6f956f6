internal import Reports

/// Counts rows by what they share, all facets in one go through the rows.
struct FacetCounter {
  /// How many rows there are of each number, and how many of them match more narrowly.
  private struct Tally {
    var wide: [Int]
    var narrow: [Int]

    init(_ count: Int) {
      wide = Array(repeating: 0, count: count)
      narrow = wide
    }
  }

  private typealias Sums = [String?: (wide: Int, narrow: Int)]

  private let table: FacetTable
  private var reports: Tally
  private var sections: Tally
  private var traits = Tally(256)
  private var grades = Tally(256)

  /// - Parameters:
  ///   - wide: the rows to count.
  ///   - narrow: those of them to count a second time.
  init(_ table: FacetTable, wide: RowSet, narrow: RowSet) {
    self.table = table
    reports = Tally(table.reports.count + 1)
    sections = Tally(table.sections.count + 1)
    add(wide, \.wide)
    add(narrow, \.narrow)
  }

  private mutating func add(_ rows: RowSet, _ counts: WritableKeyPath<Tally, [Int]>) {
    guard table.ranking.rowCount > 0 else { return }
    var (ofReport, ofSection) = (reports[keyPath: counts], sections[keyPath: counts])
    var (ofTraits, ofGrade) = (traits[keyPath: counts], grades[keyPath: counts])
    let columns = table.ranking.columns
    rows.forEach(in: 0...Int64(table.ranking.rowCount - 1)) { row in
      let row = Int(row)
      guard columns.traits[row] != 0 else { return }
      ofReport[Int(table.reportOfRow[row])] += 1
      ofSection[Int(table.sectionOfRow[row])] += 1
      ofTraits[Int(columns.traits[row])] += 1
      ofGrade[Int(columns.grades[row])] += 1
    }
    (reports[keyPath: counts], sections[keyPath: counts]) = (ofReport, ofSection)
    (traits[keyPath: counts], grades[keyPath: counts]) = (ofTraits, ofGrade)
  }

  func counts(by facets: [Facet]) -> [[FacetCount]] { facets.map(counts) }

  /// The largest counts first, years in their order.
  private func counts(by facet: Facet) -> [FacetCount] {
    let counts = sums(by: facet).filter { $0.value.wide > 0 }.map {
      FacetCount(value: $0.key, paragraphs: $0.value.wide, narrow: $0.value.narrow)
    }
    return counts.sorted { one, other in
      let (left, right) = (one.value ?? "\u{10FFFF}", other.value ?? "\u{10FFFF}")
      return facet == .year
        ? left < right : (-one.narrow, -one.paragraphs, left) < (-other.narrow, -other.paragraphs, right)
    }
  }

  private func sums(by facet: Facet) -> Sums {
    switch facet {
    case .authority: sums(reports) { ofReport($0)?.authority }
    case .region: sums(reports) { ofReport($0)?.region }
    case .year: sums(reports) { ofReport($0)?.year }
    case .framework: sums(reports) { ofReport($0)?.framework }
    case .section: sums(sections) { $0 == 0 ? nil : table.sections[$0 - 1] }
    case .grade: sums(grades) { table.grades[UInt8($0)] }
    case .kind: sums(traits) { ParagraphTraits.kind(ofCode: UInt8($0))?.rawValue }
    }
  }

  private func ofReport(_ number: Int) -> FacetTable.ReportValues? {
    number == 0 ? nil : table.reports[number - 1]
  }

  /// Several numbers may have one name.
  private func sums(_ tally: Tally, _ name: (Int) -> String?) -> Sums {
    var sums: Sums = [:]
    for number in tally.wide.indices where tally.wide[number] > 0 {
      let old = sums[name(number), default: (0, 0)]
      sums[name(number)] = (old.wide + tally.wide[number], old.narrow + tally.narrow[number])
    }
    return sums
  }
}
