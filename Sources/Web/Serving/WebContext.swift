internal import Hummingbird
internal import NIOCore

/// What is known of a request while it is answered.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  var visitor = Visitor()
  let localAddress: SocketAddress?
  /// Without the port; empty where it is not known.
  let remoteAddress: String
  /// What was sent; empty but for forms, and only there when they passed `ForgeryCheck`.
  var form = AddressQuery()

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    localAddress = source.channel.localAddress
    remoteAddress = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
