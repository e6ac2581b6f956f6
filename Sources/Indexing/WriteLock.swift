internal import Foundation

/// Keeps other writers of this program out while an index is open for writing, from before the file is made until after it
/// is closed: SQLite's own lock holds for one transaction only.
///
/// A lock of `flock(2)` on the file itself: it goes with the process, however that ends, and SQLite's locks are of another kind.
final class WriteLock: Sendable {
  private let file: Int32

  /// Takes the lock; waits a few seconds where another has it.
  ///
  /// - Throws: `IndexProblem.busy` or `.notPermitted`.
  init(path: String) throws {
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw errno == ENOSPC ? IndexProblem.diskFull(path: path) : IndexProblem.notPermitted(path: path)
    }
    for _ in 0..<Self.tries {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return }
      usleep(Self.pause)
    }
    close(file)
    throw IndexProblem.busy(path: path)
  }

  /// Gives the lock back before the object goes.
  func giveBack() { _ = flock(file, LOCK_UN) }

  /// Closing the file gives the lock back. SQLite must have closed it before: closing takes its locks away as well.
  deinit { close(file) }

  /// Five seconds in all.
  private static let tries = 100
  private static let pause: UInt32 = 50_000
}
