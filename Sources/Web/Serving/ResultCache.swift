internal import Synchronization

/// Results of earlier requests, as long as the index stays what it is.
///
/// Two halves, so that nothing has to be sorted: what is asked for goes to the newer one, and when that is full the older one goes.
final class ResultCache<Value: Sendable>: Sendable {
  private struct State {
    var state: IndexState?
    var newer: [String: Value] = [:]
    var older: [String: Value] = [:]
  }

  private let mostInHalf: Int
  private let kept = Mutex(State())

  /// - Parameter most: how many results are kept.
  init(most: Int) { mostInHalf = max(1, most / 2) }

  /// The result for a key, if it was made of the index as it is now.
  func value(for key: String, at state: IndexState) -> Value? {
    kept.withLock { kept in
      guard kept.state == state else { return nil }
      if let value = kept.newer[key] { return value }
      guard let value = kept.older[key] else { return nil }
      keep(value, for: key, &kept)
      return value
    }
  }

  /// - Parameter state: of the index before it was asked: a result may be newer than that, never older.
  func keep(_ value: Value, for key: String, at state: IndexState) {
    kept.withLock { kept in
      if kept.state != state { kept = State(state: state) }
      keep(value, for: key, &kept)
    }
  }

  private func keep(_ value: Value, for key: String, _ kept: inout State) {
    if kept.newer.count >= mostInHalf { (kept.older, kept.newer) = (kept.newer, [:]) }
    kept.newer[key] = value
  }
}
