internal import Hummingbird

/// What is known of a request while it is answered.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  var visitor = Visitor()
  /// What was sent; empty but for forms, and only there when they passed `ForgeryCheck`.
  var form = AddressQuery()

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }
}
