internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

extension Request {
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
