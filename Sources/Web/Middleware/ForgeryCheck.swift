internal import Hummingbird

// Another site could have a visitor's browser send a form here (CSRF). What keeps it from doing harm:
//
//  1. The cookie is `SameSite=Lax`: a form of another site comes without it. Then it would look like that of somebody new, and the
//     cookie of the new basket would take the place of the visitor's own. And other ports of one machine are the same site.
//  2. So every request that changes something has to say that it is from a page of ours. `Sec-Fetch-Site` is set by the browser,
//     no page can set it, and `same-site` is not enough. Browsers leave it out where neither side is encrypted, unless at a loopback
//     address; then `Origin` has to be the host that was asked. What says neither is no form of ours.
//  3. A form of somebody who has a basket also carries a token that belongs to the basket's key: should a browser or something
//     on the way get the headers wrong, that is still in between.
//
// Without a basket there is no key that a token could belong to, and nothing to lose: 2 stands alone for the first form. A cookie for
// everybody who only reads, as a ground for a token before that, would be one more thing to ask of browsers, and guard a basket of
// one paragraph. A page that was shown before there was a basket may still be open in another tab; its forms have no token, and all
// they can do is add a paragraph. That is let through by 2 alone: it takes nothing away, and is taken back by a click. A wrong token is
// always refused.

/// Reads the form of a request that changes something, and refuses those that are not from a page of this site.
struct ForgeryCheck: RouterMiddleware {
  typealias Context = WebContext

  /// Bytes of a form.
  static let largestForm = 64 << 10

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard ![.get, .head, .options].contains(request.method) else { return try await next(request, context) }
    guard request.method == .post else { throw FormProblem.otherMethod }
    guard request.isFromHere else { throw FormProblem.fromElsewhere }
    var context = context
    context.form = try await request.form(upTo: Self.largestForm)
    try check(context.form, context.visitor, adds: request.uri.path == BasketChangeRoutes.adding)
    return try await next(request, context)
  }

  private func check(_ form: AddressQuery, _ visitor: Visitor, adds: Bool) throws(FormProblem) {
    guard let held = visitor.basket else { return }
    guard let token = form["token"] else {
      if adds { return }
      throw .otherBasket
    }
    guard held.token.matches(token) else { throw .otherBasket }
  }
}
