internal import Hummingbird

/// Where to sign in, and where to go on to: `/login?next=%2Fsearch%3Fq%3Ddrift`.
struct LoginAddress {
  static let path = "/login"

  /// Always on this server.
  let next: String

  /// What leads away from this server becomes the start.
  init(next: String) { self.next = LocalAddress(next)?.text ?? "/" }

  private var text: String {
    var query = AddressQuery()
    if next != "/" { query.add("next", next) }
    return query.text.isEmpty ? Self.path : Self.path + "?" + query.text
  }

  var redirection: Response {
    Response(status: .seeOther, headers: [.location: text, .cacheControl: "no-store"])
  }
}
