internal import Foundation
internal import Hummingbird
internal import Indexing

/// What a change is answered with: the way to a page, or for a script of ours what it has to know.
struct BasketAnswer {
  /// `findings.js` reads it.
  private struct Script: Encodable {
    let count: Int
    let revision: Int
    /// What was done, to be read out.
    let said: String
    /// The button in its new state, where one was pressed.
    let button: String?
  }

  let stored: StoredBasket
  let key: BasketKey
  /// Where to go.
  let address: String
  let said: BasketNotice
  var button: BasketButton?

  func response(to request: Request) throws -> Response {
    var response =
      Self.isForScript(request)
      ? try scripted() : Response(status: .seeOther, headers: [.location: address])
    response.headers[.setCookie] = BasketCookie.keeping(key, request)
    response.headers[.cacheControl] = "no-store"
    return response
  }

  private func scripted() throws -> Response {
    let script = Script(
      count: stored.basket.entries.count, revision: stored.revision, said: said.words, button: button?.html)
    return Response(
      status: .ok, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(script))))
  }

  static func isForScript(_ request: Request) -> Bool { request.headers[.accept] == "application/json" }
}

/// What is said after a change.
enum BasketNotice: String {
  case added, removed, noted, opened, moved, kept, restored, putBack = "put-back", copied, begun

  var words: String {
    switch self {
    case .added: "Added to your basket."
    case .removed: "Taken out of your basket."
    case .noted: "Note saved."
    case .opened: "Saved."
    case .moved: "Moved."
    case .kept: "The new wording is kept."
    case .restored: "This is your basket as it was. What it was before that is among the earlier versions."
    case .putBack: "Put back, with its note."
    case .copied: "This copy is your basket now, and yours to change."
    case .begun: "Your next basket begins with the first paragraph that you add."
    }
  }
}
