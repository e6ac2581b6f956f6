/// Postings that earlier queries of one connection have put together, as long as the file stays what it is.
struct KeptPostings {
  /// What the file had when they were made; `nil` before any were.
  let table: RankingTable?
  private var kept: [TermForm: TermPostings] = [:]
  private let most: Int

  /// Bytes that all together may take, about.
  private static let mostBytes = 32 << 20

  init() { (table, most) = (nil, 0) }

  init(_ table: RankingTable) {
    self.table = table
    // Blocks of a term take about a byte for each row of the index.
    most = max(8, Self.mostBytes / max(1, table.rowCount))
  }

  subscript(term: TermForm) -> TermPostings? { kept[term] }

  /// Where there are too many, all go: what is asked for often is back at once.
  mutating func keep(_ postings: TermPostings, of term: TermForm) {
    guard most > 0 else { return }
    if kept.count >= most { kept.removeAll(keepingCapacity: true) }
    kept[term] = postings
  }
}
