import Foundation
import Synchronization
import Testing

/// A browser that fills a basket: it keeps its cookie, and sends forms with the token of the page.
struct BasketVisitor {
  let server: TestServer
  var cookie: String?
  var token: String?

  init(_ server: TestServer) { self.server = server }

  static let sameOrigin = "Sec-Fetch-Site: same-origin"

  func get(_ target: String) async throws -> TestResponse {
    try await server.get(target, headers: cookie.map { ["Cookie: \($0)"] } ?? [])
  }

  /// Sends a form as it is.
  func sent(
    _ target: String, _ fields: KeyValuePairs<String, String>, headers: [String] = [Self.sameOrigin]
  ) async throws -> TestResponse {
    let body = fields.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&")
    let own = ["Content-Type: application/x-www-form-urlencoded"] + (cookie.map { ["Cookie: \($0)"] } ?? [])
    return try await server.send("POST", target, headers: own + headers, body: body)
  }

  /// Sends a form with the token, and keeps what comes back.
  @discardableResult
  mutating func post(
    _ target: String, _ fields: KeyValuePairs<String, String>, headers: [String] = [Self.sameOrigin]
  ) async throws -> TestResponse {
    var body = fields.map { "\($0)=\(Self.encoded($1))" }
    if let token { body.append("token=\(token)") }
    let own = ["Content-Type: application/x-www-form-urlencoded"] + (cookie.map { ["Cookie: \($0)"] } ?? [])
    let answer = try await server.send(
      "POST", target, headers: own + headers, body: body.joined(separator: "&"))
    if let set = answer.headers["set-cookie"] { try await keep(set) }
    return answer
  }

  private mutating func keep(_ set: String) async throws {
    let pair = String(set.prefix { $0 != ";" })
    guard pair.count > "findings_basket=".count else {
      (cookie, token) = (nil, nil)
      return
    }
    cookie = pair
    token = Self.field("token", in: try await get("/basket").text)
  }

  mutating func add(_ paragraph: String) async throws {
    let answer = try await post("/basket/add", ["paragraph": paragraph, "back": "/search?q=drift"])
    #expect(answer.status == 303)
  }

  /// The value of the first field of a name.
  static func field(_ name: String, in text: String) -> String? {
    text.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().first.map {
      String($0.prefix { $0 != "\"" })
    }
  }

  /// The revision that the basket shows.
  func revision() async throws -> String {
    Self.field("revision", in: try await get("/basket").text) ?? ""
  }

  static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}
