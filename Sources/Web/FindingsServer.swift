internal import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore

// A request goes through the middleware from the outside in, to a route, to a view or to the API:
//
//     request ─► RequestLog ─► SecurityHeaders ─► HostCheck ─► ProblemResponses ─► RequestLimits ─► PasswordCheck
//       ─► VisitorReader ─► ForgeryCheck ─► route ─► IndexReaders ─► Search, Indexing
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

  /// Listens until SIGTERM or SIGINT, or until its task is cancelled; then requests under way are still answered.
  ///
  /// - Throws: `ListeningProblem`
  /// - Parameter onListening: is told the port once requests are taken.
  public func run(onListening: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
    let configuration = site.configuration
    let application = Application(
      router: Self.router(site),
      server: .http1(configuration: Self.connections(configuration.limits)),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.address, port: configuration.port),
        availableConnectionsDelegate: MaximumAvailableConnections(
          configuration.limits.connections, logger: log)),
      onServerRunning: { channel in onListening(channel.localAddress?.port ?? configuration.port) },
      logger: log)
    do {
      try await application.runService()
    } catch {
      try? await site.close()
      throw ListeningProblem(error, configuration) ?? error
    }
    try await site.close()
  }

  private static func connections(_ limits: ServerLimits) -> HTTP1Channel.Configuration {
    HTTP1Channel.Configuration(
      additionalChannelHandlers: [ConnectionGuard(limits)],
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: ServerLimits.longestField, maxHeaderListSize: ServerLimits.longestHead,
        maxHeaderFieldCount: ServerLimits.mostFields))
  }

  private static func router(_ site: Site) -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: HostCheck(site: site))
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
    return router
  }
}
