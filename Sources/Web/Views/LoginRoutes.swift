internal import HTTPTypes
internal import Hummingbird

/// `/login`, `/logout`
enum LoginRoutes {
  static let ending = "/logout"

  static func add(to router: Router<WebContext>, _ gate: PasswordGate) {
    let path = RouterPath(LoginAddress.path)
    router.get(path) { request, _ in
      let query = try AddressQuery(parsing: request.uri.query)
      return LoginView(next: LoginAddress(next: query["next"] ?? "/")).response()
    }
    router.post(path) { request, context in try await signIn(request, context, gate) }
    router.get(RouterPath(ending)) { _, context in LogoutView(visitor: context.visitor).response() }
    router.post(RouterPath(ending)) { request, _ in
      guard request.isFromHere else { throw FormProblem.fromElsewhere }
      var response = LoginAddress(next: "/").redirection
      response.headers[.setCookie] = Sessions.expired(isSecure: request.isSecure)
      return response
    }
  }

  /// Bytes of a form with a password and an address.
  private static let longestForm = 8 << 10

  private static func signIn(
    _ request: Request, _ context: WebContext, _ gate: PasswordGate
  ) async throws -> Response {
    guard request.isFromHere else { throw FormProblem.fromElsewhere }
    let query = try await request.form(upTo: longestForm)
    let next = LoginAddress(next: query["next"] ?? "/")
    do {
      guard let password = query["password"], try await gate.isRight(password, from: context.remoteAddress)
      else { throw RequestProblem.wrongPassword }
    } catch let problem as RequestProblem {
      return LoginView(next: next, problem: ProblemWords(problem)).response()
    }
    return Response(
      status: .seeOther,
      headers: [
        .location: next.next, .cacheControl: "no-store",
        .setCookie: gate.sessions.cookie(isSecure: request.isSecure),
      ])
  }
}

extension Request {
  /// Whether a proxy says that the visitor came by HTTPS. Believed only for what would do no harm if it were not true.
  var isSecure: Bool {
    HTTPField.Name("X-Forwarded-Proto").map { headers[$0]?.lowercased() == "https" } ?? false
  }
}
