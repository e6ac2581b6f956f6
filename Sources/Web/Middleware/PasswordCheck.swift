internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// Answers only those who know the password, where there is one: people sign in and get a cookie, programs send it with every request
/// to the API (RFC 7617).
struct PasswordCheck: RouterMiddleware {
  typealias Context = WebContext

  let gate: PasswordGate

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    if Self.isOpen(path) { return try await next(request, context) }
    if gate.sessions.hasSession(request.headers) {
      var context = context
      context.visitor.isSignedIn = true
      return try await next(request, context)
    }
    if Self.isForPrograms(path) {
      guard let password = Self.password(request.headers) else { throw RequestProblem.passwordNeeded }
      guard try await gate.isRight(password, from: context.remoteAddress) else {
        throw RequestProblem.wrongPassword
      }
      return try await next(request, context)
    }
    // What was posted is lost: nobody can be led back to it.
    return LoginAddress(next: request.method == .post ? "/" : request.head.path ?? "/").redirection
  }

  /// What tells nothing of the reports.
  private static func isOpen(_ path: String) -> Bool {
    path == "/health" || path == LoginAddress.path || path.hasPrefix("/assets/")
  }

  private static func isForPrograms(_ path: String) -> Bool {
    path == "/metrics" || path == "/api" || path.hasPrefix("/api/")
  }

  /// The password of `Authorization: Basic`; whatever the user is called.
  private static func password(_ headers: HTTPFields) -> String? {
    guard let value = headers[.authorization], value.lowercased().hasPrefix("basic "),
      let bytes = Data(base64Encoded: value.dropFirst(6).trimmingCharacters(in: .whitespaces)),
      let text = String(validating: bytes, as: UTF8.self), let colon = text.firstIndex(of: ":")
    else { return nil }
    return String(text[text.index(after: colon)...])
  }
}
