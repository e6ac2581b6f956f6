internal import HTTPTypes
internal import Hummingbird

/// Sends away what no browser and no program of good will sends.
struct RequestLimits: RouterMiddleware {
  typealias Context = WebContext

  /// What is there to be read is only read.
  private static func methods(at path: String) -> [HTTPRequest.Method] {
    let takesForm =
      BasketChangeRoutes.takesForm(at: path) || [LoginAddress.path, LoginRoutes.ending].contains(path)
    return takesForm ? [.get, .head, .post] : [.get, .head]
  }

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let methods = Self.methods(at: request.uri.path)
    guard methods.contains(request.method) else {
      throw RequestProblem.methodNotAllowed(request.method.rawValue, allowed: methods.map(\.rawValue))
    }
    guard (request.head.path?.utf8.count ?? 0) <= ServerLimits.longestTarget else {
      throw RequestProblem.targetTooLong(most: ServerLimits.longestTarget)
    }
    if request.method != .post, Self.hasBody(request) { throw RequestProblem.unexpectedBody }
    // Where a body ends that is encoded in another way, a proxy may see differently (RFC 9112, 6.1).
    if let encoding = request.headers[.transferEncoding], encoding.lowercased() != "chunked" {
      throw RequestProblem.unexpectedBody
    }
    return try await next(request, context)
  }

  private static func hasBody(_ request: Request) -> Bool {
    request.headers[.transferEncoding] != nil || (request.headers[.contentLength] ?? "0") != "0"
  }
}
