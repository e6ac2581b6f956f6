internal import Foundation

/// Runs what may wait on a thread of its own.
///
/// Tasks have as many threads as there are processors, and share them with Dispatch's: a test that waits on one of them for a server
/// of its own process keeps that from answering.
public func onOwnThread<Value: Sendable>(
  _ body: @escaping @Sendable () -> Value
) async -> Value {
  await withCheckedContinuation { continuation in
    Thread.detachNewThread { continuation.resume(returning: body()) }
  }
}

/// The tasks of a server, on a thread that no test holds up.
public final class ServerExecutor: TaskExecutor {
  // A queue of its own has a thread of its own, unlike those that all share.
  private let queue = DispatchQueue(label: "server")

  public init() {}

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
