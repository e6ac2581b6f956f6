internal import Hummingbird
public import Logging
internal import NIOCore

// A request goes through the middleware from the outside in, to a route, to a view or to the API:
//
//     request ─► RequestLog ─► SecurityHeaders ─► HostCheck ─► ProblemResponses ─► route ─► IndexReaders ─► Search, Indexing
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
  /// - Parameter onListening: is told the port once requests are taken.
  public func run(onListening: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
    let configuration = site.configuration
    let application = Application(
      router: Self.router(site),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.address, port: configuration.port)),
      onServerRunning: { channel in onListening(channel.localAddress?.port ?? configuration.port) },
      logger: log)
    try await application.runService()
    try await site.close()
  }

  private static func router(_ site: Site) -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: ProblemResponses(site: site))
    AssetRoutes.add(to: router)
    SearchRoutes.add(to: router, site)
    ReportRoutes.add(to: router, site)
    SourceFileRoutes.add(to: router, site)
    return router
  }
}
