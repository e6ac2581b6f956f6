internal import GRDB

/// Gathers the best matches while FTS5 goes through the rows, so that a query makes one pass: no row leaves SQLite, none is
/// sorted, and the counts come with it.
///
/// One for each connection, and used only inside what a `DatabaseQueue` runs, one thing at a time: hence `@unchecked`.
final class MatchCollector: @unchecked Sendable {
  private(set) var best = BestMatches(capacity: 0)
  /// How many rows matched with every term.
  private(set) var withAllTerms = 0
  private var entries: [UInt8] = []
  private var dataVersion: Int?

  /// Begins a query for the best `capacity` matches.
  func start(_ database: Database, capacity: Int) throws {
    best = BestMatches(capacity: capacity)
    withAllTerms = 0
    // Changes when another connection has written (sqlite.org/pragma.html).
    let version = try Int.fetchOne(database, sql: "PRAGMA data_version")
    guard version != dataVersion else { return }
    entries = try RankingBlock.readAll(database)
    dataVersion = version
  }

  /// Has everything read anew; to be called when this connection has written.
  func forget() { dataVersion = nil }

  /// What ranks the paragraph in a row; `nil` for a row beyond all blocks.
  func entry(ofRow row: Int64) -> RankingEntry? {
    guard row >= 0, row < entries.count / RankingEntry.size else { return nil }
    let offset = Int(row) * RankingEntry.size
    return entries.withUnsafeBytes { RankingEntry($0, at: offset) }
  }

  /// Takes a match.
  func take(_ match: BestMatches.Match, hasAllTerms: Bool) {
    if hasAllTerms { withAllTerms += 1 }
    best.offer(match)
  }
}
