internal import Foundation
internal import Indexing
internal import NIOPosix
internal import Synchronization

/// Reads one index for several requests at once: each has a connection of its own, which may only read, on a thread of its own.
final class IndexReaders: Sendable {
  private struct Reader: Sendable {
    let index: ReportIndex
    let identity: FileIdentity?
  }

  private let path: String
  private let threads: NIOThreadPool
  private let idle: Mutex<[Reader]>
  /// Asked for nothing but whether the file has changed.
  private let watch: Mutex<(reader: Reader, state: IndexState)>
  private let limits: ServerLimits
  /// Requests that use the index or wait for it.
  private let askers = Atomic(0)
  private let mostAskers: Int

  /// Opens the index, so that what is wrong with it is known at the start.
  ///
  /// - Parameter count: how many may read at once, at least one.
  /// - Throws: `IndexProblem`
  init(path: String, count: Int, limits: ServerLimits) throws {
    self.path = path
    self.limits = limits
    mostAskers = max(1, count) + limits.waiting
    threads = NIOThreadPool(numberOfThreads: max(1, count))
    idle = Mutex([try Self.reader(path)])
    watch = Mutex((try Self.reader(path), IndexState()))
    threads.start()
  }

  /// Runs `body` with an index that nobody else uses meanwhile; waits for one where all are in use.
  ///
  /// - Throws: `RequestProblem.tooBusy` where too many wait already, `IndexProblem`, of which `interrupted` after the limit of time,
  ///   and what `body` throws
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (ReportIndex) throws -> Value
  ) async throws -> Value {
    defer { askers.subtract(1, ordering: .relaxed) }
    guard askers.add(1, ordering: .relaxed).newValue <= mostAskers else { throw RequestProblem.tooBusy }
    let latest = ContinuousClock.now + limits.indexTime
    return try await threads.runIfActive { [self] in
      guard ContinuousClock.now < latest else { throw RequestProblem.tooBusy }
      let reader = try take()
      defer { idle.withLock { $0.append(reader) } }
      return try TimeLimit.keep(limits.indexTime, reader.index) { try body(reader.index) }
    }
  }

  /// What the index is now. Takes a few microseconds.
  ///
  /// - Throws: `IndexProblem`
  func state() throws -> IndexState {
    try watch.withLock { watch in
      if watch.reader.identity != FileIdentity(path: path) {
        try? watch.reader.index.close()
        watch.reader = try Self.reader(path)
        watch.state.file += 1
      }
      watch.state.changes = try watch.reader.index.changeCount()
      return watch.state
    }
  }

  /// Reads a little with the connection that watches the file, whatever the others are at.
  ///
  /// - Throws: `IndexProblem` and what `body` throws
  func watched<Value: Sendable>(_ body: (ReportIndex) throws -> Value) throws -> Value {
    _ = try state()
    return try watch.withLock { try body($0.reader.index) }
  }

  func close() async throws {
    try await threads.shutdownGracefully()
    for reader in idle.withLock({ $0 }) { try reader.index.close() }
    try watch.withLock { try $0.reader.index.close() }
  }

  /// One that is idle, or a new one: there are never more than there are threads. Of a file that was replaced it is opened anew.
  private func take() throws -> Reader {
    let idle = idle.withLock { $0.popLast() }
    if let idle, idle.identity == FileIdentity(path: path) { return idle }
    try? idle?.index.close()
    return try Self.reader(path)
  }

  private static func reader(_ path: String) throws -> Reader {
    let identity = FileIdentity(path: path)
    return Reader(index: try ReportIndex(path: path, for: .reading), identity: identity)
  }
}
