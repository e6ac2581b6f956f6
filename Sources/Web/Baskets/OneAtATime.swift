internal import Synchronization

/// Lets one caller through at a time, in the order in which they came. Work that waits itself cannot hold a lock meanwhile.
final class OneAtATime: Sendable {
  private struct State {
    var isTaken = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())
  private let mostWaiting: Int

  init(mostWaiting: Int) { self.mostWaiting = mostWaiting }

  /// - Throws: `FormProblem.busy` where too many wait already, and what `body` throws
  func run<Value>(_ body: () async throws -> Value) async throws -> Value {
    try await take()
    defer { giveBack() }
    return try await body()
  }

  private func take() async throws {
    let isFull = state.withLock { $0.isTaken && $0.waiting.count >= mostWaiting }
    if isFull { throw FormProblem.busy }
    await withCheckedContinuation { continuation in
      let isMine = state.withLock { state in
        guard state.isTaken else {
          state.isTaken = true
          return true
        }
        state.waiting.append(continuation)
        return false
      }
      if isMine { continuation.resume() }
    }
  }

  private func giveBack() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.isTaken = false
      return nil
    }
    next?.resume()
  }
}
