internal import Indexing
public import Search

/// Counts of a search: `findings.facets/1`, tables with bars for people, one table for other programs.
public struct FacetsOutput {
  private let results: FacetResults
  /// Values of a facet that people are shown; the others are summed up.
  private static let mostValues = 20

  public init(_ results: FacetResults) {
    self.results = results
  }

  public var isEmpty: Bool { results.paragraphs == 0 }

  public func text(as format: TableFormat, terminal: Terminal) throws -> String {
    switch format {
    case .text: text(terminal)
    case .json: try JSONText.document(Document(results)) + "\n"
    case .jsonl: try JSONText.lines(rows.map(Line.init))
    case .csv: Table(columns: Self.columns, rows: rows).csv
    case .markdown: Table(columns: Self.columns, rows: rows).markdown
    }
  }

  // MARK: For people

  private func text(_ terminal: Terminal) -> String {
    let notes = results.notes.map { "note: " + $0 }
    let tables = results.facets.filter { !$0.counts.isEmpty }.map { facet, counts in
      BarTable(title: facet.rawValue, bars(counts)).text(terminal) + "\n"
    }
    let end =
      isEmpty
      ? "nothing found; searched for \(results.interpreted)"
      : "\(counted(results.paragraphs, "paragraph")), \(results.withAllWords) of them with every word (█); searched for \(results.interpreted)"
    let paragrapher = Paragrapher(terminal: terminal, indent: 0)
    let dimmed = { (lines: [String]) in
      lines.flatMap { paragrapher.lines(of: $0, look: .dim) }.map { $0 + "\n" }.joined()
    }
    return dimmed(notes) + tables.joined() + dimmed([end] + SearchSummary.words(results.unknownWords))
  }

  private func bars(_ counts: [FacetCount]) -> [BarTable.Bar] {
    let shown = counts.prefix(Self.mostValues).map {
      BarTable.Bar(label: $0.value ?? "none", count: $0.paragraphs, part: $0.narrow)
    }
    let rest = counts.dropFirst(Self.mostValues)
    if rest.isEmpty { return shown }
    return shown + [
      BarTable.Bar(
        label: "\(rest.count) others", count: rest.reduce(0) { $0 + $1.paragraphs },
        part: rest.reduce(0) { $0 + $1.narrow }, isDrawn: false)
    ]
  }

  // MARK: For programs

  private struct FacetRow {
    let facet: Facet
    let count: FacetCount
  }

  private var rows: [FacetRow] {
    results.facets.flatMap { facet, counts in counts.map { FacetRow(facet: facet, count: $0) } }
  }

  private static var columns: [Table<FacetRow>.Column] {
    [
      .init("facet", "Facet") { .text($0.facet.rawValue) },
      .init("value", "Value") { TableValue($0.count.value) },
      .init("paragraphs", "Paragraphs", alignment: .right) { .number($0.count.paragraphs) },
      .init("with_all_words", "With every word", alignment: .right) { .number($0.count.narrow) },
    ]
  }

  private struct Line: Encodable {
    let facet: String
    @Nullable var value: String?
    let paragraphs: Int
    let with_all_words: Int

    init(_ row: FacetRow) {
      facet = row.facet.rawValue
      value = row.count.value
      paragraphs = row.count.paragraphs
      with_all_words = row.count.narrow
    }
  }

  private struct Document: Encodable {
    let schema = "findings.facets/1"
    let query: String
    let interpreted: String
    let notes: [String]
    let total: Total
    let expanded: [ExpansionJSON]
    let unknown_words: [UnknownWordJSON]
    let facets: [FacetJSON]

    struct Total: Encodable {
      let all_words: Int
      let any_word: Int
    }

    struct FacetJSON: Encodable {
      let facet: String
      let counts: [Count]
    }

    struct Count: Encodable {
      @Nullable var value: String?
      let paragraphs: Int
      let with_all_words: Int
    }

    init(_ results: FacetResults) {
      query = results.query
      interpreted = results.interpreted
      notes = results.notes
      total = Total(all_words: results.withAllWords, any_word: results.paragraphs)
      expanded = results.expansions.map(ExpansionJSON.init)
      unknown_words = results.unknownWords.map(UnknownWordJSON.init)
      facets = results.facets.map { facet, counts in
        FacetJSON(
          facet: facet.rawValue,
          counts: counts.map {
            Count(value: $0.value, paragraphs: $0.paragraphs, with_all_words: $0.narrow)
          })
      }
    }
  }
}
