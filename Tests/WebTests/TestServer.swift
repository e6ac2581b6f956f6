import Foundation
import Indexing
import Logging
import Reports
import Search
import Synchronization
import TestSupport
import Web

/// A server of some reports on a port of its own, for the time of a test.
struct TestServer: Sendable {
  let port: Int
  let index: String

  /// Serves `reports` from an index of their own while `body` runs.
  static func serving<Value>(
    _ reports: [Report] = Self.sample, log: Logger = Self.silent,
    configure: (inout ServerConfiguration) -> Void = { _ in },
    _ body: (TestServer) async throws -> Value
  ) async throws -> Value {
    let folder = try TemporaryFolder()
    let path = folder.path("index.sqlite")
    try await store(reports, in: path)
    var configuration = ServerConfiguration(
      index: path, baskets: folder.path("baskets.sqlite"), version: "0.0.0")
    configuration.port = 0
    configuration.thesaurus = try Thesaurus.standard()
    configure(&configuration)
    let server = try FindingsServer(configuration, log: log)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
      group.addTask(executorPreference: ServerExecutor()) {
        defer { continuation.finish() }
        try await server.run { continuation.yield($0) }
      }
      guard let port = await ports.first(where: { _ in true }) else {
        try await group.waitForAll()
        throw TestServerProblem.notListening
      }
      let value = try await body(TestServer(port: port, index: path))
      group.cancelAll()
      try? await group.waitForAll()
      return value
    }
  }

  private static func store(_ reports: [Report], in path: String) async throws {
    try await onOwnThread {
      Result {
        let index = try ReportIndex(path: path, for: .writing)
        try index.store(reports.map { ($0, SampleReport.stamp(of: $0)) }, readerVersion: 1)
        try index.close()
      }
    }.get()
  }

  /// Says nothing but what is wrong with the server itself.
  private static var silent: Logger {
    var log = Logger(label: "test")
    log.logLevel = .critical
    return log
  }

  // MARK: Requests

  func get(_ target: String, headers: [String] = []) async throws -> TestResponse {
    try await send("GET", target, headers: headers)
  }

  /// Sends one request, by default as a browser on this machine would.
  func send(
    _ method: String, _ target: String, host: String? = nil, headers: [String] = [], body: String = ""
  ) async throws -> TestResponse {
    var lines = ["\(method) \(target) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close"]
    lines += headers
    if !body.isEmpty { lines.append("Content-Length: \(body.utf8.count)") }
    return try TestResponse(await exchange(Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)))
  }

  /// Sends bytes as they are and reads until the server closes.
  func exchange(_ bytes: [UInt8]) async throws -> [UInt8] {
    try await connected { connection in
      try connection.write(bytes)
      return try connection.readToEnd()
    }
  }

  /// Runs `body`, which may wait.
  func connected<Value: Sendable>(
    _ body: @escaping @Sendable (RawConnection) throws -> Value
  ) async throws -> Value {
    let port = port
    return try await onOwnThread { Result { try body(RawConnection(port: port)) } }.get()
  }

  // MARK: Reports

  /// Three reports on two authorities that do not exist, under two frameworks.
  static let sample = [
    SampleReport.report(
      [
        "There is drift and delay in decision making for children in care.",
        "Social workers know the children they work with well.",
      ], authority: "Fenmarsh", region: "East of England", published: "2012-06-27", grade: .inadequate,
      overall: .inadequate),
    SampleReport.report(
      [
        "Decision making is timely and drift is now rare for children in care.",
        "Managers oversee the work, and supervision is regular.",
      ], authority: "Fenmarsh", region: "East of England", framework: .sif, published: "2016-03-01",
      grade: .good,
      overall: .good),
    SampleReport.report(
      ["Plans for children drift because reviews are late.", "Foster carers feel well supported."],
      authority: "Oakvale", region: "North West", framework: .sif, published: "2015-05-22",
      grade: .requiresImprovement, overall: .requiresImprovement),
  ]
}

enum TestServerProblem: Error {
  case notListening, notConnected, notWritten, noAnswer
}

/// What a server answered.
struct TestResponse {
  let status: Int
  /// Names in lower case; several of one name are joined by a line end.
  let headers: [String: String]
  let bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(_ answer: [UInt8]) throws {
    let end = Array("\r\n\r\n".utf8)
    guard let split = (0..<max(0, answer.count - 3)).first(where: { answer[$0..<$0 + 4].elementsEqual(end) })
    else { throw TestServerProblem.noAnswer }
    let lines = String(decoding: answer[..<split], as: UTF8.self).components(separatedBy: "\r\n")
    guard let status = lines[0].split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
      throw TestServerProblem.noAnswer
    }
    self.status = status
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = line[..<colon].lowercased()
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      headers[name] = headers[name].map { $0 + "\n" + value } ?? String(value)
    }
    self.headers = headers
    let body = Array(answer[(split + 4)...])
    bytes = headers["transfer-encoding"] == "chunked" ? Self.unchunked(body) : body
  }

  private static func unchunked(_ body: [UInt8]) -> [UInt8] {
    var (rest, result) = (body[...], [UInt8]())
    while let end = rest.firstIndex(of: UInt8(ascii: "\r")) {
      let size = Int(String(decoding: rest[rest.startIndex..<end], as: UTF8.self), radix: 16) ?? 0
      if size == 0 { break }
      result += rest[(end + 2)..<(end + 2 + size)]
      rest = rest[(end + 2 + size + 2)...]
    }
    return result
  }
}

/// A connection to a port of this machine on which anything can be said.
final class RawConnection {
  private let socket: Int32

  init(port: Int) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw TestServerProblem.notConnected }
  }

  deinit { close(socket) }

  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw TestServerProblem.notWritten }
      rest = rest.dropFirst(count)
    }
  }

  /// Says that no more will be sent.
  func finish() { shutdown(socket, Int32(SHUT_WR)) }

  /// Whether the other end closes, or sends anything, within a time.
  func hearsSomething(within seconds: Int32) -> Bool {
    var question = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    return poll(&question, 1, seconds * 1_000) > 0
  }

  /// Everything until the other end closes.
  func readToEnd() throws -> [UInt8] {
    var (result, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      if count <= 0 { return result }
      result += buffer[..<count]
    }
  }
}
