import Reports
import TestSupport
import Testing
import Web

/// Exports are larger than what a connection keeps on its way: 6 MB.
@Suite struct ExportStreamTests {
  /// Long paragraphs of one word, which are soon indexed.
  private static let reports = (0..<10).map { number in
    SampleReport.report(
      (0..<200).map { "Drift \($0) " + String(repeating: "a", count: 3_000) + "." },
      authority: "Fenmarsh \(number)")
  }

  @Test func `a slow client holds neither the memory nor the index, and gets everything`() async throws {
    try await TestServer.serving(Self.reports, configure: { $0.readers = 1 }) { server in
      let client = try PatientClient(port: server.port, asking: "/api/export")
      let start = await client.read(atLeast: 20_000)
      let before = try await ServedFigures(server)
      #expect(before.inFlight == 2)
      // The only reader is free.
      #expect(try await server.get("/health").status == 200)
      #expect(try await server.get("/api/search?q=drift").status == 200)
      let answer = try await client.answer(after: start)
      #expect(answer.body.split(separator: "\n").count == 2_000)
      #expect(answer.body.hasSuffix("}\n"))
      #expect(answer.body.utf8.count > 6_000_000)
      // The figures know of it only now.
      #expect(
        try await Waiting.until { try await ServedFigures(server).bytes - before.bytes > 6_000_000 })
    }
  }

  @Test func `a client that leaves ends its export`() async throws {
    try await TestServer.serving(Self.reports, configure: { $0.readers = 1 }) { server in
      var client: PatientClient? = try PatientClient(port: server.port, asking: "/api/export?format=csv")
      let start = await client?.read(atLeast: 5_000) ?? []
      #expect(String(decoding: start, as: UTF8.self).contains("id,authority"))
      #expect(try await ServedFigures(server).inFlight == 2)
      client = nil
      #expect(
        try await Waiting.until {
          let figures = try await ServedFigures(server)
          return figures.inFlight == 1 && figures.cut == 1
        })
      #expect(try await server.get("/health").status == 200)
    }
  }
}

/// What `/metrics` says.
struct ServedFigures {
  let text: String

  init(_ server: TestServer) async throws { text = try await server.get("/metrics").text }

  /// The request for the figures among them.
  var inFlight: Int? { number("findings_http_requests_in_flight") }
  var cut: Int? { number("findings_http_cut_total") }
  var bytes: Int { number("findings_http_response_bytes_total") ?? 0 }

  func number(_ name: String) -> Int? {
    text.split(separator: "\n").first { $0.hasPrefix(name + " ") }?.split(separator: " ").last.flatMap {
      Int($0)
    }
  }
}
