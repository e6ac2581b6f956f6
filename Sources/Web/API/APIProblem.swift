internal import Hummingbird
internal import Indexing
internal import Rendering
internal import Reports
internal import Search

/// What went wrong, for programs: `findings.error/1`.
struct APIProblem {
  private let status: HTTPResponse.Status
  private let message: String
  /// The parameter that is to be changed, and its value; `nil` where it is none of them.
  private var parameter: String?
  private var value: String?

  /// Whether what is asked for belongs to the API, so that its errors are for programs.
  static func isConcerned(by request: Request) -> Bool {
    request.uri.path == "/api" || request.uri.path.hasPrefix("/api/")
  }

  init(_ error: any Error, _ request: Request) {
    let words = ProblemWords(error)
    switch error {
    case let fault as APIFault:
      (status, message) = (.badRequest, fault.words)
      (parameter, value) = (fault.name, fault.value)
    case let problem as QueryProblem:
      (status, message) = (words.status, Self.firstLine(Messages.text(of: problem)))
      (parameter, value) = Self.place(of: problem)
    case let problem as NameProblem:
      (status, message) = (words.status, Messages.text(of: problem))
      (parameter, value) = ("report", Self.name(in: problem))
    case let error as HTTPError where error.status == .notFound:
      (status, message) = (.notFound, "there is nothing at this address; /api lists what there is")
    default:
      (status, message) = (words.status, Self.sentence(words))
    }
  }

  /// Below it the query is printed, for people.
  private static func firstLine(_ text: String) -> String { String(text.prefix { $0 != "\n" }) }

  /// A filter that stands in the query itself is no parameter.
  private static func place(of problem: QueryProblem) -> (String, String?) {
    switch problem {
    case .badFilter(let field, let value, nil): (field.rawValue, value)
    case .badFilter(_, _, let place?), .excludedFilter(_, _, let place?): ("q", place.query)
    case .excludedFilter(_, let value, nil): ("q", value)
    case .noWords(let query), .onlyFilters(let query), .onlyExclusions(let query): ("q", query)
    }
  }

  private static func name(in problem: NameProblem) -> String {
    switch problem {
    case .unknownReport(let name, _), .ambiguousReport(let name, _, _): name
    case .unknownParagraph(let name, _, _): name.description
    }
  }

  private static func sentence(_ words: ProblemWords) -> String {
    words.advice.isEmpty ? words.title : "\(words.title). \(words.advice)"
  }

  func response() -> Response {
    let text = try? JSONText.document(
      Document(
        status: status.code,
        error: Document.Fault(
          message: Terminal.harmless(message), parameter: parameter, value: value)))
    return APIFormat.json.response((text ?? "{}") + "\n", status: status)
  }

  private struct Document: Encodable {
    let schema = "findings.error/1"
    let status: Int
    let error: Fault

    struct Fault: Encodable {
      let message: String
      @Nullable var parameter: String?
      @Nullable var value: String?
    }
  }
}
