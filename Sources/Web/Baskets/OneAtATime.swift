internal import Synchronization

/// Lets one caller through at a time, in the order in which they came. Work that waits itself cannot hold a lock meanwhile.
final class OneAtATime: Sendable {
  private struct State {
    var isTaken = false
    var waiting: [CheckedContinuation<Bool, Never>] = []
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

  private enum Place {
    case mine, waiting, full
  }

  private func take() async throws {
    let isTaken = await withCheckedContinuation { (continuation: CheckedContinuation<Bool, Never>) in
      let place = state.withLock { state -> Place in
        if !state.isTaken {
          state.isTaken = true
          return .mine
        }
        guard state.waiting.count < mostWaiting else { return .full }
        state.waiting.append(continuation)
        return .waiting
      }
      if place != .waiting { continuation.resume(returning: place == .mine) }
    }
    guard isTaken else { throw FormProblem.busy }
  }

  private func giveBack() {
    let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.isTaken = false
      return nil
    }
    next?.resume(returning: true)
  }
}
