internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

// A page from elsewhere may have its own name point to this machine and then read what it asks for under that name (DNS
// rebinding). What it cannot do is to ask under a name of ours.

/// Answers only those who ask for this server by a name that is its own.
struct HostCheck: RouterMiddleware {
  typealias Context = WebContext

  let site: Site

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    // The first of several stands in the authority, the others still among the fields.
    guard let text = request.head.authority, !text.isEmpty, !hasSecondHost(request) else {
      return Self.refusal(.badRequest, "A request has to name its host, once.\n")
    }
    guard let host = HostName(text), isOurs(host, context.localAddress) else {
      return Self.refusal(
        .misdirectedRequest,
        """
        This server does not go by the name that was asked for.
        Use the address that it said at its start. If the name is right, whoever runs the server adds it: findings serve --host NAME

        """)
    }
    return try await next(request, context)
  }

  private func hasSecondHost(_ request: Request) -> Bool {
    HTTPField.Name("Host").map { request.headers[$0] != nil } ?? false
  }

  private func isOurs(_ host: HostName, _ local: SocketAddress?) -> Bool {
    let configuration = site.configuration
    if configuration.hosts.contains(where: { $0.name == host.name && ($0.port ?? host.port) == host.port }) {
      return true
    }
    let own = ["localhost", "127.0.0.1", "::1", configuration.address.lowercased(), local?.ipAddress]
    guard own.contains(host.name) else { return false }
    return host.port.map { $0 == local?.port } ?? (local?.port == 80 || local?.port == 443)
  }

  /// In plain words, for whoever asked is a program, or has to be told by people.
  private static func refusal(_ status: HTTPResponse.Status, _ text: String) -> Response {
    Response(
      status: status,
      headers: [
        .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store", .connection: "close",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
