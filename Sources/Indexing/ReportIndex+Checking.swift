internal import GRDB
public import Reports

/// What a look through the whole file found.
public struct Integrity: Sendable, Equatable {
  /// Whether the pages of the file hang together.
  public var structureIsSound = true
  /// Whether what is searched is what is stored.
  public var fullTextIsSound = true
  /// Reports of which something is not as it was stored, or cannot be read.
  public var changedReports: [Report.ID] = []

  public init() {}

  /// Nothing was found.
  public var isSound: Bool { structureIsSound && fullTextIsSound && changedReports.isEmpty }
}

extension ReportIndex {
  /// Looks through the whole file. Takes about as long as indexing the text did.
  ///
  /// The index has to be open for writing: FTS5 checks itself by a command.
  public func integrity() throws -> Integrity {
    var integrity = Integrity()
    integrity.structureIsSound = try isSound {
      try String.fetchAll($0, sql: "PRAGMA integrity_check(1)") == ["ok"]
    }
    integrity.fullTextIsSound = try isSound { database in
      // `rank` 1 compares with the content (sqlite.org/fts5.html, 6.6).
      try database.execute(
        sql: "INSERT INTO paragraph_fts(paragraph_fts, rank) VALUES ('integrity-check', 1)")
      return try DerivedCheck(database).isSound()
    }
    integrity.changedReports = try IndexProblem.translating(path) { try changedReports(&integrity) }
    return integrity
  }

  /// False where SQLite says that the file is damaged.
  private func isSound(_ check: (Database) throws -> Bool) throws -> Bool {
    do {
      return try database.writeWithoutTransaction(check)
    } catch let error as DatabaseError where error.isDamage {
      return false
    } catch {
      return try IndexProblem.translating(path) { throw error }
    }
  }

  private func changedReports(_ integrity: inout Integrity) throws -> [Report.ID] {
    do {
      return try database.read { database in
        let rows = try Row.fetchAll(database, sql: "SELECT id, name FROM report ORDER BY id")
        return try rows.compactMap { row in
          let name: String? = row[1]
          return try Self.isUnchanged(database, report: row[0]) ? nil : Report.ID(name ?? "?")
        }
      }
    } catch let error as DatabaseError where error.isDamage {
      integrity.structureIsSound = false
      return []
    }
  }

  /// Whether a report can be read and is as it was stored.
  static func isUnchanged(_ database: Database, report: Int64) throws -> Bool {
    do {
      return try ReportSeal.holds(database, report: report)
    } catch let error as DatabaseError where error.isDamage {
      return false
    }
  }
}

extension DatabaseError {
  /// Whether the file itself is at fault.
  var isDamage: Bool { [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(resultCode) }
}
