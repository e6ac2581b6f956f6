internal import GRDB

extension ReportIndex {
  /// What paragraphs of reports on no known authority are counted under beside authorities: titles, which no filter by authority finds.
  public func subjectsWithoutAuthority() throws -> Set<String> {
    try read {
      try Set(
        String.fetchAll(
          $0, sql: "SELECT coalesce(nullif(title, ''), name) FROM report WHERE authority_id IS NULL"))
    }
  }
}
