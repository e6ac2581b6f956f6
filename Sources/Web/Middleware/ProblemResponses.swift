internal import Hummingbird
internal import Logging

/// Turns what went wrong into a page, or for the API into JSON.
struct ProblemResponses: RouterMiddleware {
  typealias Context = WebContext

  let site: Site

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let problem = ProblemWords(error)
      if problem.status.kind == .serverError, !(error is APIFault) {
        context.logger.error("request failed", metadata: ["error": .string(problem.forLog)])
      }
      var response =
        APIProblem.isConcerned(by: request)
        ? APIProblem(error, request).response() : ProblemView(problem).response(to: request)
      for field in problem.headers { response.headers[field.name] = field.value }
      return response
    }
  }
}
