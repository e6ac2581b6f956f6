internal import Foundation
internal import GRDB
public import Reports

extension ReportIndex {
  /// The files that are in the index as they stand and were read by at least this version of the reader.
  public func knownFiles(readerVersion: Int) throws -> Set<FileStamp> {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT source_file.path, size, modified FROM source_file
          JOIN report ON report.id = source_file.report_id WHERE reader_version >= ?
          """, arguments: [readerVersion])
      var stamps: Set<FileStamp> = []
      while let row = try rows.next() {
        stamps.insert(FileStamp(path: row[0], size: row[1], modified: row[2]))
      }
      return stamps
    }
  }

  /// The SHA-256 of every report that was read by at least this version of the reader.
  public func knownContents(readerVersion: Int) throws -> Set<String> {
    try read { database in
      try String.fetchSet(
        database, sql: "SELECT sha256 FROM report WHERE reader_version >= ?", arguments: [readerVersion])
    }
  }

  /// Stores a batch in one transaction: all of it or nothing. A report whose file or content was in the index
  /// before replaces what was there.
  public func store(_ batch: [(report: Report, file: FileStamp)], readerVersion: Int) throws {
    try store(
      batch.map { Storing(report: $0.report, file: $0.file, name: nil) }, readerVersion: readerVersion)
  }

  /// The same for reports that have a name already; one of that name is replaced as well.
  public func store(named batch: [(report: Report, name: Report.ID)], readerVersion: Int) throws {
    let batch = batch.map { report, name in
      Storing(report: report, file: FileStamp(path: report.source.path, size: 0, modified: 0), name: name)
    }
    try store(batch, readerVersion: readerVersion)
  }

  private struct Storing {
    let report: Report
    let file: FileStamp
    let name: Report.ID?
  }

  private func store(_ batch: [Storing], readerVersion: Int) throws {
    try write { database in
      let indexer = try ParagraphIndexer(database, fullText)
      let batch = Self.withoutRepetition(batch)
      // What is replaced goes first: the indexer keeps what is new until the end.
      for storing in batch {
        try ReportRow.remove(database, sha256: storing.report.source.sha256)
        if let name = storing.name { try ReportRow.remove(database, name: name) }
        let replaced = try Int64.fetchOne(
          database, sql: "SELECT report_id FROM source_file WHERE path = ?", arguments: [storing.file.path])
        if let replaced { try ReportRow.detach(database, file: storing.file.path, from: replaced) }
      }
      for storing in batch {
        let id = try ReportRow.insert(
          database, storing.report, readerVersion: readerVersion, name: storing.name, into: indexer)
        try ReportRow.attach(database, file: storing.file, to: id)
        try ReportSeal.seal(database, report: id)
      }
      try indexer.finish()
    }
  }

  /// Of several reports with one content, or from one file, the last.
  private static func withoutRepetition(_ batch: [Storing]) -> [Storing] {
    var (contents, paths): (Set<String>, Set<String>) = ([], [])
    let kept = batch.reversed().filter { storing in
      let isNewContent = contents.insert(storing.report.source.sha256).inserted
      return paths.insert(storing.file.path).inserted && isNewContent
    }
    return kept.reversed()
  }

  /// Notes that a file holds a report that is in the index already.
  ///
  /// - Returns: false when no report has this content any more; the file has to be read then.
  public func note(_ file: FileStamp, holds sha256: String) throws -> Bool {
    try write { database in
      let id = try Int64.fetchOne(
        database, sql: "SELECT id FROM report WHERE sha256 = ?", arguments: [sha256])
      guard let id else { return false }
      let old = try Int64.fetchOne(
        database, sql: "SELECT report_id FROM source_file WHERE path = ?", arguments: [file.path])
      if let old, old != id { try ReportRow.detach(database, file: file.path, from: old) }
      try ReportRow.attach(database, file: file, to: id)
      return true
    }
  }

  /// Drops the reports whose files lay at or under one of `roots` and are not among `found`.
  ///
  /// - Returns: how many files were dropped.
  public func prune(under roots: [String], keeping found: Set<String>) throws -> Int {
    try write { database in
      let rows = try Row.fetchAll(database, sql: "SELECT path, report_id FROM source_file")
      var count = 0
      for row in rows {
        let path: String = row[0]
        guard !found.contains(path),
          roots.contains(where: { path == $0 || path.hasPrefix($0 == "/" ? $0 : $0 + "/") })
        else {
          continue
        }
        try ReportRow.detach(database, file: path, from: row[1])
        count += 1
      }
      return count
    }
  }

  /// Tidies up after reports were stored: merges what was written bit by bit, as far as that is in proportion to what is new,
  /// and gives pages that are no longer used back to the file system.
  ///
  /// - Parameter added: how many reports were stored.
  public func tidy(added: Int) throws {
    try write { database in
      let reports = try Int.fetchOne(database, sql: "SELECT count(*) FROM report") ?? 0
      if added * Self.newShareWorthMerging >= reports {
        try database.execute(sql: "INSERT INTO paragraph_fts(paragraph_fts) VALUES ('optimize')")
      }
      try PostingStore.dropRemoved(database)
      try PostingStore.mergeTail(database)
      try RankingTable.dropEmptyBlocks(database)
    }
    try IndexProblem.translating(path) {
      try database.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA optimize")
        try database.execute(sql: "PRAGMA incremental_vacuum")
      }
    }
  }

  /// The full-text index is merged as a whole where one in so many reports is new.
  private static let newShareWorthMerging = 4

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try IndexProblem.translating(path) {
      try fullText.interruption.check()
      return try database.read(body)
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try IndexProblem.translating(path) {
      try database.write { database in
        defer { fullText.forget() }
        return try body(database)
      }
    }
  }
}
