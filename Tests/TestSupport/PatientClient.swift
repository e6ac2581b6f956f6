internal import Foundation

/// A client that asks a server on this machine, and takes its answer when it likes.
public final class PatientClient: Sendable {
  /// What a server says.
  public struct Answer: Sendable {
    public let status: Int
    public let body: String
  }

  public enum Problem: Error {
    case notConnected, notWritten, noAnswer
  }

  private let socket: Int32

  /// Asks, and takes nothing yet. Little is kept for it on the way, so that the server notices.
  public init(port: Int, asking target: String) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var room: Int32 = 4_096
    setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &room, socklen_t(MemoryLayout<Int32>.size))
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    guard Self.connect(socket, port) else { throw Problem.notConnected }
    let request = Array(
      "GET \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n".utf8)
    guard send(socket, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
      throw Problem.notWritten
    }
  }

  deinit { close(socket) }

  private static func connect(_ socket: Int32, _ port: Int) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    } == 0
  }

  /// At least so many bytes, or all that there are.
  public func read(atLeast wanted: Int) async -> [UInt8] {
    await onOwnThread { self.bytes(atLeast: wanted) }
  }

  private func bytes(atLeast wanted: Int) -> [UInt8] {
    var (result, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
    while result.count < wanted {
      let count = recv(socket, &buffer, buffer.count, 0)
      if count <= 0 { break }
      result += buffer[..<count]
    }
    return result
  }

  /// The whole answer, of which `start` was taken already.
  public func answer(after start: [UInt8] = []) async throws -> Answer {
    let bytes = start + (await read(atLeast: .max))
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { throw Problem.noAnswer }
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    guard let status = head.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
      throw Problem.noAnswer
    }
    let isChunked = head.lowercased().contains("transfer-encoding: chunked")
    let body = isChunked ? try Self.joined(bytes[end.upperBound...]) : Array(bytes[end.upperBound...])
    return Answer(status: status, body: String(decoding: body, as: UTF8.self))
  }

  /// What the chunks hold; one of no bytes ends them.
  private static func joined(_ chunks: ArraySlice<UInt8>) throws -> [UInt8] {
    var (rest, result) = (chunks, [UInt8]())
    while let end = rest.firstIndex(of: UInt8(ascii: "\r")) {
      let digits = String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
      guard let size = Int(digits, radix: 16), rest.endIndex - end >= size + 4 else { break }
      if size == 0 { return result }
      result += rest[(end + 2)..<(end + 2 + size)]
      rest = rest[(end + 4 + size)...]
    }
    throw Problem.noAnswer
  }
}

/// Waiting for what comes about by itself.
public enum Waiting {
  /// Whether something is so, at once or within a time.
  public static func until(
    seconds: Double = 20, _ isSo: () async throws -> Bool
  ) async throws -> Bool {
    let end = Date.now.addingTimeInterval(seconds)
    while Date.now < end {
      if try await isSo() { return true }
      try await Task.sleep(for: .milliseconds(20))
    }
    return try await isSo()
  }
}
