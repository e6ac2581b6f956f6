/// What is wrong with the parameters of a request to the API. Pages pass over what they do not know; here it is refused, because
/// nobody looks at the answer and sees that a filter did nothing.
enum APIFault: Error, Equatable {
  /// `nearest` are names like it, likeliest first.
  case unknown(name: String, value: String, nearest: [String])
  case missing(name: String, expected: String)
  case badValue(name: String, value: String, expected: String)
  case tooLong(name: String, most: Int)
  case repeated(name: String)
  /// Two that say different things about the same.
  case contradiction(name: String, other: String)
  /// One that would do nothing beside the value of another.
  case idle(name: String, other: String, value: String)

  /// The parameter that is to be changed.
  var name: String {
    switch self {
    case .unknown(let name, _, _), .missing(let name, _), .badValue(let name, _, _), .tooLong(let name, _),
      .repeated(let name), .contradiction(let name, _), .idle(let name, _, _):
      name
    }
  }

  /// As it was sent; `nil` where that says nothing.
  var value: String? {
    switch self {
    case .unknown(_, let value, _), .badValue(_, let value, _): value
    case .missing, .tooLong, .repeated, .contradiction, .idle: nil
    }
  }

  var words: String {
    switch self {
    case .unknown(let name, _, let nearest):
      nearest.isEmpty
        ? "'\(name)' is not a parameter; /api/openapi.json lists those there are"
        : "'\(name)' is not a parameter; did you mean \(nearest.map { "'\($0)'" }.joined(separator: " or "))?"
    case .missing(let name, let expected): "'\(name)' is missing; it takes \(expected)"
    case .badValue(let name, let value, let expected):
      "'\(value)' is no value for '\(name)'; it takes \(expected)"
    case .tooLong(let name, let most): "'\(name)' is too long; shorten it to \(most) characters"
    case .repeated(let name): "'\(name)' is there more than once; leave one"
    case .contradiction(let name, let other): "take one of '\(name)' and '\(other)', not both"
    case .idle(let name, let other, let value):
      "'\(name)' has no place beside '\(other)' with the value '\(value)'; leave one of them out"
    }
  }
}
