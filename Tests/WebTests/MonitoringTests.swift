import Foundation
import Testing

@Suite struct MonitoringTests {
  @Test func `health is what the index holds`() async throws {
    try await TestServer.serving { server in
      let answer = try await server.get("/health")
      #expect(answer.status == 200)
      #expect(answer.headers["content-type"] == "application/json")
      let health = try APIFixture.object(answer.text)
      #expect(health["schema"] as? String == "findings.health/1")
      #expect(health["status"] as? String == "ok")
      #expect(health["reports"] as? Int == 3)
      #expect(health["paragraphs"] as? Int == 6)
      #expect(health["version"] as? String == "0.0.0")
    }
  }

  @Test func `without an index, health is 503 and says nothing of the machine`() async throws {
    try await TestServer.serving { server in
      try FileManager.default.removeItem(atPath: server.index)
      let answer = try await server.get("/health")
      #expect(answer.status == 503)
      let health = try APIFixture.object(answer.text)
      #expect(health["status"] as? String == "failing")
      #expect(health["reports"] is NSNull)
      #expect(!answer.text.contains("sqlite"))
      #expect(try await server.get("/metrics").text.contains("\nfindings_index_up 0\n"))
    }
  }

  @Test func `metrics are in the text format of Prometheus`() async throws {
    try await TestServer.serving { server in
      for target in ["/search?q=drift", "/api/search?q=drift", "/api/search?q=drift", "/api/search"] {
        _ = try await server.get(target)
      }
      let answer = try await server.get("/metrics")
      #expect(answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
      #expect(answer.text.hasSuffix("\n"))
      let families = try Self.families(in: answer.text)
      for name in [
        "findings_http_requests_total", "findings_http_request_duration_seconds",
        "findings_http_requests_in_flight", "findings_http_response_bytes_total", "findings_index_reports",
        "findings_index_paragraphs", "findings_index_modified_timestamp_seconds",
        "process_resident_memory_bytes", "process_start_time_seconds",
      ] {
        #expect(families[name]?.isEmpty == false, "\(name)")
      }
      let requests = try #require(families["findings_http_requests_total"])
      #expect(
        requests.contains(
          "findings_http_requests_total{route=\"/api/search\",method=\"GET\",status=\"2xx\"} 2"))
      #expect(
        requests.contains(
          "findings_http_requests_total{route=\"/api/search\",method=\"GET\",status=\"4xx\"} 1"))
      #expect(families["findings_index_paragraphs"] == ["findings_index_paragraphs 6"])
    }
  }

  @Test func `buckets grow to the count`() async throws {
    try await TestServer.serving { server in
      for _ in 0..<5 { _ = try await server.get("/api/search?q=drift") }
      let start = "findings_http_request_duration_seconds"
      let lines = try await server.get("/metrics").text.split(separator: "\n").filter {
        $0.hasPrefix(start) && $0.contains("\"/api/search\"")
      }
      let buckets = lines.filter { $0.hasPrefix(start + "_bucket") }.compactMap {
        $0.split(separator: " ").last.flatMap { Int($0) }
      }
      #expect(buckets.count == 14)
      #expect(buckets == buckets.sorted())
      #expect(buckets.last == 5)
      #expect(lines.contains { $0 == "\(start)_count{route=\"/api/search\"} 5" })
      #expect(lines.contains { $0.contains("le=\"0.001\"") } && lines.contains { $0.contains("le=\"10\"") })
    }
  }

  @Test func `nothing that somebody sends becomes a label`() async throws {
    try await TestServer.serving { server in
      for target in [
        "/api/zzsecret", "/reports/zzsecret", "/zzsecret\"}", "/api/search?q=zzsecret&zzsecret=1",
      ] {
        _ = try await server.get(target)
      }
      _ = try await server.send("ZZSECRET", "/api/search")
      let text = try await server.get("/metrics").text
      #expect(!text.lowercased().contains("zzsecret"))
      #expect(text.contains("route=\"none\""))
      _ = try Self.families(in: text)
    }
  }

  /// The samples by family; fails for a line that is none.
  private static func families(in text: String) throws -> [String: [String]] {
    let comment = /# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) \S.*/
    let label = /[a-zA-Z_][a-zA-Z0-9_]*="([^"\\\n]|\\["\\n])*"/
    let sample = /([a-zA-Z_:][a-zA-Z0-9_:]*)(\{(.*)\})? (\+Inf|-?[0-9.]+(e[-+]?[0-9]+)?)/
    var (families, name) = ([String: [String]](), "")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if let match = line.wholeMatch(of: comment) {
        name = String(match.2)
        families[name] = families[name] ?? []
        continue
      }
      let match = try #require(line.wholeMatch(of: sample), "\(line)")
      #expect(match.1.hasPrefix(name), "\(line)")
      families[name, default: []].append(String(line))
      guard let labels = match.3 else { continue }
      #expect(labels.replacing(label, with: "x").wholeMatch(of: /x(,x)*/) != nil, "\(line)")
    }
    return families
  }
}
