internal import Foundation
internal import Hummingbird

/// `/api/…`
enum APIRoutes {
  static func add(to router: Router<WebContext>, _ site: Site) {
    for operation in APIOperation.all {
      router.get(RouterPath(operation.path)) { request, context in
        let values = try APIValues(
          AddressQuery(parsing: request.uri.query), path: parameters(of: operation, context),
          of: operation.parameters)
        return try await operation.answer(values, site)
      }
    }
  }

  /// What stands in the path, decoded.
  ///
  /// - Throws: `RequestProblem.notUTF8`
  private static func parameters(
    of operation: APIOperation, _ context: WebContext
  ) throws(RequestProblem) -> [String: String] {
    var values: [String: String] = [:]
    for parameter in operation.parameters where parameter.isInPath {
      guard let value = context.parameters.get(parameter.name)?.removingPercentEncoding else {
        throw .notUTF8
      }
      values[parameter.name] = value
    }
    return values
  }
}
