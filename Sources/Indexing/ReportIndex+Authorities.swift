internal import GRDB
public import Reports

/// An authority that reports of an index are about, with every name they print for it.
public struct IndexedAuthority: Sendable, Equatable {
  public let name: String
  public let region: String?
  /// As printed, in order; without those that are the name itself.
  public let printed: [String]

  public init(name: String, region: String?, printed: [String]) {
    self.name = name
    self.region = region
    self.printed = printed
  }
}

extension ReportIndex {
  /// The authorities that have reports, in order of their names. Where only the printed name is known, that is the name.
  public func indexedAuthorities() throws -> [IndexedAuthority] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT DISTINCT coalesce(authority.name, authority_printed) AS name, authority.region, authority_printed
          FROM report LEFT JOIN authority ON authority.id = authority_id
          WHERE coalesce(authority.name, authority_printed) IS NOT NULL ORDER BY name, authority_printed
          """)
      var authorities: [IndexedAuthority] = []
      while let row = try rows.next() {
        var columns = ColumnReader(row)
        let name: String = try columns.next()
        let region: String? = try columns.nextIfAny()
        let printed = [try columns.nextIfAny() as String?].compactMap(\.self).filter { $0 != name }
        let known = authorities.last?.name == name ? authorities.removeLast().printed : []
        authorities.append(IndexedAuthority(name: name, region: region, printed: known + printed))
      }
      return authorities
    }
  }

  /// The day of the newest report; `nil` where none has a date.
  public func newestDay() throws -> CalendarDate? {
    try read { database in
      try String.fetchOne(database, sql: "SELECT max(coalesce(published, inspected_to)) FROM report")
        .flatMap { CalendarDate(iso: $0) }
    }
  }
}
