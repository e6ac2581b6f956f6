/// Why an index could not be used. The wording for people is in `Rendering`.
public enum IndexProblem: Error, Equatable, Sendable {
  case missing(path: String)
  /// There is a file, but not one of ours.
  case notAnIndex(path: String)
  /// Made by a newer version of this program.
  case newer(path: String, version: Int, supported: Int)
  /// Made by an older version of this program, where it may not be changed.
  case older(path: String)
  case notPermitted(path: String)
  /// It took longer than whoever asked would wait; see `ReportIndex.interrupt()`.
  case interrupted(path: String)
  /// Another process is writing.
  case busy(path: String)
  case diskFull(path: String)
  /// The file is damaged.
  case damaged(path: String)
  /// The file is damaged, and an older version of this program made it.
  case damagedOlder(path: String)
  /// Anything else that SQLite reports, by its code; the text of its message is for the log only.
  case failed(path: String, code: Int)
}
