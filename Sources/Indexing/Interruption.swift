internal import GRDB
internal import Synchronization

/// Whether what an index is being asked for is to be given up.
///
/// SQLite looks at its own sign between the steps of a statement; this one is for the loops of ours that go on without it.
final class Interruption: Sendable {
  private let isWanted = Atomic(false)

  func set(_ isWanted: Bool) { self.isWanted.store(isWanted, ordering: .relaxed) }

  /// Cheap enough to be called for every row that is read.
  ///
  /// - Throws: what SQLite reports of its own statements
  func check() throws {
    if isWanted.load(ordering: .relaxed) { throw DatabaseError(resultCode: .SQLITE_INTERRUPT) }
  }
}

extension ReportIndex {
  /// Gives up what the index is being asked for, from another thread; that ends with `IndexProblem.interrupted`, and so does
  /// whatever is asked until `resume`.
  public func interrupt() {
    fullText.interruption.set(true)
    database.interrupt()
  }

  /// Takes questions again.
  public func resume() { fullText.interruption.set(false) }

  /// For long work between two questions.
  ///
  /// - Throws: `IndexProblem.interrupted`
  public func checkInterruption() throws {
    try IndexProblem.translating(path) { try fullText.interruption.check() }
  }
}
