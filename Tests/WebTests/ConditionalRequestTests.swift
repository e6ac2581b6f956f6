import Testing

@Suite struct ConditionalRequestTests {
  private static let targets = [
    "/search?q=drift", "/reports/fenmarsh-2012-06-27", "/api", "/api/search?q=drift", "/api/openapi.json",
    "/api/reports?format=csv",
  ]

  @Test func `an answer carries a tag, and who has it gets no body`() async throws {
    try await TestServer.serving { server in
      for target in Self.targets { try await check(target, server) }
    }
  }

  private func check(_ target: String, _ server: TestServer) async throws {
    let whole = try await server.get(target)
    let tag = try #require(whole.headers["etag"])
    #expect(tag.wholeMatch(of: /"[0-9a-f]{32}"/) != nil)
    #expect(whole.headers["cache-control"] == "private, no-cache")
    for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
      let answer = try await server.get(target, headers: ["If-None-Match: \(known)"])
      #expect(answer.status == 304, "\(known)")
      #expect(answer.bytes == [])
      #expect(answer.headers["etag"] == tag)
      #expect(answer.headers["content-type"] == nil)
      #expect(answer.headers["content-security-policy"] == whole.headers["content-security-policy"])
    }
    for unknown in ["\"other\"", "\"\(tag.dropFirst(2))", "", "*\"", "\u{22}"] {
      let answer = try await server.get(target, headers: ["If-None-Match: \(unknown)"])
      #expect(answer.status == 200, "\(unknown)")
      #expect(answer.bytes == whole.bytes)
    }
  }

  @Test func `tags differ exactly where the bytes do`() async throws {
    try await TestServer.serving { server in
      var tags: [String: [UInt8]] = [:]
      for target in Self.targets + ["/api/search?q=delay", "/api/search?q=drift&limit=10"] {
        let answer = try await server.get(target)
        let tag = try #require(answer.headers["etag"])
        #expect(tags[tag] == nil || tags[tag] == answer.bytes)
        tags[tag] = answer.bytes
        #expect(try await server.get(target).headers["etag"] == tag)
      }
      #expect(tags.count == Self.targets.count + 1)
    }
  }

  @Test func `HEAD answers as GET does, without a body`() async throws {
    try await TestServer.serving { server in
      for target in Self.targets + ["/health", "/api/search", "/api/nothing", "/nothing"] {
        let (whole, head) = (try await server.get(target), try await server.send("HEAD", target))
        #expect(head.status == whole.status, "\(target)")
        #expect(head.bytes == [], "\(target)")
        let differing = ["date", "x-request-id"]
        #expect(
          head.headers.filter { !differing.contains($0.key) }
            == whole.headers.filter { !differing.contains($0.key) }, "\(target)")
      }
    }
  }

  @Test func `a stream has no tag`() async throws {
    try await TestServer.serving { server in
      let answer = try await server.get("/api/export", headers: ["If-None-Match: *"])
      #expect(answer.status == 200)
      #expect(answer.headers["etag"] == nil)
      #expect(answer.headers["cache-control"] == "no-store")
      let head = try await server.send("HEAD", "/api/export")
      #expect(head.status == 200)
      #expect(head.bytes == [])
    }
  }

  @Test func `an error has no tag`() async throws {
    try await TestServer.serving { server in
      for target in ["/api/search", "/nothing", "/api/nothing"] {
        let answer = try await server.get(target, headers: ["If-None-Match: *"])
        #expect(answer.status >= 400)
        #expect(answer.headers["etag"] == nil)
      }
    }
  }
}
