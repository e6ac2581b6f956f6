internal import HTTPTypes
internal import Hummingbird

/// Tells browsers what a page of ours may never do.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = WebContext

  /// Nothing from elsewhere, nothing inline: what stands in a report cannot run, even if it got through unescaped.
  static let policy = """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    let headers: [(String, String)] = [
      ("Content-Security-Policy", Self.policy), ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
      ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
    ]
    if request.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    for (name, value) in headers {
      guard let name = HTTPField.Name(name), response.headers[name] == nil else { continue }
      response.headers[name] = value
    }
    return response
  }
}
