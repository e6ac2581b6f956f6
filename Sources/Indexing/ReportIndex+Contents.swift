internal import Crypto
internal import GRDB
public import Reports

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

/// Which state some reports of an index are in.
public struct ContentsState: Sendable, Equatable {
  /// The last day on which one of them came into the index, in UTC; `nil` where that was not kept.
  public let indexedOn: CalendarDate?
  /// 16 hexadecimal digits that differ as soon as the files of the reports do, or the rules by which they were read.
  public let fingerprint: String
}

extension ReportIndex {
  /// The state of the reports of some names.
  public func state(of reports: Set<Report.ID>) throws -> ContentsState {
    try read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT name, sha256, reader_version, indexed_on FROM report ORDER BY sha256")
      var hash = SHA256()
      var last: CalendarDate?
      while let row = try rows.next() {
        var columns = ColumnReader(row)
        guard reports.contains(Report.ID(try columns.next())) else { continue }
        let (sha256, version): (String, Int) = (try columns.next(), try columns.next())
        hash.update(data: Array("\(sha256) \(version)\n".utf8))
        let day = try (columns.nextIfAny() as String?).flatMap { CalendarDate(iso: $0) }
        last = [last, day].compactMap(\.self).max()
      }
      let digits = hash.finalize().prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      return ContentsState(indexedOn: last, fingerprint: digits.joined())
    }
  }
}
