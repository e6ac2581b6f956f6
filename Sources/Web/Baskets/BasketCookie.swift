internal import HTTPTypes
internal import Hummingbird
internal import Indexing

/// The cookie that says whose a basket is. Nothing else is ever asked of a browser.
enum BasketCookie {
  static let name = "findings_basket"
  private static let year = 365 * 24 * 60 * 60

  /// `nil` where there is none, or what cannot be a key.
  static func key(_ request: Request) -> BasketKey? { request.cookies[name].flatMap { BasketKey($0.value) } }

  /// Kept for a year from now. No script reads it, and no other site's form sends it.
  static func keeping(_ key: BasketKey, _ request: Request) -> String {
    text(key.text, age: year, request)
  }

  /// The browser forgets it.
  static func forgetting(_ request: Request) -> String { text("", age: 0, request) }

  private static func text(_ value: String, age: Int, _ request: Request) -> String {
    let text = "\(name)=\(value); Path=/; Max-Age=\(age); HttpOnly; SameSite=Lax"
    return cameEncrypted(request) ? text + "; Secure" : text
  }

  /// A proxy in front says so. On plain HTTP a browser would throw a `Secure` cookie away.
  private static func cameEncrypted(_ request: Request) -> Bool {
    guard let name = HTTPField.Name("X-Forwarded-Proto") else { return false }
    return request.headers[name]?.lowercased() == "https"
  }
}
