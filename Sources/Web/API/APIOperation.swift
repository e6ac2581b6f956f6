internal import Hummingbird
internal import Rendering

// The table that the API is made of: the routes, the check of their parameters, the document and the page for people all come
// from it, so that none of them can say something else than the others.

/// One thing that the API does.
struct APIOperation: Sendable {
  /// What an answer holds.
  enum Content: Sendable {
    /// JSON of a schema, and the other forms that can be asked for.
    case json(schema: String, others: [APIFormat])
    /// One form in any case, or some to choose from.
    case forms([APIFormat])
    case html
  }

  /// For programs that are made from the document.
  let name: String
  /// With what is named in it in braces.
  let path: String
  let meaning: String
  /// An address, as an example.
  let example: String
  var parameters: [APIParameter] = []
  let content: Content
  /// Whether what is asked for may not be there.
  var mayBeMissing = false
  let answer: @Sendable (APIValues, Site) async throws -> Response

  /// All of them, in the order in which they are explained.
  static let all: [APIOperation] = [
    .search, .facets, .ask, .reports, .report, .authorities, .grades, .recommendations, .export, .document,
    .view,
  ]

  /// Whether this is its path; a name in braces stands for any part.
  func isAt(_ path: String) -> Bool {
    let (own, other) = (self.path.split(separator: "/"), path.split(separator: "/"))
    return own.count == other.count && zip(own, other).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
  }
}

extension APIOperation {
  private static let document = APIOperation(
    name: "document", path: "/api/openapi.json", meaning: "This document.", example: "/api/openapi.json",
    content: .json(schema: "Document", others: [])
  ) { _, site in
    APIFormat.json.response(try OpenAPIDocument.json(version: site.configuration.version))
  }

  private static let view = APIOperation(
    name: "view", path: "/api", meaning: "The API explained for people, as a web page.", example: "/api",
    content: .html
  ) { _, _ in APIView().response() }
}
