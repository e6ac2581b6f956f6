internal import GRDB

/// The names in an index that a shell can complete.
public enum IndexNames: Sendable {
  /// Those that a report is about.
  case authorities, regions
  case reports

  /// The names in order; empty where there is no index that can be read as it is. An older one is not brought up to date for
  /// it: a shell that completes a word must not take minutes.
  ///
  /// - Parameter start: how names of reports have to begin; there can be thousands of them.
  public func list(inIndexAt path: String, beginning start: String = "") -> [String] {
    guard (try? ReportIndex.version(of: path)) == Schema.version,
      let index = try? ReportIndex(path: path, for: .reading)
    else { return [] }
    let end = start + "\u{10FFFF}"
    let names = try? index.read { database in
      try String.fetchAll(database, sql: sql, arguments: self == .reports ? [start, end] : [])
    }
    return names ?? []
  }

  private var sql: String {
    switch self {
    case .authorities:
      """
      SELECT name FROM authority WHERE EXISTS (SELECT 1 FROM report WHERE authority_id = authority.id) ORDER BY name
      """
    case .regions:
      """
      SELECT DISTINCT region FROM authority
      WHERE region IS NOT NULL AND EXISTS (SELECT 1 FROM report WHERE authority_id = authority.id) ORDER BY region
      """
    case .reports: "SELECT name FROM report WHERE name >= ? AND name < ? ORDER BY name"
    }
  }
}
