internal import Crypto
internal import Foundation
internal import Indexing

/// What shows that a form is from a page that was made for the owner of a basket: a code of the basket's key.
///
/// The key is 256 random bits that only the owner's browser and this request know, so that nobody else can work the code out, and it
/// stays the same when the server starts anew: what somebody typed into an open page is not lost to that. A secret of the server's
/// in it would add nothing: whoever could plant a key of his own in a browser could also ask the server for a page with it.
struct FormToken: Equatable, Sendable {
  let text: String

  init(_ key: BasketKey) {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array("form".utf8), using: SymmetricKey(data: Array(key.text.utf8)))
    text = code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// Takes as long for a wrong one as for the right one.
  func matches(_ text: String) -> Bool {
    let (own, other) = (Array(self.text.utf8), Array(text.utf8))
    return own.count == other.count && zip(own, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
