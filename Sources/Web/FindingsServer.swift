internal import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore

// A request goes through the middleware from the outside in, to a route, to a view or to the API:
//
//     request ─► RequestRecorder ─► SecurityHeaders ─► HostCheck ─► ConditionalRequests ─► ProblemResponses ─► RequestLimits
//       ─► PasswordCheck ─► VisitorReader ─► ForgeryCheck ─► route ─► IndexReaders ─► Search, Indexing
//     response ◄──────────────────────────────────────────────────────────────────── …View (HTML) or Rendering (JSON)

/// Serves the pages and the API over HTTP until it is told to end.
public struct FindingsServer: Sendable {
  private let site: Site
  private let log: Logger

  /// Opens the index.
  ///
  /// - Throws: `IndexProblem`
  public init(_ configuration: ServerConfiguration, log: Logger) throws {
    site = try Site(configuration)
    self.log = log
  }

  /// Listens until SIGTERM or SIGINT, or until its task is cancelled; on a signal, requests under way are still answered.
  ///
  /// - Throws: `ListeningProblem`
  /// - Parameter onListening: is told the port once requests are taken.
  public func run(onListening: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
    let configuration = site.configuration
    let listening = Listening(
      address: configuration.address, port: configuration.port, limits: configuration.limits,
      log: log.without(.info), onListening: onListening)
    do {
      try await listening.run(router)
    } catch {
      try? await site.close()
      throw error
    }
    try await site.close()
  }

  private var router: Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    let metrics = RequestMetrics()
    router.add(middleware: RequestRecorder(log: RequestLog(log: log), metrics: metrics))
    router.add(middleware: SecurityHeaders())
    router.add(middleware: HostCheck(site: site))
    router.add(middleware: ConditionalRequests())
    router.add(middleware: ProblemResponses(site: site))
    router.add(middleware: RequestLimits())
    if let gate = site.gate {
      router.add(middleware: PasswordCheck(gate: gate))
      LoginRoutes.add(to: router, gate)
    }
    router.add(middleware: VisitorReader(site: site))
    router.add(middleware: ForgeryCheck())
    AssetRoutes.add(to: router)
    SearchRoutes.add(to: router, site)
    AskRoutes.add(to: router, site)
    ReportRoutes.add(to: router, site)
    BasketRoutes.add(to: router, site)
    BasketChangeRoutes.add(to: router, site)
    BasketPackRoutes.add(to: router, site)
    AuthoritiesRoutes.add(to: router, site)
    GradesRoutes.add(to: router, site)
    RecommendationsRoutes.add(to: router, site)
    SourceFileRoutes.add(to: router, site)
    router.get("/accessibility") { _, context in AccessibilityView(context.visitor).response() }
    APIRoutes.add(to: router, site)
    MonitoringRoutes.add(to: router, site, metrics)
    return router
  }
}

extension Logger {
  /// The same without what is said at this level and below: libraries say much that nobody needs.
  fileprivate func without(_ level: Level) -> Logger {
    var copy = self
    while copy.logLevel <= level { copy.logLevel = Level.allCases.first { $0 > copy.logLevel } ?? .critical }
    return copy
  }
}
