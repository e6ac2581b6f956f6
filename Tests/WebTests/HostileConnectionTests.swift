import Foundation
import TestSupport
import Testing
import Web

/// Clients that take their time, never read, or come in numbers.
@Suite(.serialized) struct HostileConnectionTests {
  private static func head(_ server: TestServer, _ start: String, _ fields: String = "") -> [UInt8] {
    Array("\(start) HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\(fields)\r\n".utf8)
  }

  @Test func `Header fields that come byte by byte are not waited for`() async throws {
    try await TestServer.serving(configure: { $0.limits.headTime = .milliseconds(300) }) { server in
      let start = ContinuousClock.now
      try await server.connected { connection in
        for byte in Self.head(server, "GET /search") {
          guard !connection.hearsSomething(within: 0), (try? connection.write([byte])) != nil else { break }
          usleep(50_000)
        }
        let answer = try connection.readToEnd()
        #expect(answer.isEmpty)
      }
      #expect(ContinuousClock.now - start < .seconds(10))
      #expect(try await server.get("/search").status == 200)
    }
  }

  @Test func `A body that does not come is not waited for`() async throws {
    try await TestServer.serving(configure: { $0.limits.bodyTime = .milliseconds(300) }) { server in
      let closed = try await server.connected { connection in
        try connection.write(Self.head(server, "POST /search", "Content-Length: 100\r\n"))
        _ = try connection.readToEnd()
        return true
      }
      #expect(closed)
      #expect(try await server.get("/search").status == 200)
    }
  }

  @Test func `A connection that says nothing more is closed`() async throws {
    try await TestServer.serving(configure: { $0.limits.idleTime = .milliseconds(300) }) { server in
      let answer = try await server.connected { connection in
        try connection.write(Self.head(server, "GET /search"))
        return try connection.readToEnd()
      }
      #expect(try TestResponse(answer).status == 200)
    }
  }

  @Test func `Whoever never reads is sent away, and holds up nobody meanwhile`() async throws {
    try await TestServer.serving(configure: {
      $0.limits.stallTime = .milliseconds(500)
      $0.readers = 1
    }) { server in
      try await server.connected { connection in
        let requests = Array(repeating: Self.head(server, "GET /search?q=drift"), count: 500)
        var isOpen = true
        for _ in 0..<200 where isOpen { isOpen = (try? connection.write(Array(requests.joined()))) != nil }
        #expect(!isOpen)
      }
      #expect(try await server.get("/search?q=drift").status == 200)
    }
  }

  @Test func `Requests one behind the other are answered in their order`() async throws {
    try await TestServer.serving { server in
      let text = try await server.connected { connection in
        try connection.write(
          Self.head(server, "GET /search?q=first") + Self.head(server, "GET /nothing")
            + Self.head(server, "GET /search?q=third", "Connection: close\r\n"))
        return String(decoding: try connection.readToEnd(), as: UTF8.self)
      }
      let places = ["value=\"first\"", "HTTP/1.1 404", "value=\"third\""].compactMap {
        text.firstRange(of: $0)?.lowerBound
      }
      #expect(places.count == 3 && places == places.sorted())
    }
  }

  @Test func `Silent connections in numbers only make others wait`() async throws {
    try await TestServer.serving(configure: {
      $0.limits.connections = 20
      $0.limits.headTime = .milliseconds(500)
    }) { server in
      let silent = try (0..<60).map { _ in try RawConnection(port: server.port) }
      #expect(try await server.get("/search?q=drift").status == 200)
      withExtendedLifetime(silent) {}
    }
  }

  @Test func `What takes too long is given up, in plain words`() async throws {
    let texts = (0..<3_000).map {
      "Some drift in plan \($0), and delay of the child in care, was seen by them."
    }
    let near = (1...30).map { "(drift NEAR/\($0) care)" }.joined(separator: " OR ")
    try await TestServer.serving(
      [SampleReport.report(texts)], configure: { $0.limits.indexTime = .milliseconds(50) }
    ) { server in
      let answer = try await server.get("/search?q=" + near.replacing(" ", with: "+"))
      #expect(answer.status == 503 && answer.text.contains("This takes too long"))
      Leaks.check(answer, of: server)
      #expect(try await server.get("/help").status == 200)
    }
  }

  @Test func `Of too many at once some are asked to come again`() async throws {
    try await TestServer.serving(configure: {
      $0.limits.waiting = 0
      $0.readers = 1
    }) { server in
      let answers = try await withThrowingTaskGroup(of: TestResponse.self) { group in
        for number in 0..<40 { group.addTask { try await server.get("/search?q=drift+\(number)") } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(answers.contains { $0.status == 200 } && answers.contains { $0.status == 503 })
      for answer in answers where answer.status != 200 {
        #expect(answer.status == 503 && answer.headers["retry-after"] == "1")
      }
      #expect(try await server.get("/search?q=drift").status == 200)
    }
  }
}
