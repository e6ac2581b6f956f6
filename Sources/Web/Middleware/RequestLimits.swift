internal import HTTPTypes
internal import Hummingbird

/// Sends away what no browser and no program of good will sends.
struct RequestLimits: RouterMiddleware {
  typealias Context = WebContext

  static let methods: [HTTPRequest.Method] = [.get, .head, .post]

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard Self.methods.contains(request.method) else {
      throw RequestProblem.methodNotAllowed(request.method.rawValue)
    }
    guard (request.head.path?.utf8.count ?? 0) <= ServerLimits.longestTarget else {
      throw RequestProblem.targetTooLong(most: ServerLimits.longestTarget)
    }
    if request.method != .post, Self.hasBody(request) { throw RequestProblem.unexpectedBody }
    // Where a body ends that is encoded in another way, a proxy may see differently (RFC 9112, 6.1).
    if let encoding = request.headers[.transferEncoding], encoding.lowercased() != "chunked" {
      throw RequestProblem.unexpectedBody
    }
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound && request.method == .post {
      // The router knows no such route for POST: what is there is there to be read.
      throw RequestProblem.methodNotAllowed(request.method.rawValue)
    }
  }

  private static func hasBody(_ request: Request) -> Bool {
    request.headers[.transferEncoding] != nil || (request.headers[.contentLength] ?? "0") != "0"
  }
}
