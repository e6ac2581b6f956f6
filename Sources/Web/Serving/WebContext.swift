internal import Hummingbird

/// What is known of a request while it is answered.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  var visitor = Visitor()

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }
}
