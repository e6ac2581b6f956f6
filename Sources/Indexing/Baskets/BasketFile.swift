internal import Foundation
internal import GRDB
internal import Synchronization

/// The connection to the file of baskets: it is opened when it is first needed, and again where another file took its place.
final class BasketFile: Sendable {
  private struct Connection {
    let queue: DatabaseQueue
    let identity: FileIdentity
  }

  private let path: String
  private let connection = Mutex<Connection?>(nil)

  init(path: String) { self.path = path }

  /// `nil` where there is no file yet.
  func read<Value>(_ body: (BasketRows) throws -> Value) throws -> Value? {
    try Self.translating {
      guard let queue = try queue(makesFile: false) else { return nil }
      return try queue.read { try body(BasketRows($0)) }
    }
  }

  /// In one transaction, which holds from its start what other writers wrote.
  func write<Value>(_ body: (BasketRows) throws -> Value) throws -> Value {
    try Self.translating {
      guard let queue = try queue(makesFile: true) else { throw BasketFileProblem.notPermitted }
      return try queue.write { try body(BasketRows($0)) }
    }
  }

  func close() throws {
    try connection.withLock { connection in
      try connection?.queue.close()
      connection = nil
    }
  }

  // MARK: Opening

  private func queue(makesFile: Bool) throws -> DatabaseQueue? {
    try connection.withLock { connection in
      if let connection, connection.identity == FileIdentity(path: path) { return connection.queue }
      try? connection?.queue.close()
      connection = nil
      if makesFile { try makeFile() }
      // An empty one is left by whoever was cut off right after making it.
      guard let file = FileIdentity(path: path), makesFile || !file.isEmpty else { return nil }
      let queue = try Self.open(path)
      connection = Connection(queue: queue, identity: file)
      return queue
    }
  }

  /// Notes are nobody else's business. The files that SQLite puts beside it take their permissions from it.
  private func makeFile() throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw BasketFileProblem.notPermitted
    }
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw errno == ENOSPC ? BasketFileProblem.full : BasketFileProblem.notPermitted }
    Glibc.close(file)
  }

  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA max_page_count = \(BasketSchema.mostPages)") }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    // The mark comes first, by itself: a file that is cut off at any later moment is known for ours and can be completed.
    try queue.writeWithoutTransaction { database in
      if try isMarked(database) == false {
        try database.execute(sql: "PRAGMA application_id = \(BasketSchema.applicationID)")
      }
      // Only what is on the disk is told to be kept: changes are few, and a note is work.
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
    try BasketSchema.migrator.migrate(queue)
    return queue
  }

  /// Looks only, so that a file that is not ours stays untouched; `false` for one in which nothing is yet.
  private static func isMarked(_ database: Database) throws -> Bool {
    let number = { (name: String) in try Int.fetchOne(database, sql: "PRAGMA \(name)") ?? 0 }
    let version = try number("user_version")
    switch try number("application_id") {
    case BasketSchema.applicationID:
      guard version <= BasketSchema.version else {
        throw BasketFileProblem.newer(version: version, supported: BasketSchema.version)
      }
      return true
    case 0:
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      guard tables == 0, version == 0 else { throw BasketFileProblem.notBaskets }
      return false
    default: throw BasketFileProblem.notBaskets
    }
  }

  /// No message of SQLite's goes any further.
  private static func translating<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: BasketFileProblem.busy
      case .SQLITE_FULL: BasketFileProblem.full
      case .SQLITE_CORRUPT: BasketFileProblem.damaged
      case .SQLITE_NOTADB: BasketFileProblem.notBaskets
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: BasketFileProblem.notPermitted
      default: BasketFileProblem.failed(code: Int(error.extendedResultCode.rawValue))
      }
    }
  }
}
