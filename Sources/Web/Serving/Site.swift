internal import Indexing
internal import Search

/// What every request is answered from.
struct Site: Sendable {
  let configuration: ServerConfiguration
  let readers: IndexReaders
  /// `nil` where nobody is asked for a password.
  let gate: PasswordGate?
  let baskets: Baskets
  private let searches = ResultCache<SearchReading>(most: 3_200)

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

  /// What a search finds; from an earlier request where the index has not changed since.
  ///
  /// - Throws: `QueryProblem`, `IndexProblem` or `RequestProblem`
  func search(_ address: SearchAddress) async throws -> SearchReading {
    let (state, key, thesaurus) = (try readers.state(), address.text, configuration.thesaurus)
    if let kept = searches.value(for: key, at: state) { return kept }
    let reading = try await readers.read { try SearchReading($0, address, thesaurus) }
    searches.keep(reading, for: key, at: state)
    return reading
  }
}
