import Testing
import Web

private let hosts = ["reports.example.org", "exact.example.org:9000"].compactMap { HostName($0) }

@Suite(.serialized, .sharedServer { $0.hosts = hosts }) struct HostCheckTests {
  @Test(
    arguments: [
      "localhost:PORT", "LOCALHOST:PORT", "127.0.0.1:PORT", "localhost.:PORT", "[::1]:PORT",
      "reports.example.org",
      "Reports.Example.Org:8443", "exact.example.org:9000",
    ])
  func `A name of its own is answered`(_ host: String) async throws {
    let server = try TestServer.shared()
    let host = host.replacing("PORT", with: String(server.port))
    let answer = try await server.send("GET", "/search", host: host)
    #expect(answer.status == 200)
  }

  @Test(
    arguments: [
      "evil.example", "evil.example:PORT", "localhost", "127.0.0.1", "localhost:1", "127.0.0.2:PORT",
      "localhost:PORT.evil.example", "127.0.0.1:PORT@evil.example", "localhost.evil.example:PORT",
      "sub.reports.example.org", "exact.example.org", "exact.example.org:9001", "0.0.0.0:PORT", "[::]:PORT",
      "2130706433:PORT", "localhost:PORT:PORT", "localhost:+PORT", "<script>", "[::1", "localhost:", ":PORT",
      "..",
    ])
  func `Any other name is sent away in plain words`(_ host: String) async throws {
    let server = try TestServer.shared()
    let host = host.replacing("PORT", with: String(server.port))
    let answer = try await server.send("GET", "/search?q=drift", host: host)
    #expect(answer.status == 421)
    #expect(answer.headers["content-type"] == "text/plain; charset=utf-8")
    #expect(answer.headers["x-content-type-options"] == "nosniff")
    #expect(answer.text.contains("--host NAME"))
    #expect(!answer.text.contains(host))
  }

  @Test(
    arguments: [
      "GET /search HTTP/1.1", "GET /search HTTP/1.0", "GET /search HTTP/1.1\r\nHost:",
      "GET /search HTTP/1.1\r\nHost: localhost:PORT\r\nHost: localhost:PORT",
      "GET /search HTTP/1.1\r\nHost: localhost:PORT\r\nHOST: evil.example",
      "GET http://localhost:PORT/search HTTP/1.1",
      "GET http://localhost:PORT/search HTTP/1.1\r\nHost: evil.example\r\nHost: evil.example",
    ])
  func `No host, or more than one, is a bad request`(_ head: String) async throws {
    let server = try TestServer.shared()
    let head = head.replacing("PORT", with: String(server.port))
    let answer = try TestResponse(await server.exchange(Array((head + "\r\n\r\n").utf8)))
    #expect(answer.status == 400)
  }

  @Test(arguments: [
    ("http://localhost:PORT/search", "evil.example", 200),
    ("http://evil.example/search", "localhost:PORT", 421),
    ("http://localhost:PORT@evil.example/search", "localhost:PORT", 421),
    ("http://evil.example?@localhost:PORT/search", "localhost:PORT", 421),
  ])
  func `The host of an absolute target counts, not that of the header`(
    _ target: String, _ host: String, _ status: Int
  ) async throws {
    let server = try TestServer.shared()
    let port = String(server.port)
    let answer = try await server.send(
      "GET", target.replacing("PORT", with: port), host: host.replacing("PORT", with: port))
    #expect(answer.status == status)
  }

  @Test(arguments: [
    ("localhost", true), ("127.0.0.1", true), ("127.9.9.9", true), ("[::1]", true), ("0.0.0.0", false),
    ("127.0.0.1.evil.example", false), ("192.168.1.5", false), ("[::]", false), ("127.0.0", false),
  ])
  func `Only addresses of this machine are loopback`(_ text: String, _ isLoopback: Bool) throws {
    #expect(try #require(HostName(text)).isLoopback == isLoopback)
  }
}
