internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

extension Request {
  /// Whether it says that it comes from a page of this site; see `ForgeryCheck`.
  var isFromHere: Bool {
    guard let name = HTTPField.Name("Sec-Fetch-Site") else { return false }
    if let site = headers[name] { return site == "same-origin" || site == "none" }
    guard let origin = headers[.origin], let host = head.authority, !host.isEmpty else { return false }
    return ["http://" + host, "https://" + host].contains { $0.lowercased() == origin.lowercased() }
  }

  /// The form that was sent.
  ///
  /// - Parameter largest: in bytes.
  /// - Throws: `FormProblem`, `RequestProblem`
  func form(upTo largest: Int) async throws -> AddressQuery {
    let type = headers[.contentType]?.prefix { $0 != ";" }.lowercased()
    guard type == "application/x-www-form-urlencoded" else { throw FormProblem.noForm }
    if let length = headers[.contentLength].flatMap({ Int($0) }), length > largest {
      throw FormProblem.tooLarge
    }
    do {
      // How long a note may be the basket says, with what was typed.
      return try AddressQuery(
        parsing: String(buffer: try await body.collect(upTo: largest)), longestValue: largest)
    } catch is NIOTooManyBytesError {
      throw FormProblem.tooLarge
    }
  }
}
