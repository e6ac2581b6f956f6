internal import Hummingbird
internal import Indexing
internal import Logging

/// Finds out what is in the visitor's basket. Only looks, and only where there is a cookie.
struct VisitorReader: RouterMiddleware {
  typealias Context = WebContext

  let site: Site

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard !request.uri.path.hasPrefix("/assets/") else { return try await next(request, context) }
    var context = context
    context.visitor.address = LocalAddress(request.uri.string)
    if let key = BasketCookie.key(request), let contents = try await contents(key, request, context) {
      context.visitor.basket = Visitor.Held(key: key, contents: contents)
    }
    return try await next(request, context)
  }

  /// Pages can be read without baskets: where their file is out of order, that is for the log. A form cannot: it would be taken for
  /// that of somebody new, and the cookie of the new basket would take the place of this one.
  private func contents(
    _ key: BasketKey, _ request: Request, _ context: WebContext
  ) async throws -> BasketContents? {
    do {
      return try await site.baskets.use { try $0.contents(heldBy: key) }
    } catch  where request.method == .get || request.method == .head {
      context.logger.error("baskets cannot be read", metadata: ["error": "\(error)"])
      return nil
    }
  }
}
