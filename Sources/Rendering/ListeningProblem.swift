/// Why a server cannot listen.
public enum ListeningProblem: Error, Equatable, Sendable {
  /// Another program listens there.
  case taken(address: String, port: Int)
  /// No such name, or none of this machine.
  case noSuchAddress(address: String)
  /// Only the system may listen there.
  case notPermitted(port: Int)
  /// Anything else that the system says, by its number.
  case failed(address: String, port: Int, code: Int)
}
