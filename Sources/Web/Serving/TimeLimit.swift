internal import Indexing
internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// Interrupts an index that is used for too long.
enum TimeLimit {
  /// Runs `body`; after `time` what it asks of `index` ends with `IndexProblem.interrupted`.
  static func keep<Value>(
    _ time: Duration, _ index: ReportIndex, _ body: () throws -> Value
  ) throws -> Value {
    // An interruption that came late would hit whoever uses the index next.
    let isRunning = RunningMark()
    let timer = MultiThreadedEventLoopGroup.singleton.next().scheduleTask(in: TimeAmount(time)) {
      isRunning.mark.withLock { if $0 { index.interrupt() } }
    }
    defer {
      timer.cancel()
      isRunning.mark.withLock { $0 = false }
      index.resume()
    }
    return try body()
  }

  private final class RunningMark: Sendable {
    let mark = Mutex(true)
  }
}
