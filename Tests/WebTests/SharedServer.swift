import Testing
import Web

// A server of its own for each of hundreds of cases would have all of them wait for each other.

/// One server for all tests of a suite.
struct SharedServer: SuiteTrait, TestScoping {
  let configure: @Sendable (inout ServerConfiguration) -> Void

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await TestServer.serving(configure: configure) { server in
      try await TestServer.$ofSuite.withValue(server) { try await function() }
    }
  }
}

extension Trait where Self == SharedServer {
  static func sharedServer(
    _ configure: @escaping @Sendable (inout ServerConfiguration) -> Void = { _ in }
  ) -> SharedServer {
    SharedServer(configure: configure)
  }
}

extension TestServer {
  @TaskLocal fileprivate static var ofSuite: TestServer?

  /// The one of the suite, which has the trait `sharedServer`.
  static func shared() throws -> TestServer { try #require(ofSuite) }
}
