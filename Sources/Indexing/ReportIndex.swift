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

  /// Opens an index.
  ///
  /// - Throws: `IndexProblem`
  public init(path: String, for access: Access) throws {
    self.path = path
    database = try IndexProblem.translating(path) {
      let exists = try Self.check(path)
      switch access {
      case .reading:
        guard exists else { throw IndexProblem.missing(path: path) }
        return try Self.reader(path: path)
      case .writing:
        return try Self.writer(path: path)
      }
    }
  }

  /// Writes what is in the write-ahead log into the file and closes it.
  public func close() throws {
    try IndexProblem.translating(path) { try database.close() }
  }

  /// SQLite wants to write beside a file in WAL mode even to read it. Where it may not, the file is opened as one that
  /// nobody changes (sqlite.org/uri.html, `immutable`).
  private static func reader(path: String) throws -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: path, configuration: configuration(readonly: true))
    } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
      let uri = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
      return try DatabaseQueue(path: uri, configuration: configuration(readonly: true))
    }
  }

  private static func writer(path: String) throws -> DatabaseQueue {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw IndexProblem.notPermitted(path: path)
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration(readonly: false))
    // The schema goes into the file itself, not into the log: `check` reads what the file's header says.
    try Schema.migrator.migrate(queue)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    }
    return queue
  }

  private static func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      database.add(tokenizer: FindingsTokenizer.self)
      RankingFunction.register(in: database)
    }
    return configuration
  }

  // MARK: Looking before opening

  /// Whether there is an index at `path`; looks only, so that a file that is not ours stays untouched.
  private static func check(_ path: String) throws -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
    guard !isFolder.boolValue, let header = try header(of: path) else {
      throw IndexProblem.notAnIndex(path: path)
    }
    guard !header.isEmpty else { return false }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)),
      integer(header, at: 68) == Schema.applicationID
    else { throw IndexProblem.notAnIndex(path: path) }
    let version = integer(header, at: 60)
    guard version <= Schema.version else {
      throw IndexProblem.newer(path: path, version: version, supported: Schema.version)
    }
    return true
  }

  /// The first 100 bytes, which SQLite's file format documents (sqlite.org/fileformat2.html, 1.3).
  private static func header(of path: String) throws -> [UInt8]? {
    guard let file = fopen(path, "rb") else {
      throw errno == EACCES ? IndexProblem.notPermitted(path: path) : IndexProblem.notAnIndex(path: path)
    }
    defer { fclose(file) }
    return [UInt8](unsafeUninitializedCapacity: 100) { buffer, count in
      count = buffer.baseAddress.map { fread($0, 1, 100, file) } ?? 0
    }
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
