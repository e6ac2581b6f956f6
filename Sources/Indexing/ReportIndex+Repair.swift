internal import Foundation
internal import GRDB
internal import Reports

/// What a repair kept and what has to be read again.
public struct Repair: Sendable, Equatable {
  /// How many reports were taken over.
  public let kept: Int
  /// The files of the reports that were not sound; their reports have to be read again.
  public let filesToRead: [String]
  /// Where the damaged file is now.
  public let savedAs: String

  public init(kept: Int, filesToRead: [String], savedAs: String) {
    self.kept = kept
    self.filesToRead = filesToRead
    self.savedAs = savedAs
  }
}

extension ReportIndex {
  /// Makes the index at `path` anew from the reports in it that are as they were stored. What is derived from them, the
  /// full-text index above all, is derived again.
  ///
  /// A copy of the damaged file is kept. The new content is put into the file itself, by SQLite and in one transaction: other
  /// programs that have it open see the old content or the new, and a crash leaves one of them.
  ///
  /// - Throws: `IndexProblem`; the file is then left as it was. `.damaged` when no report in it is sound.
  public static func repair(path: String) throws -> Repair {
    let lock = try WriteLock(path: path)
    defer { withExtendedLifetime(lock) {} }
    if let version = try version(of: path), version < Schema.version {
      throw IndexProblem.damagedOlder(path: path)
    }
    let savedAs = unusedName(path + ".damaged")
    try copy(path, to: savedAs)
    let unfinished = path + ".repairing-\(UUID().uuidString)"
    defer { remove(unfinished) }
    return try IndexProblem.translating(path) {
      let damaged = try unchecked(path: path)
      let sound = try ReportIndex(path: unfinished, for: .writing)
      let (kept, filesToRead) = try damaged.read { try copyReports(from: $0, to: sound) }
      guard kept > 0 else { throw IndexProblem.damaged(path: path) }
      try sound.tidy(added: kept)
      // SQLite copies into a file in WAL mode only where pages have the same size.
      try damaged.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try sound.database.backup(to: damaged)
      try sound.close()
      try damaged.close()
      return Repair(kept: kept, filesToRead: filesToRead, savedAs: savedAs)
    }
  }

  private static func copyReports(
    from old: Database, to sound: ReportIndex
  ) throws -> (kept: Int, filesToRead: [String]) {
    var kept = 0
    var filesToRead = try readable(
      old, "SELECT DISTINCT path FROM source_file ORDER BY path", as: String.self)
    for id in try readable(old, "SELECT id FROM report ORDER BY id", as: Int64.self) {
      guard try isUnchanged(old, report: id), let stored = try StoredReport.read(old, row: id),
        let name = try String.fetchOne(old, sql: "SELECT name FROM report WHERE id = ?", arguments: [id])
      else { continue }
      try sound.store(stored, name: Report.ID(name))
      let paths = Set(stored.files.map(\.path))
      filesToRead.removeAll { paths.contains($0) }
      kept += 1
    }
    return (kept, filesToRead)
  }

  /// The values of a column as far as they can be read: from the front, and behind a damaged page from the back.
  private static func readable<Value: DatabaseValueConvertible & Comparable & Hashable>(
    _ database: Database, _ sql: String, as type: Value.Type
  ) throws -> [Value] {
    var values: Set<Value> = []
    for order in ["ASC", "DESC"] {
      do {
        let cursor = try DatabaseValue.fetchCursor(database, sql: "\(sql) \(order)")
        while let value = try cursor.next() {
          if let value = Value.fromDatabaseValue(value) { values.insert(value) }
        }
      } catch let error as DatabaseError where error.isDamage { continue }
    }
    return values.sorted()
  }

  private func store(_ stored: StoredReport, name: Report.ID) throws {
    try write { database in
      let indexer = try ParagraphIndexer(database, fullText)
      let id = try ReportRow.insert(
        database, stored.report, readerVersion: stored.readerVersion, name: name,
        indexedOn: stored.indexedOn, into: indexer)
      for file in stored.files { try ReportRow.attach(database, file: file, to: id) }
      try ReportSeal.seal(database, report: id)
      try indexer.finish()
    }
  }

  // MARK: Files

  /// SQLite keeps what belongs to a file beside it under these endings (sqlite.org/tempfiles.html).
  private static let companions = ["", "-wal", "-shm", "-journal"]

  private static func remove(_ path: String) {
    for companion in companions { try? FileManager.default.removeItem(atPath: path + companion) }
  }

  private static func copy(_ path: String, to target: String) throws {
    do {
      for companion in ["", "-wal", "-journal"] where FileManager.default.fileExists(atPath: path + companion)
      {
        try FileManager.default.copyItem(atPath: path + companion, toPath: target + companion)
      }
    } catch {
      remove(target)
      throw errno == ENOSPC ? IndexProblem.diskFull(path: target) : IndexProblem.notPermitted(path: target)
    }
  }

  private static func unusedName(_ base: String) -> String {
    let numbered = (2...).lazy.map { "\(base)-\($0)" }
    let isFree = { (path: String) in !FileManager.default.fileExists(atPath: path) }
    return isFree(base) ? base : numbered.first(where: isFree) ?? base
  }
}
