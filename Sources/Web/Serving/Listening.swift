internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import Rendering

/// Runs an application from the first moment at which it listens until all that was asked is answered.
struct Listening: Sendable {
  /// How long requests under way may still take once the server is told to end.
  static let patience = Duration.seconds(10)

  let address: String
  let port: Int
  let limits: ServerLimits
  let log: Logger
  let onListening: @Sendable (Int) -> Void

  /// Listens until SIGTERM or SIGINT, or until the task is cancelled.
  ///
  /// - Throws: `ListeningProblem`
  func run(_ router: Router<WebContext>) async throws {
    let (closed, continuation) = AsyncStream.makeStream(of: Void.self)
    let application = Application(
      router: router,
      server: .http1(configuration: connections),
      configuration: ApplicationConfiguration(
        address: .hostname(address, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: log)),
      onServerRunning: { channel in
        channel.closeFuture.whenComplete { _ in continuation.yield() }
        onListening(channel.localAddress?.port ?? port)
      },
      logger: log)
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await application.runService() }
        // It stops listening first, and ends when the last answer was taken: who takes none would keep it for ever.
        group.addTask {
          for await _ in closed { break }
          try await Task.sleep(for: Self.patience)
          log.warning("requests under way were cut off")
        }
        defer { group.cancelAll() }
        try await group.next()
      }
    } catch is CancellationError {
    } catch {
      throw problem(error)
    }
  }

  private var connections: HTTP1Channel.Configuration {
    HTTP1Channel.Configuration(
      additionalChannelHandlers: [ConnectionGuard(limits)],
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: ServerLimits.longestField, maxHeaderListSize: ServerLimits.longestHead,
        maxHeaderFieldCount: ServerLimits.mostFields))
  }

  private func problem(_ error: any Error) -> any Error {
    guard let error = error as? IOError else {
      // A name that nobody knows.
      return error is SocketAddressError || error is SocketAddressError.UnknownHost
        ? ListeningProblem.noSuchAddress(address: address) : error
    }
    return switch error.errnoCode {
    case EADDRINUSE: ListeningProblem.taken(address: address, port: port)
    case EADDRNOTAVAIL: ListeningProblem.noSuchAddress(address: address)
    case EACCES, EPERM: ListeningProblem.notPermitted(port: port)
    default: ListeningProblem.failed(address: address, port: port, code: Int(error.errnoCode))
    }
  }
}
