internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// The index file, open for reading or for writing.
///
/// One writer and any number of readers may use the file at once (SQLite's write-ahead log); a reader never sees
/// half a batch. Not thread-safe for writing: one task writes.
public final class ReportIndex: Sendable {
  /// What an index is opened for.
  public enum Access: Sendable {
    case reading
    /// Makes the file, and the folders above it, when there is none.
    case writing
  }

  /// Where the file is.
  public let path: String
  let database: any DatabaseWriter
  private let lock: WriteLock?
  let fullText = FullTextConnection()

  /// Opens an index.
  ///
  /// - Throws: `IndexProblem`
  public init(path: String, for access: Access) throws {
    self.path = path
    let fullText = fullText
    (database, lock) = try IndexProblem.translating(path) {
      let version = try Self.version(of: path)
      switch access {
      case .reading:
        guard let version else { throw IndexProblem.missing(path: path) }
        if version < Schema.version { try Self.update(path: path) }
        return (try Self.reader(path: path, fullText), nil)
      case .writing:
        try Self.makeFolder(of: path)
        let lock = try WriteLock(path: path)
        return (try Self.writer(path: path, fullText), lock)
      }
    }
  }

  /// Writes what is in the write-ahead log into the file and closes it.
  public func close() throws {
    try IndexProblem.translating(path) { try database.close() }
    lock?.giveBack()
  }

  /// SQLite wants to write beside a file in WAL mode even to read it. Where it may not, the file is opened as one that
  /// nobody changes (sqlite.org/uri.html, `immutable`).
  private static func reader(path: String, _ fullText: FullTextConnection) throws -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: path, configuration: configuration(readonly: true, fullText))
    } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
      if FileManager.default.fileExists(atPath: path + "-journal") {
        // Something was cut off while it wrote the file: whoever may write takes it back.
        try update(path: path)
        return try DatabaseQueue(path: path, configuration: configuration(readonly: true, fullText))
      }
      let uri = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
      return try DatabaseQueue(path: uri, configuration: configuration(readonly: true, fullText))
    }
  }

  /// Brings an index of an older version up to this one; what is in it stays.
  private static func update(path: String) throws {
    do {
      try ReportIndex(path: path, for: .writing).close()
    } catch IndexProblem.notPermitted {
      throw IndexProblem.older(path: path)
    }
  }

  private static func makeFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw IndexProblem.notPermitted(path: path)
    }
  }

  private static func writer(path: String, _ fullText: FullTextConnection) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: configuration(readonly: false, fullText))
    // The mark comes first, by itself: a file that is cut off at any later moment is known for ours and can be completed.
    // It and the schema go into the file itself, not into the log: `version(of:)` reads what the file's header says.
    try queue.writeWithoutTransaction { database in
      // Has an effect on a new file only.
      try database.execute(
        sql: "PRAGMA page_size = \(Schema.pageSize); PRAGMA auto_vacuum = INCREMENTAL")
      if try Int.fetchOne(database, sql: "PRAGMA application_id") != Schema.applicationID {
        try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      }
    }
    try Schema.migrator(fullText).migrate(queue)
    try? compact(queue)
    if try version(of: path) != Schema.version {
      // It is in WAL mode already: its new version has to get into the header. Where a reader keeps it from that, the next
      // writer brings it there.
      try? queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    }
    return queue
  }

  /// Writes the whole file anew, in pages of the size that this version wants; where something keeps it from that, it is as good
  /// as before and only larger, and the next writer tries again.
  private static func compact(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { database in
      guard try Int.fetchOne(database, sql: "PRAGMA page_size") != Schema.pageSize else { return }
      // In WAL mode the size of pages cannot change (sqlite.org/pragma.html).
      try database.execute(
        sql: """
          PRAGMA journal_mode = DELETE; PRAGMA page_size = \(Schema.pageSize); PRAGMA auto_vacuum = INCREMENTAL; VACUUM
          """)
    }
  }

  /// The file as it is, for a repair: nothing is expected of it.
  static func unchecked(path: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: path, configuration: configuration(readonly: false, FullTextConnection()))
  }

  private static func configuration(readonly: Bool, _ fullText: FullTextConnection) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      let status = fullText.register(on: try PostingStore.connection(database))
      guard status == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: status)) }
    }
    return configuration
  }

  // MARK: Looking before opening

  /// The format version of the index at `path`, `nil` where there is none; looks only, so that a file that is not ours
  /// stays untouched.
  static func version(of path: String) throws -> Int? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    guard !isFolder.boolValue, let header = try FileHeader.bytes(of: path) else {
      throw IndexProblem.notAnIndex(path: path)
    }
    guard !header.isEmpty, !isUnbegun(header) else { return nil }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)),
      integer(header, at: 68) == Schema.applicationID
    else { throw IndexProblem.notAnIndex(path: path) }
    let version = integer(header, at: 60)
    guard version <= Schema.version else {
      throw IndexProblem.newer(path: path, version: version, supported: Schema.version)
    }
    return version
  }

  /// A database of one page without a table or a mark: a first ingest was cut off before it wrote anything.
  private static func isUnbegun(_ header: [UInt8]) -> Bool {
    header.count == 100 && header.starts(with: Array("SQLite format 3\0".utf8))
      && integer(header, at: 28) == 1 && integer(header, at: 40) == 0 && integer(header, at: 60) == 0
      && integer(header, at: 68) == 0
  }

  private static func integer(_ bytes: [UInt8], at offset: Int) -> Int {
    bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
  }
}

extension IndexProblem {
  /// Runs `body` and turns what SQLite throws into an `IndexProblem`; no message of SQLite's goes any further.
  static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw IndexProblem.busy(path: path)
      case .SQLITE_INTERRUPT: throw IndexProblem.interrupted(path: path)
      case .SQLITE_FULL: throw IndexProblem.diskFull(path: path)
      case .SQLITE_CORRUPT: throw IndexProblem.damaged(path: path)
      case .SQLITE_NOTADB: throw IndexProblem.notAnIndex(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN:
        throw IndexProblem.notPermitted(path: path)
      default: throw IndexProblem.failed(path: path, code: Int(error.extendedResultCode.rawValue))
      }
    }
  }
}
