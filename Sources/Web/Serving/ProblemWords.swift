internal import HTTPTypes
internal import Hummingbird
internal import Indexing
internal import Rendering
internal import Search

/// What went wrong, in words for whoever asked; nothing of this machine is in them.
struct ProblemWords {
  /// A link to what may have been meant.
  struct Way: Equatable {
    let address: String
    let text: String
  }

  let status: HTTPResponse.Status
  /// What happened.
  let title: String
  /// What to do.
  let advice: String
  /// Where to go instead; empty where nothing better than a search is known.
  let ways: [Way]
  /// For the people of the server alone.
  let forLog: String
  /// What a program that asked has to know.
  var headers = HTTPFields()

  init(_ error: any Error) {
    forLog = "\(error)"
    let name = (error as? NameProblem).map(NameProblemWords.init)
    ways = name?.ways ?? []
    if let name {
      (status, title, advice) = (.notFound, name.title, name.advice)
      return
    }
    (status, title, advice) =
      switch error {
      case let problem as RequestProblem: Self.words(for: problem)
      case let problem as QueryProblem:
        (.badRequest, "This search cannot be run", Messages.text(of: problem))
      case let problem as WordDocument.Problem: Self.words(for: problem)
      case let problem as FormProblem: Self.words(for: problem)
      case let problem as BasketProblem: Self.words(for: problem)
      case let problem as BasketFileProblem: Self.words(for: problem)
      case let problem as HTTPError where problem.status == .notFound: Self.words(for: .notFound)
      case let problem as HTTPError: (problem.status, "This request cannot be answered", problem.body ?? "")
      case IndexProblem.interrupted:
        (
          .serviceUnavailable, "This takes too long",
          "It was given up. Ask for less: with fewer words, without '*', or with a filter."
        )
      case IndexProblem.missing, IndexProblem.damaged, IndexProblem.damagedOlder, IndexProblem.notAnIndex,
        IndexProblem.notPermitted, IndexProblem.newer, IndexProblem.older:
        (
          .serviceUnavailable, "The reports cannot be read just now",
          "Their index is missing or damaged. Tell whoever runs this server; the log says what is wrong with it."
        )
      case IndexProblem.busy:
        (.serviceUnavailable, "The index is being written", "Try again in a moment.")
      default:
        (
          .internalServerError, "Something went wrong here",
          "Try again; if it happens once more, tell whoever runs this server. The log says more."
        )
      }
    if let problem = error as? RequestProblem { headers = Self.headers(for: problem) }
  }

  private static func headers(for problem: RequestProblem) -> HTTPFields {
    switch problem {
    case .methodNotAllowed(_, let allowed): [.allow: allowed.joined(separator: ", "), .connection: "close"]
    case .unexpectedBody, .targetTooLong: [.connection: "close"]
    case .tooBusy: [.retryAfter: "1"]
    case .tooManyAttempts: [.retryAfter: "60", .cacheControl: "no-store"]
    case .passwordNeeded, .wrongPassword:
      [.wwwAuthenticate: "Basic realm=\"findings\", charset=\"UTF-8\"", .cacheControl: "no-store"]
    case .notFound, .sourceChanged, .tooManyParameters, .tooLong, .notUTF8, .badValue: [:]
    }
  }

  private static func words(for problem: RequestProblem) -> (HTTPResponse.Status, String, String) {
    switch problem {
    case .notFound:
      (.notFound, "There is no such page", "Check the address, or begin with a search.")
    case .sourceChanged:
      (
        .notFound, "The file of this report is not here any more",
        "It was moved or changed after the report was read. The text of the report can be read here as before."
      )
    case .tooManyParameters(let count, let most):
      (
        .badRequest, "The address has too many parts",
        "It has \(count) parameters; up to \(most) are read. Leave some out."
      )
    case .tooLong(let name, let most):
      (.badRequest, "'\(name)' is too long", "Shorten it to \(most) characters.")
    case .notUTF8:
      (.badRequest, "The address cannot be read", "It is not UTF-8. Check it, or begin with a search.")
    case .badValue(let name, let value, let expected):
      (.badRequest, "'\(value)' is no value for '\(name)'", "It takes \(expected).")
    case .targetTooLong(let most):
      (.uriTooLong, "The address is too long", "Shorten it to \(most) bytes, or begin with a search.")
    case .methodNotAllowed(let method, _):
      (.methodNotAllowed, "'\(method)' is not allowed here", "Pages and the API are asked for with GET.")
    case .unexpectedBody:
      (.badRequest, "The request carries what is not read", "GET and HEAD go without a body. Leave it out.")
    case .tooBusy:
      (.serviceUnavailable, "Too many are searching", "Try again in a moment.")
    case .tooManyAttempts:
      (.tooManyRequests, "There were too many wrong passwords", "Wait a minute, then try again.")
    case .passwordNeeded:
      (.unauthorized, "This needs the password", "Sign in at /login, or send it by HTTP Basic.")
    case .wrongPassword: (.unauthorized, "This is not the password", "Check it, and try again.")
    }
  }
}
