internal import Indexing
internal import NIOPosix

/// The baskets of a site, on a thread of their own: SQLite waits for the disk, and there is one writer at a time anyway.
final class Baskets: Sendable {
  private let store: BasketStore
  private let thread = NIOThreadPool(numberOfThreads: 1)
  /// For what needs pandoc, which takes a whole processor and much memory.
  let documents = OneAtATime(mostWaiting: 8)

  init(path: String) {
    store = BasketStore(path: path)
    thread.start()
  }

  /// - Throws: `BasketFileProblem` and what `body` throws
  func use<Value: Sendable>(
    _ body: @escaping @Sendable (BasketStore) throws -> Value
  ) async throws -> Value {
    try await thread.runIfActive { [store] in try body(store) }
  }

  func close() async throws {
    try await thread.shutdownGracefully()
    try store.close()
  }
}
