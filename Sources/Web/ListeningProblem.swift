internal import Foundation
internal import NIOCore
internal import NIOPosix

/// Why a server cannot listen where it should.
public enum ListeningProblem: Error, Equatable {
  case inUse(port: Int)
  case notPermitted(port: Int)
  case noSuchAddress(String)

  /// `nil` for anything else.
  init?(_ error: any Error, _ configuration: ServerConfiguration) {
    switch error {
    case let error as IOError where error.errnoCode == EADDRINUSE: self = .inUse(port: configuration.port)
    case let error as IOError where error.errnoCode == EACCES: self = .notPermitted(port: configuration.port)
    case let error as IOError where error.errnoCode == EADDRNOTAVAIL:
      self = .noSuchAddress(configuration.address)
    case is SocketAddressError: self = .noSuchAddress(configuration.address)
    default: return nil
    }
  }
}
