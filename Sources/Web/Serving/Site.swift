internal import Indexing
internal import Search

/// What every request is answered from.
struct Site: Sendable {
  let configuration: ServerConfiguration
  let readers: IndexReaders
  /// `nil` where nobody is asked for a password.
  let gate: PasswordGate?
  let baskets: Baskets

  /// - Throws: `IndexProblem`
  init(_ configuration: ServerConfiguration) throws {
    self.configuration = configuration
    readers = try IndexReaders(
      path: configuration.index, count: configuration.readers,
      limits: configuration.limits)
    gate = configuration.password.map(PasswordGate.init)
    baskets = Baskets(path: configuration.baskets)
  }

  func close() async throws {
    try await gate?.close()
    try await readers.close()
    try await baskets.close()
  }
}
