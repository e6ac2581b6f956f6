import Foundation
import TestSupport
import Testing

/// What no browser sends. Each is answered as it should be, tells nothing, and the server goes on.
@Suite(.serialized, .sharedServer()) struct HostileRequestTests {
  private static func expectAlive(_ server: TestServer) async throws {
    #expect(try await server.get("/search?q=drift").status == 200)
  }

  // MARK: Addresses

  @Test(
    arguments: [
      "/../etc/passwd", "/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "//etc/passwd", "/reports/..%2f..%2fetc%2fpasswd",
      "/reports/../../etc/passwd", "/..\\..\\etc\\passwd", "/%5c..%5c..%5cetc%5cpasswd", "/assets/../../x",
      "/assets/%2e%2e/%2e%2e/x", "/reports/%00", "/%00", "/reports/a%00.html", "/./search/.",
      "/search/../../..",
      "/reports/%c0%ae%c0%ae%2fetc%2fpasswd", "/.git/config", "/.env", "/index.sqlite", "/%",
      "/%zz", "/reports/%ff", "/reports/%ed%a0%80", "/file:///etc/passwd",
      "/reports/fenmarsh-2012-06-27%2f..",
      "/reports/file:%2f%2f%2fetc%2fpasswd", "/;/search", "/search;jsessionid=1", "/\u{7F}", "*", "search",
    ])
  func `Tricks with paths lead nowhere`(_ target: String) async throws {
    let server = try TestServer.shared()
    let answer = try await server.get(target)
    #expect([303, 400, 404].contains(answer.status), "\(answer.status)")
    Leaks.check(answer, of: server)
    try await Self.expectAlive(server)
  }

  @Test(
    arguments: [
      "%ff", "%c0%af", "%ed%a0%80", "%f8%88%80%80%80", "%00", "drift%00drift", "%", "%2", "%zz", "%ed%bf%bf",
      "%f4%90%80%80",
    ])
  func `What is no text is a bad request or no word`(_ text: String) async throws {
    let server = try TestServer.shared()
    let answer = try await server.get("/search?q=\(text)")
    #expect([200, 400].contains(answer.status))
    Leaks.check(answer, of: server)
    try await Self.expectAlive(server)
  }

  @Test(
    arguments: [
      "\"drift", "(((((drift", "drift)))))", "\"\"", "()", "OR OR OR", "NEAR/",
      "a NEAR/99999999999999999999 b", "*",
      "-", "--drift", "a AND NOT b", "{drift}", "drift^5", "col:drift", "year:..", "year:9999999999..",
      "grade:",
      "'; DROP TABLE paragraph; --", "drift\u{301}\u{301}\u{301}", "\u{1F9D2}\u{200D}\u{1F9D2}",
      "drift\u{0}\"",
      String(repeating: "(", count: 900), String(repeating: "\"", count: 900),
      String(repeating: "a* ", count: 300),
      String(repeating: "-a ", count: 300), String(repeating: "\u{10FFFF}", count: 500),
      String(repeating: "drift NEAR/50 ", count: 70), String(repeating: "drift OR ", count: 110),
    ])
  func `Odd searches are answered`(_ words: String) async throws {
    let server = try TestServer.shared()
    let encoded = words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    let answer = try await server.get("/search?q=\(encoded)")
    #expect([200, 400].contains(answer.status))
    Leaks.check(answer, of: server)
    try await Self.expectAlive(server)
  }

  @Test(arguments: [
    ("/search?q=" + String(repeating: "a", count: 1_001), 400),
    ("/search?authority=" + String(repeating: "a", count: 501), 400),
    ("/search?" + String(repeating: "a", count: 51) + "=1", 400),
    ("/search?" + String(repeating: "a=1&", count: 201), 400),
    ("/search?" + String(repeating: "a=1&", count: 10_000), 431),
    ("/search?q=" + String(repeating: "a", count: 9_000), 414),
    ("/" + String(repeating: "a/", count: 4_000), 404),
    ("/" + String(repeating: "a", count: 1_000_000), 431),
  ])
  func `An address of any length is answered in words`(_ target: String, _ status: Int) async throws {
    let server = try TestServer.shared()
    let answer = try await server.get(target)
    #expect(answer.status == status)
    #expect(!answer.bytes.isEmpty)
    try await Self.expectAlive(server)
  }

  // MARK: Methods and bodies

  @Test(
    arguments: [
      "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "POST", "LOCK", "PURGE", "M-SEARCH",
    ])
  func `Only what reads is possible`(_ method: String) async throws {
    let server = try TestServer.shared()
    let answer = try await server.send(method, "/search", headers: ["X-Probe: echo"])
    #expect(answer.status == 405)
    #expect(answer.headers["allow"] == "GET, HEAD")
    #expect(!answer.text.contains("echo"))
  }

  @Test(arguments: [
    "CONNECT example.org:80", "get /search", "BREW /search", "GET\u{0} /search", "<script> /",
  ])
  func `What is no method is refused`(_ start: String) async throws {
    let server = try TestServer.shared()
    let text = "\(start) HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nConnection: close\r\n\r\n"
    let answer = try TestResponse(await server.exchange(Array(text.utf8)))
    #expect([400, 405, 421].contains(answer.status))
    #expect(!answer.text.contains("<script>"))
    try await Self.expectAlive(server)
  }

  @Test func `GET brings nothing along`() async throws {
    let server = try TestServer.shared()
    #expect(try await server.send("GET", "/search", body: "q=drift").status == 400)
    #expect(try await server.get("/search", headers: ["Content-Length: 0"]).status == 200)
    let head = try await server.send("HEAD", "/search?q=drift")
    #expect(head.status == 200 && head.bytes.isEmpty)
  }

  /// Each hides a second request behind a length that is read in two ways.
  @Test(
    arguments: [
      "Content-Length: 4\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nContent-Length: 4",
      "Content-Length: 4\r\nContent-Length: 40", "Content-Length: 4, 40", "Content-Length: +4",
      "Content-Length: -4",
      "Content-Length: 0x4", "Content-Length : 4", "Content-Length: 4 4",
      "Transfer-Encoding: chunked, identity",
      "Transfer-Encoding: xchunked", "Transfer-Encoding : chunked", "Transfer-Encoding:\u{0B}chunked",
      "X: y\r\n Content-Length: 4", "Content-Length: 99999999999999999999999",
    ])
  func `Nothing is smuggled behind a request`(_ fields: String) async throws {
    let server = try TestServer.shared()
    let host = "Host: 127.0.0.1:\(server.port)"
    let text =
      "POST /basket/add HTTP/1.1\r\n\(host)\r\n\(fields)\r\n\r\n0\r\n\r\nGET /search?q=smuggled HTTP/1.1\r\n\(host)\r\n\r\n"
    let answer = try await server.connected { connection in
      try connection.write(Array(text.utf8))
      connection.finish()
      return String(decoding: try connection.readToEnd(), as: UTF8.self)
    }
    #expect(answer.hasPrefix("HTTP/1.1 400 "))
    #expect(!answer.contains("smuggled"))
    try await Self.expectAlive(server)
  }

  // MARK: What is no HTTP of ours

  @Test(
    arguments: [
      "\r\n\r\nGARBAGE\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/0.9\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "GET /a b HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nNo colon\r\n\r\n",
      "GET / HTTP/1.1\r\n: empty\r\n\r\n", "GET / HTTP/1.1\r\nX: a\u{0}b\r\n\r\n",
      "GET / HTTP/1.1\r\nX(): a\r\n\r\n",
      "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{FC}\u{3}\u{3}", "SSH-2.0-OpenSSH_9.2\r\n",
      "\0\0\0\0\r\n\r\n",
    ])
  func `Anything else than a request is refused and the connection closed`(_ text: String) async throws {
    let server = try TestServer.shared()
    let bytes = try await server.connected { connection in
      try connection.write(Array(text.utf8))
      connection.finish()
      return try connection.readToEnd()
    }
    let answer = try TestResponse(bytes)
    #expect([400, 405].contains(answer.status))
    Leaks.check(answer, of: server)
    try await Self.expectAlive(server)
  }

  @Test func `Header fields without measure are refused`() async throws {
    let server = try TestServer.shared()
    let many = (1...10_000).map { "X-\($0): y" }
    #expect(try await server.get("/search", headers: many).status == 431)
    let long = "X: " + String(repeating: "y", count: 1_000_000)
    #expect(try await server.get("/search", headers: [long]).status == 431)
    try await Self.expectAlive(server)
  }

  // MARK: Anything at all

  @Test func `A few thousand requests of random bytes do no harm`() async throws {
    let server = try TestServer.shared()
    let template = Array(
      "GET /search?q=drift+%22care&grade=good&page=1 HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nConnection: close\r\n\r\n"
        .utf8)
    var random = SeededRandom(seed: 20_261_126)
    for _ in 0..<3_000 {
      let request = Self.changed(template, &random)
      let bytes = try await server.connected { connection in
        // It may be refused before all of it was sent.
        try? connection.write(request)
        connection.finish()
        return try connection.readToEnd()
      }
      guard let answer = try? TestResponse(bytes) else { continue }
      #expect([200, 303, 400, 404, 405, 414, 421, 431].contains(answer.status), "\(request)")
      Leaks.check(answer, of: server)
    }
    try await Self.expectAlive(server)
  }

  private static func changed(_ template: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = template
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = .random(in: 0...255, using: &random)
      case 1: bytes.insert(.random(in: 0...255, using: &random), at: place)
      case 2 where bytes.count > 1: bytes.remove(at: place)
      default:
        let other = Int.random(in: place..<bytes.count, using: &random)
        bytes.insert(contentsOf: bytes[place...other], at: place)
      }
    }
    return bytes
  }
}
