internal import Ingest
package import Reports

/// Records in rows and columns, before they become marks in a terminal or words in Markdown.
package struct GradeMatrix {
  /// Rows that share their columns.
  package struct Block {
    /// The framework that all rows share; `nil` where each row names its own.
    package let framework: Framework?
    /// What stands before the columns of grades.
    package let heads: [String]
    package let columns: [String]
    package let rows: [Row]
    /// The numbers under which judgements are named, and their names.
    package let names: [(label: String, name: String)]
  }

  package struct Row {
    package let heads: [String]
    /// For each column the records in it, the latest report first.
    package let cells: [[[GradeRecord]]]
  }

  package let blocks: [Block]

  /// - Parameter records: what the query found.
  package init(_ records: [GradeRecord], _ query: GradeQuery) {
    switch query.arrangement {
    case .year: blocks = [Self.byYear(records, JudgementNumbers(records, areOverall: query.words == nil))]
    case .judgement:
      blocks = Self.grouped(records) { $0.report.facts.framework }
        .sorted { Self.place($0.key) < Self.place($1.key) }.map { Self.byJudgement($0.key, $0.values) }
    }
  }

  private static func place(_ framework: Framework) -> Int {
    Framework.allCases.firstIndex(of: framework) ?? 0
  }

  // MARK: By year

  private static func byYear(_ records: [GradeRecord], _ names: JudgementNumbers) -> Block {
    let years = Set(records.map(year)).sorted()
    let rows = grouped(records, by: authority).flatMap { authority, records in
      grouped(records, by: names.label).sorted { rank($0.values) < rank($1.values) }.map { label, records in
        Row(
          heads: [authority, label],
          cells: years.map { year in byReport(records.filter { Self.year($0) == year }).reversed() })
      }
    }
    return Block(
      framework: nil, heads: ["Authority", "Framework"], columns: years, rows: rows, names: names.all)
  }

  /// Frameworks in the order of their time, and within one the judgements in that of its reports.
  private static func rank(_ records: [GradeRecord]) -> Int {
    records.first.map { place($0.report.facts.framework) } ?? 0
  }

  /// By the year of the report's date; what has none stands last.
  private static func year(_ record: GradeRecord) -> String {
    record.report.facts.date.map { String($0.year) } ?? "undated"
  }

  /// The authority, or what else names the report.
  package static func authority(_ record: GradeRecord) -> String {
    let facts = record.report.facts
    return facts.authority?.name ?? (facts.title.isEmpty ? record.report.id.description : facts.title)
  }

  // MARK: By judgement

  private static func byJudgement(_ framework: Framework, _ records: [GradeRecord]) -> Block {
    let judgements = grouped(records.filter { !$0.judgement.isEmpty }) { JudgementName($0.judgement) }
    let names = judgements.enumerated().map { index, judgement in
      (label: "\(index + 1)", name: judgement.values[0].judgement.joined(separator: " › "))
    }
    // A framework without judgements still has its reports, in one column.
    let keys: [JudgementName?] = judgements.isEmpty ? [nil] : judgements.map(\.key)
    let rows = byReport(records).map { records in
      Row(
        heads: [authority(records[0]), records[0].report.facts.date?.description ?? "–"],
        cells: keys.map { key in
          [records.filter { key == nil || JudgementName($0.judgement) == key }].filter { !$0.isEmpty }
        })
    }
    return Block(
      framework: framework, heads: ["Authority", "Date"], columns: names.isEmpty ? [""] : names.map(\.label),
      rows: rows, names: names)
  }

  // MARK: Groups

  private static func byReport(_ records: [GradeRecord]) -> [[GradeRecord]] {
    grouped(records, by: \.report.id.description).map(\.values)
  }

  /// Groups in the order of their first values.
  static func grouped<Key: Hashable>(
    _ records: [GradeRecord], by key: (GradeRecord) -> Key
  ) -> [(key: Key, values: [GradeRecord])] {
    var groups: [(key: Key, values: [GradeRecord])] = []
    var places: [Key: Int] = [:]
    for record in records {
      let key = key(record)
      if let place = places[key] {
        groups[place].values.append(record)
      } else {
        places[key] = groups.count
        groups.append((key, [record]))
      }
    }
    return groups
  }
}

/// Numbers the judgements of a framework where several are shown, so that each has a row of its own: `slac 1`, `slac 2`.
struct JudgementNumbers {
  /// The labels with the names that they stand for, by framework.
  private(set) var all: [(label: String, name: String)] = []
  private var labels: [Key: String] = [:]
  private let areOverall: Bool

  private struct Key: Hashable {
    let framework: Framework
    let name: JudgementName
  }

  /// - Parameter areOverall: true for judgements on the whole: those of the parts of a report share a row.
  init(_ records: [GradeRecord], areOverall: Bool) {
    self.areOverall = areOverall
    let named = records.filter { !$0.judgement.isEmpty }
    for framework in Framework.allCases {
      let own = named.filter { $0.report.facts.framework == framework }
      let names = GradeMatrix.grouped(own) { JudgementName(path($0)) }
      for (index, judgement) in names.enumerated() {
        let label = names.count == 1 ? framework.rawValue : "\(framework.rawValue) \(index + 1)"
        labels[Key(framework: framework, name: judgement.key)] = label
        all.append((label, path(judgement.values[0]).joined(separator: " › ")))
      }
    }
  }

  private func path(_ record: GradeRecord) -> [String] {
    areOverall ? Array(record.judgement.suffix(1)) : record.judgement
  }

  func label(_ record: GradeRecord) -> String {
    let framework = record.report.facts.framework
    return labels[Key(framework: framework, name: JudgementName(path(record)))] ?? framework.rawValue
  }
}
