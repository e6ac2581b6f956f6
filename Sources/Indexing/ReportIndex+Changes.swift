internal import GRDB

extension ReportIndex {
  /// A number that changes whenever something else has written to the file; of this connection alone.
  public func changeCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }
}
