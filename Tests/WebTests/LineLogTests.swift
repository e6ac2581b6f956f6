import Foundation
import Logging
import Synchronization
import TestSupport
import Testing
import Web

@Suite struct LineLogTests {
  @Test func `a request is a line, without what was searched for`() async throws {
    let lines = LineCollector()
    try await TestServer.serving(log: lines.log(.json)) { server in
      let answer = try await server.get("/api/search?q=secret+words")
      let line = try #require(lines.all.first { $0.contains("/api/search") })
      let object = try APIFixture.object(line)
      #expect(object["message"] as? String == "request")
      #expect(object["level"] as? String == "info")
      #expect(object["method"] as? String == "GET")
      #expect(object["path"] as? String == "/api/search")
      #expect(object["status"] as? Int == 200)
      #expect(object["bytes"] as? Int == answer.bytes.count)
      #expect((object["milliseconds"] as? Double ?? -1) >= 0)
      #expect(object["request"] as? String == answer.headers["x-request-id"])
      #expect((object["time"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)
      #expect(!lines.all.contains { $0.contains("secret") })
    }
  }

  @Test(arguments: LineLog.Form.allCases)
  func `nothing in an event can begin a line of its own`(form: LineLog.Form) throws {
    let lines = LineCollector()
    let hostile = "a\nb\r\u{1B}[31m\u{202E}\u{0}\u{85}c \"quoted\" =x"
    lines.log(form).error(
      "what\nhappened", metadata: ["error": .string(hostile), "key\n": "value", "path": .string(hostile)])
    #expect(lines.all.count == (form == .off ? 0 : 1))
    for line in lines.all {
      #expect(line.hasSuffix("\n"))
      #expect(!line.dropLast().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x1B })
      #expect(!line.unicodeScalars.contains { [0x85, 0x202E, 0x7F].contains($0.value) })
      if form == .json { #expect((try APIFixture.object(line))["level"] as? String == "error") }
    }
  }

  @Test func `a line for people has its values in order, and quoted where they need it`() {
    let lines = LineCollector()
    lines.log(.text).info(
      "request",
      metadata: [
        "status": .stringConvertible(200), "path": "/a b=\"c\"", "method": "GET", "other": "1",
        "hb.request.id": "7f",
      ])
    let line = lines.all.first.map { $0.split(separator: " ", maxSplits: 1).last ?? "" }
    #expect(line == "info request method=GET path=\"/a b='c'\" status=200 request=7f other=1\n")
  }

  @Test func `a path as long as a book is cut`() async throws {
    let lines = LineCollector()
    try await TestServer.serving(log: lines.log(.text)) { server in
      _ = try await server.get("/" + String(repeating: "x", count: 5_000))
      #expect(lines.all.contains { $0.contains("path=/xxx") && $0.utf8.count < 500 })
    }
  }

  @Test func `an answer that fails is in the log with its request`() async throws {
    let lines = LineCollector()
    try await TestServer.serving(log: lines.log(.json)) { server in
      try FileManager.default.removeItem(atPath: server.index)
      let answer = try await server.get("/api/reports")
      #expect(answer.status >= 500)
      #expect(!answer.text.contains(server.index))
      let line = try #require(lines.all.first { $0.contains("\"error\"") })
      #expect((try APIFixture.object(line))["request"] as? String == answer.headers["x-request-id"])
    }
  }
}

/// Keeps the lines of a log.
private final class LineCollector: Sendable {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock { $0 } }

  func log(_ form: LineLog.Form) -> Logger {
    Logger(label: "test") { _ in LineLog(form) { line in self.lines.withLock { $0.append(line) } } }
  }
}
