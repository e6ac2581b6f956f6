internal import Hummingbird

/// Where to sign in, and where to go on to: `/login?next=%2Fsearch%3Fq%3Ddrift`.
struct LoginAddress {
  static let path = "/login"

  /// Always on this server.
  let next: String

  /// What leads away from this server becomes the start. Browsers take a backslash for a slash and leave out tabs and line ends.
  init(next: String) {
    let isSafe =
      next.utf8.first == UInt8(ascii: "/") && !next.hasPrefix("//") && !next.contains("\\")
      && next.utf8.allSatisfy { (0x21...0x7E).contains($0) } && next.utf8.count <= 2_000
    self.next = isSafe ? next : "/"
  }

  private var text: String {
    var query = AddressQuery()
    if next != "/" { query.add("next", next) }
    return query.text.isEmpty ? Self.path : Self.path + "?" + query.text
  }

  var redirection: Response {
    Response(status: .seeOther, headers: [.location: text, .cacheControl: "no-store"])
  }
}
