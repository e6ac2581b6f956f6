internal import GRDB

extension ReportIndex {
  /// What tells the reports of the index from those of later: the first 16 digits of the SHA-256 of each.
  public func contents() throws -> Set<String> {
    try read { try Set(String.fetchAll($0, sql: "SELECT substr(sha256, 1, 16) FROM report")) }
  }
}
