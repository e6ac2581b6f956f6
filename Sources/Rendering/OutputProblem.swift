/// Why a file is not written.
public enum OutputProblem: Error, Equatable, Sendable {
  /// There is one, and nobody said that it may be lost.
  case isThere(path: String)
  case folder(path: String)
  /// Neither a file nor a folder.
  case device(path: String)
  /// It is what the command reads, under this name.
  case isRead(path: String, as: String)
  case unwritable(path: String)
  /// Its name does not say what is wanted; whether an option could.
  case unknownForm(path: String, hasOption: Bool)
  /// The form is not for a screen.
  case notForTerminals(form: String)
  /// A pack that carries no theme cannot be made again.
  case noTheme(path: String)
  /// What would have been written does not agree with the index.
  case wrongQuotations([String])
  /// What was written holds another number of quotations than it should.
  case lostQuotations(written: Int, read: Int)
}
