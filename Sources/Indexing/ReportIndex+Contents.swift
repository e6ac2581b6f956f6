internal import GRDB

extension ReportIndex {
  /// What tells the reports of the index from those of later: the first 16 digits of the SHA-256 of each.
  public func contents() throws -> Set<String> {
    try read { try Set(String.fetchAll($0, sql: "SELECT substr(sha256, 1, 16) FROM report")) }
  }
}

extension ReportIndex {
  /// The authorities of the index whose names are like one that no report has; `nil` where some report has it.
  public func authorities(near name: String, limit: Int = 3) throws -> [String]? {
    try read { database in
      let names = try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT authority.name FROM report JOIN authority ON authority.id = authority_id
          UNION SELECT DISTINCT authority_printed FROM report WHERE authority_printed IS NOT NULL
          """)
      if names.contains(where: { $0.lowercased() == name.lowercased() }) { return nil }
      return NearestNames(to: name).among(names, limit: limit)
    }
  }
}
