internal import Crypto
internal import Foundation
internal import NIOPosix
internal import Synchronization

/// Tells whether whoever asks knows the password.
final class PasswordGate: Sendable {
  let sessions = Sessions()
  private let password: PasswordHash
  private let attempts = Mutex(LoginAttempts())
  /// A thread of its own: hashes cost time and memory, and are made one at a time.
  private let thread = NIOThreadPool(numberOfThreads: 1)
  private let waiting = Atomic(0)
  private static let mostWaiting = 16
  /// Under a key that nobody knows, so that programs that send the right password with every request do not wait for its hash.
  private let key = SymmetricKey(size: .bits256)
  private let right = Mutex<[UInt8]?>(nil)

  init(_ password: PasswordHash) {
    self.password = password
    thread.start()
  }

  func close() async throws { try await thread.shutdownGracefully() }

  /// - Parameter address: where it comes from.
  /// - Throws: `RequestProblem.tooManyAttempts`
  func isRight(_ password: String, from address: String) async throws -> Bool {
    guard password.utf8.count <= PasswordHash.longest else { return false }
    // Before anything else: what is told apart quickly could be tried out quickly.
    guard attempts.withLock({ $0.mayTry(address) }) else { throw RequestProblem.tooManyAttempts }
    if isKnown(password) { return true }
    guard try await matches(password) else {
      attempts.withLock { $0.noteFailure(address) }
      return false
    }
    let code = Array(HMAC<SHA256>.authenticationCode(for: Array(password.utf8), using: key))
    right.withLock { $0 = code }
    return true
  }

  private func isKnown(_ password: String) -> Bool {
    guard let code = right.withLock({ $0 }) else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Array(password.utf8), using: key)
  }

  private func matches(_ password: String) async throws -> Bool {
    defer { waiting.subtract(1, ordering: .relaxed) }
    guard waiting.add(1, ordering: .relaxed).newValue <= Self.mostWaiting else {
      throw RequestProblem.tooBusy
    }
    return try await thread.runIfActive { [self] in try self.password.matches(password) }
  }
}
